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
    return Terminal(
      start: start, isWatched: isatty(Stream.error.rawValue) == 1 && !isDumb
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

// Outside the extension, where `write` names the terminal's own function.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
