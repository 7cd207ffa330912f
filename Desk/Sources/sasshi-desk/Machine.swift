internal import Desk
internal import Diagnostics
internal import Manuscript

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The machine on which the desk runs: all that this program asks of it.
enum Machine {
  /// A variable of the environment; nil when it is unset or empty.
  @Sendable static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The language of the environment (POSIX, section 8.2).
  static var language: MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }

  /// The whole path of what stands at a path, without links; nil when nothing does.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A browser that goes away in the middle of an answer, or nobody who reads the terminal, ends nothing.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends this process.
  static func end(with status: Int32) -> Never { exit(status) }
}

// The terminal in which the desk was started
extension Machine {
  /// Says a line for other programs.
  @Sendable static func say(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Tells the person something.
  static func tell(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ line: String, to file: Int32) {
    var rest = Array("\(line)\n".utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

// Its clock
extension Machine {
  /// Today, where the machine is.
  @Sendable static func today() -> CalendarDate? {
    localTime(time(nil)).flatMap { parts in
      CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
  }

  /// The clock, in the machine's zone.
  static let clock = DeskClock(
    now: {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      return Moment(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
    },
    local: { moment in
      guard let parts = localTime(time_t(moment.milliseconds / 1000)) else { return "\(moment)" }
      let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
      let time = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
      let minutes = abs(Int(parts.tm_gmtoff)) / 60
      return joined(date, by: "-") + "T" + joined(time, by: ":")
        + (parts.tm_gmtoff < 0 ? "-" : "+") + joined([minutes / 60, minutes % 60], by: ":")
    })

  private static func localTime(_ seconds: time_t) -> tm? {
    var seconds = seconds
    var parts = tm()
    return localtime_r(&seconds, &parts) == nil ? nil : parts
  }

  private static func joined(_ numbers: [Int], by sign: String) -> String {
    numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: sign)
  }
}

// Outside the type, where `write` names its own function.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
