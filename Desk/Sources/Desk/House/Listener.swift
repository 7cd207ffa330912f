internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Listens on the machine's own two addresses, at one port of both, and to nobody outside it.
struct Listener: Sendable {
  typealias Incoming = NIOAsyncChannel<Connection.Value, Never>

  /// The port.
  let port: Int
  private let channels: [Incoming]

  private static let addresses = ["127.0.0.1", "::1"]
  private static let mostTries = 20

  /// Begins to listen.
  ///
  /// - Parameter port: nil for any that is free.
  /// - Throws: why it cannot, such as a port that somebody else has.
  static func listen(at port: Int? = nil, _ bounds: Bounds = Bounds()) async throws -> Listener {
    var tries = 0
    while true {
      tries += 1
      do {
        return try await Listener(port ?? 0, bounds)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        // It is free at one of the addresses alone.
        if port != nil || tries == mostTries { throw error }
      }
    }
  }

  private init(_ wanted: Int, _ bounds: Bounds) async throws {
    let doorkeeper = Doorkeeper(most: bounds.mostConnections)
    var channels: [Incoming] = []
    var port = wanted
    do {
      for address in Self.addresses {
        do {
          let channel = try await Self.bind(address, port, bounds, doorkeeper)
          channels.append(channel)
          port = channel.channel.localAddress?.port ?? port
        } catch let error as IOError
          where !channels.isEmpty && [EADDRNOTAVAIL, EAFNOSUPPORT].contains(error.errnoCode)
        {
          // A machine without the newer protocol: its browsers do not speak it either.
          break
        }
      }
    } catch {
      for channel in channels { try? await channel.channel.close() }
      throw error
    }
    self.port = port
    self.channels = channels
  }

  private static func bind(
    _ address: String, _ port: Int, _ bounds: Bounds, _ doorkeeper: Doorkeeper
  ) async throws -> Incoming {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 64)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // A tab that is closed is gone at once, rather than when it is told something.
      .childChannelOption(.allowRemoteHalfClosure, value: false)
      .bind(host: address, port: port) { channel in
        // To fail here would end the listening for everybody.
        if !doorkeeper.letIn(channel) { channel.eventLoop.execute { channel.close(promise: nil) } }
        return Connection.prepare(channel, bounds)
      }
  }
}

extension Listener {
  /// Listens no more.
  func close() async {
    for incoming in channels {
      try? await incoming.channel.close()
      try? await incoming.executeThenClose { inbound in
        for try await value in inbound { try? await value.executeThenClose { _, _ in } }
      }
    }
  }

  /// Whether somebody listens at a port of this machine.
  static func isThere(_ port: Int) async -> Bool {
    guard (1..<65_536).contains(port) else { return false }
    let channel = try? await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.seconds(1)).connect(host: addresses[0], port: port).get()
    try? await channel?.close()
    return channel != nil
  }

  /// Answers until the task is cancelled; then every connection is shut.
  ///
  /// - Parameter responder: answers what may pass.
  func serve(_ responder: @escaping HTTPChannelHandler.Responder) async {
    let connection = Connection(responder: responder)
    await withDiscardingTaskGroup { group in
      for incoming in channels {
        group.addTask { await serve(incoming, by: connection) }
      }
    }
  }

  private func serve(_ incoming: Incoming, by connection: Connection) async {
    // Whoever was let in before the end is answered, or shut out in good order: the listening ends first.
    let accepting = Task {
      await withDiscardingTaskGroup { group in
        try? await incoming.executeThenClose { inbound in
          for try await value in inbound {
            group.addTask { await connection.handle(value: value, logger: .silent) }
          }
        }
        group.cancelAll()
      }
    }
    await withTaskCancellationHandler {
      await accepting.value
    } onCancel: {
      incoming.channel.close(promise: nil)
    }
  }
}

/// Counts the open connections.
private final class Doorkeeper: Sendable {
  private let most: Int
  private let count = Mutex(0)

  init(most: Int) {
    self.most = most
  }

  /// Whether there is room for one more; its place is free again when it is shut.
  func letIn(_ channel: any Channel) -> Bool {
    let isIn = count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
    if isIn {
      channel.closeFuture.whenComplete { _ in self.count.withLock { $0 -= 1 } }
    }
    return isIn
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
