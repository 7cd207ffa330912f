import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization
import Testing

@testable import Desk

/// How much, and how long, the listener bears with whoever connects.
@Suite(.timeLimit(.minutes(10))) struct BoundsTests {
  @Test func aBodyThatSaysItIsTooLargeIsNotRead() async throws {
    try await RunningHouse.run { house in
      for (type, length) in [
        ("application/json", DeskContext.mostJSON + 1), ("image/png", 50_000_001),
        ("text/plain", 1 << 40),
      ] {
        let answer = try await house.ask(
          "POST", "/api/close", ["Content-Type": type, "Content-Length": "\(length)"])
        #expect(answer.status == 413, "\(type)")
      }
      let answer = try await house.ask(
        "POST", "/api/close",
        ["Content-Type": "application/json", "Content-Length": "99999999999999999999999"])
      #expect(answer.status == 400 || answer.status == 413)
    }
  }

  @Test func aBodyInPiecesIsReadUpToTheBound() async throws {
    var bounds = Bounds()
    bounds.mostJSON = 10_000
    try await RunningHouse.run(bounds) { house in
      let answer = try await RawClient.connected(to: house.port) { client in
        try await client.send(
          "POST /api/close HTTP/1.1\r\nHost: 127.0.0.1:\(house.port)\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<20 {
          try? await client.send("3e8\r\n\(String(repeating: "x", count: 1000))\r\n")
        }
        return try await client.readToEnd()
      }
      // The door answers before the body has come; then the connection is shut.
      #expect(answer.status == 401 || answer.status == 413)
    }
  }

  @Test func whoSendsItsFirstLinesSlowlyIsLeft() async throws {
    var bounds = Bounds()
    bounds.headTime = .seconds(3)
    try await RunningHouse.run(bounds) { house in
      let start = ContinuousClock.now
      let answer = try await RawClient.connected(to: house.port) { client in
        try? await client.send("GET / HTTP/1.1\r\nHost: 127")
        return try await client.readToEnd()
      }
      #expect(answer.isEmpty && .now - start < .seconds(60))
    }
  }

  @Test func whoIsSilentBetweenTwoRequestsIsLeft() async throws {
    var bounds = Bounds()
    bounds.idleTime = .milliseconds(100)
    try await RunningHouse.run(bounds) { house in
      let rest = try await RawClient.connected(to: house.port) { client in
        try await client.send("GET /x HTTP/1.1\r\nHost: localhost:\(house.port)\r\n\r\n")
        #expect(try await client.read(to: "</html>").status == 404)
        return try await client.readToEnd()
      }
      #expect(!rest.contains("HTTP"))
    }
  }

  @Test func connectionsBeyondTheBoundAreShut() async throws {
    var bounds = Bounds()
    bounds.mostConnections = 3
    try await RunningHouse.run(bounds) { house in
      try await RawClient.connected(to: house.port) { _ in
        try await RawClient.connected(to: house.port) { _ in
          try await RawClient.connected(to: house.port) { third in
            try await third.send(
              "GET /x HTTP/1.1\r\nHost: localhost:\(house.port)\r\nConnection: close\r\n\r\n")
            #expect(try await third.readToEnd().status == 404)
          }
          // The place of one that has gone is free again.
          var status = 0
          for _ in 0..<100 where status == 0 {
            status = try await house.askSite("/x").status
            if status == 0 { try await Task.sleep(for: .milliseconds(20)) }
          }
          #expect(status == 404)
          let refused = try await RawClient.connected(to: house.port) { _ in
            (try? await house.askSite("/x")) ?? ""
          }
          #expect(refused.isEmpty)
        }
      }
    }
  }
}

/// What a handler hears of a body that does not come to its end.
@Suite(.timeLimit(.minutes(10))) struct CutOffTests {
  /// The bytes that a handler took for a whole body; nil when it heard that it was cut off.
  private func taken(
    _ bounds: Bounds = Bounds(),
    _ send: @escaping @Sendable (inout RawClient, Int) async throws -> Void
  ) async throws -> Int? {
    let taken = Taken()
    let listener = try await Listener.listen(bounds)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        await listener.serve { request, writer, _ in
          taken.note(try await request.body.collect(upTo: 1 << 20).readableBytes)
          try await writer.writeResponse(HTTPResponse(status: .noContent))
        }
      }
      try await RawClient.connected(to: listener.port) { try await send(&$0, listener.port) }
      try await Task.sleep(for: .milliseconds(50))
      group.cancelAll()
    }
    return taken.count
  }

  private static func head(_ port: Int, _ rest: String) -> String {
    "PUT / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: image/png\r\n\(rest)\r\n\r\n"
  }

  @Test func aWholeBodyIsTaken() async throws {
    let count = try await taken { client, port in
      try await client.send(Self.head(port, "Content-Length: 4") + "abcd")
      #expect(try await client.read(to: "\r\n\r\n").status == 204)
    }
    #expect(count == 4)
  }

  @Test func halfABodyIsNotTakenForAWholeOne() async throws {
    for rest in ["Content-Length: 9", "Transfer-Encoding: chunked"] {
      let count = try await taken { client, port in
        let isInPieces = rest.hasPrefix("T")
        try await client.send(Self.head(port, rest) + (isInPieces ? "4\r\nabcd\r\n" : "abcd"))
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(count == nil, "\(rest)")
    }
  }

  @Test func whoSendsItsBodySlowlyIsLeft() async throws {
    var bounds = Bounds()
    bounds.bodyTime = .milliseconds(100)
    let count = try await taken(bounds) { client, port in
      try await client.send(Self.head(port, "Content-Length: 9") + "abcd")
      #expect(try await client.readToEnd().status == 408)
    }
    #expect(count == nil)
  }

  @Test func aBodyInPiecesEndsAtTheBound() async throws {
    var bounds = Bounds()
    bounds.mostBytes = 1000
    let count = try await taken(bounds) { client, port in
      try await client.send(Self.head(port, "Transfer-Encoding: chunked"))
      for _ in 0..<3 {
        try? await client.send("190\r\n\(String(repeating: "x", count: 400))\r\n")
      }
      #expect(try await client.readToEnd().status == 413)
    }
    #expect(count == nil)
  }
}

/// How many bytes were taken; nil when none were.
private final class Taken: Sendable {
  private let bytes = Mutex<Int?>(nil)

  func note(_ count: Int) { bytes.withLock { $0 = count } }

  var count: Int? { bytes.withLock { $0 } }
}
