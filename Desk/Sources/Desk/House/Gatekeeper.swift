internal import NIOCore
internal import NIOHTTP1

/// Stands before everything else on a connection: what has not exactly the form of a browser's request to one of the two
/// names is answered here, and nothing of it is read any further.
final class Gatekeeper: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let bounds: Bounds
  private var request = Request.none
  private var answer = Answer.none
  private var isShut = false
  private var deadline: Scheduled<Void>?

  /// What of a request has come.
  private enum Request {
    case none
    /// Its first lines; so many more bytes may follow.
    case begun(room: Int)
    case whole
  }

  /// What of its answer has gone.
  private enum Answer {
    case none, begun, whole
  }

  init(_ bounds: Bounds) {
    self.bounds = bounds
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { wait(for: bounds.headTime, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(for: bounds.headTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    // Half a body must not pass for a whole one.
    if case .begun = request { context.fireErrorCaught(CutOff()) }
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
  }
}

/// A request did not come to its end.
struct CutOff: Error {}

// What comes
extension Gatekeeper {
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isShut else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      if let refusal = RawRefusal(head, port: context.localAddress?.port ?? 0, bounds) {
        refuse(refusal, context)
        return
      }
      request = .begun(room: bounds.room(for: head.headers))
      wait(for: bounds.bodyTime, context)
    case .body(let bytes):
      guard case .begun(let room) = request, bytes.readableBytes <= room else {
        refuse(.tooLarge, context)
        return
      }
      request = .begun(room: room - bytes.readableBytes)
    case .end:
      deadline?.cancel()
      request = .whole
      beginAnew(context)
    }
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError else { return context.fireErrorCaught(error) }
    refuse(.unclear, context)
    // Whoever hears of it as what it is would answer once more.
    context.fireErrorCaught(CutOff())
  }

  /// Answers in place of the desk, and shuts the connection.
  private func refuse(_ refusal: RawRefusal, _ context: ChannelHandlerContext) {
    guard !isShut else { return }
    if case .none = answer {
      context.write(wrapOutboundOut(.head(refusal.head)), promise: nil)
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: refusal.text)))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
    if case .begun = request { context.fireErrorCaught(CutOff()) }
    request = .none
    leave(context)
  }
}

// What goes
extension Gatekeeper {
  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isShut else {
      promise?.fail(CutOff())
      return
    }
    switch unwrapOutboundIn(data) {
    case .head(let head): if head.status.code >= 200 { answer = .begun }
    case .body: break
    case .end: answer = .whole
    }
    context.write(data, promise: promise)
    beginAnew(context)
  }

  /// When a request and its answer are done with, waits for the next one.
  private func beginAnew(_ context: ChannelHandlerContext) {
    guard case .whole = request, case .whole = answer else { return }
    (request, answer) = (.none, .none)
    wait(for: bounds.idleTime, context)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode == .output else { return context.close(mode: mode, promise: promise) }
    leave(context)
    promise?.succeed()
  }

  /// Shuts the connection: at once for writing, so that the answer arrives, and a moment later for good. Who says goodbye
  /// does not wait for the other one to do so.
  private func leave(_ context: ChannelHandlerContext) {
    isShut = true
    deadline?.cancel()
    context.flush()
    context.close(mode: .output, promise: nil)
    let channel = context.channel
    context.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
  }
}

// What does not come in time
extension Gatekeeper {
  private func wait(for time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: time) {
      let (keeper, context) = bound.value
      keeper.endWaiting(context)
    }
  }

  private func endWaiting(_ context: ChannelHandlerContext) {
    switch request {
    case .none:
      isShut = true
      context.close(promise: nil)
    case .begun: refuse(.tooSlow, context)
    case .whole: break
    }
  }
}
