import NIOCore
import NIOPosix

/// Speaks to a listener byte by byte, as no browser would.
struct RawClient {
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  /// What was read and not asked for yet.
  private var rest = ""

  /// Connects, and is disconnected afterwards.
  static func connected<Value: Sendable>(
    to port: Int, host: String = "127.0.0.1",
    _ body: @Sendable (inout RawClient) async throws -> Value
  ) async throws -> Value {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      var client = RawClient(inbound: inbound.makeAsyncIterator(), outbound: outbound)
      return try await body(&client)
    }
  }

  /// All that is answered to a request, up to the end of the connection.
  static func answer(to request: String, port: Int, host: String = "127.0.0.1") async throws
    -> String
  {
    try await connected(to: port, host: host) { client in
      try await client.send(request)
      return try await client.readToEnd()
    }
  }

  func send(_ text: String) async throws {
    try await outbound.write(ByteBuffer(string: text))
  }

  func send(_ bytes: [UInt8]) async throws {
    try await outbound.write(ByteBuffer(bytes: bytes))
  }

  mutating func readToEnd() async throws -> String {
    var text = rest
    rest = ""
    do {
      while let buffer = try await inbound.next() { text += String(buffer: buffer) }
    } catch {
      // A connection that is reset has ended, too.
    }
    return text
  }

  /// Reads up to a text and with it; what was read until then when the connection ends before.
  mutating func read(to end: String) async throws -> String {
    while !rest.contains(end), let buffer = try await inbound.next() {
      rest += String(buffer: buffer)
    }
    guard let range = rest.firstRange(of: end) else { return rest }
    let text = String(rest[..<range.upperBound])
    rest = String(rest[range.upperBound...])
    return text
  }
}
