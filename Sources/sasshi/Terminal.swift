#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process's own surroundings: its streams, its environment, its end.
enum Terminal {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Lets writes fail, instead of ending the process, when nobody reads what it says any more: a build
  /// must come to its end behind `| head`.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a line.
  static func write(_ line: String, to stream: Stream = .output) {
    write(Array((line + "\n").utf8), to: stream)
  }

  /// Writes bytes as they are.
  ///
  /// - Returns: whether all were written.
  @discardableResult
  static func write(_ bytes: [UInt8], to stream: Stream = .output) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The value of an environment variable; nil when it is unset or empty.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder for Sasshi's settings of the person at the machine (XDG Base Directory Specification: a path
  /// that is not absolute counts as none); nil when there is no place for such a folder.
  static var settingsFolder: String? {
    func absolute(_ name: String) -> String? {
      environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { "\($0)/.config" }
    return folder.map { "\($0)/sasshi" }
  }

  /// Ends the process.
  static func exit(_ status: ExitStatus) -> Never {
    systemExit(status.rawValue)
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

private func systemExit(_ status: Int32) -> Never {
  exit(status)
}
