internal import Diagnostics
internal import NIOCore
internal import Publishing

extension Listener {
  /// Listens at the first of some ports that is free, else at any that is.
  static func anywhere(preferring ports: [Int]) async throws(MachineFailure) -> Listener {
    for port in ports where port >= 1024 {
      if let listener = try? await listen(at: port) { return listener }
    }
    do {
      return try await listen()
    } catch {
      throw MachineFailure(
        .error(
          .noPort, at: Location("127.0.0.1"),
          Wording(
            english: "No browser could reach Sasshi here: \(error).",
            japanese: "ブラウザーから Sasshi に接続できるようにできませんでした：\(error)。"),
          hint: Wording(
            english: "End other programs, and try again.",
            japanese: "ほかのプログラムを終わらせてから、もう一度お試しください。")))
    }
  }

  /// Listens at a port.
  static func at(_ port: Int) async throws(MachineFailure) -> Listener {
    do {
      return try await listen(at: port)
    } catch {
      let free = await firstFree(after: port)
      throw MachineFailure(
        .error(
          .noPort, at: Location("--port"),
          Wording(
            english: "Another program has port \(port), or nobody may use it.",
            japanese: "ポート番号 \(port) は、ほかのプログラムが使っているか、使えない番号です。"),
          hint: free.map { free in
            Wording(
              english: "This one is free: sasshi serve --port \(free)",
              japanese: "この番号は空いています： sasshi serve --port \(free)")
          }))
    }
  }

  private static func firstFree(after port: Int) async -> Int? {
    for other in max(port + 1, 1024)..<max(port + 20, 1044) where other < 65_536 {
      guard let listener = try? await listen(at: other) else { continue }
      await listener.close()
      return other
    }
    return nil
  }
}
