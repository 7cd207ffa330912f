internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes
internal import NIOHTTPTypesHTTP1

/// What stands on a connection, from the bytes to the answer.
struct Connection: HTTPChannelHandler {
  typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

  let responder: HTTPChannelHandler.Responder

  /// Puts everything onto a new connection.
  static func prepare(_ channel: any Channel, _ bounds: Bounds) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      // One request after the other, so that who refuses one writes into no other's answer.
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: true, withErrorHandling: false, withEncoderConfiguration: .init(),
        withDecoderLimitConfiguration: limits)
      try pipeline.addHandler(Gatekeeper(bounds))
      try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
      return try Value(
        wrappingChannelSynchronously: channel,
        configuration: .init(isOutboundHalfClosureEnabled: true))
    }
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    Self.prepare(channel, Bounds())
  }

  private static var limits: NIOHTTPDecoderLimitConfiguration {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = 16 << 10
    limits.maxHeaderListSize = 32 << 10
    limits.maxHeaderFieldCount = 100
    return limits
  }

  func handle(value: Value, logger: Logger) async {
    await withTaskCancellationHandler {
      await handleHTTP(asyncChannel: value, logger: logger)
    } onCancel: {
      value.channel.close(promise: nil)
    }
  }
}
