internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The terminal in which the desk was started.
enum Console {
  /// Says a line for other programs.
  @Sendable static func say(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Tells the person something.
  static func tell(_ wording: Wording, in language: MessageLanguage) {
    write(wording.text(in: language), to: STDERR_FILENO)
  }

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

extension Wording {
  /// What is said in each language.
  init(both text: (MessageLanguage) -> String) {
    self.init(english: text(.english), japanese: text(.japanese))
  }
}

// Outside the type, where `write` names its own function.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
