import Manuscript

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process: gives the command line what it finds around itself, and ends with its status.
@main
enum Program {
  static func main() async {
    // A build must come to its end behind `| head`: writes fail, and the process goes on, when nobody
    // reads what it says any more.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(await Sasshi.run(arguments, at: .process(arguments)).rawValue)
  }

  /// The path of this program; nil where the system does not say.
  fileprivate static var path: String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      guard let path = realpath("/proc/self/exe", nil) else { return nil }
      defer { free(path) }
      return String(cString: path)
    #endif
  }
}

extension Terminal {
  /// The process's own.
  fileprivate static func process(_ arguments: [String]) -> Terminal {
    let start = Program.path.map { Start(program: $0, arguments: arguments) }
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    let isAnswered = isatty(0) == 1 && isatty(Stream.error.rawValue) == 1
    return Terminal(
      start: start, isWatched: isatty(Stream.error.rawValue) == 1 && !isDumb, today: localDay,
      clock: Clock(now: now, secondsBeforeUTC: secondsBeforeUTC),
      readLine: isAnswered ? TypedLine.read : nil,
      readSecret: isAnswered ? TypedLine.readSecret : nil,
      become: become
    ) { name in
      getenv(name).map { String(cString: $0) }
    } writeBytes: { bytes, stream in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { systemWrite(stream.rawValue, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

extension Terminal {
  /// Makes another program of this process. What it ignores and what the environment says goes on.
  @Sendable private static func become(_ program: String, _ arguments: [String]) {
    var pointers = ([program] + arguments).map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    execv(program, pointers)
  }

  /// Today, where the machine is.
  private static var localDay: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// This moment.
  @Sendable private static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }

  @Sendable private static func secondsBeforeUTC(_ moment: Moment) -> Int {
    var seconds = time_t(moment.milliseconds / 1_000)
    var parts = tm()
    return localtime_r(&seconds, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
  }
}

// Outside the extension, where `write` names the terminal's own function.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
