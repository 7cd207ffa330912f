#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line that a person types at the terminal on the standard input.
enum TypedLine {
  /// The next line without its end; nil when no more comes.
  @Sendable static func read() -> String? {
    let (bytes, end) = readBytes()
    return bytes.isEmpty && end == nil ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The same, with nothing shown of what is typed. Who breaks it off gets the terminal back as it was.
  @Sendable static func readSecret() -> String? {
    var usual = termios()
    guard tcgetattr(0, &usual) == 0 else { return nil }
    var silent = usual
    // The sign that breaks off ends the line here, rather than this process while the terminal is silent.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    withUnsafeMutableBytes(of: &silent.c_cc) { $0[Int(VEOL)] = breakSign }
    guard tcsetattr(0, TCSAFLUSH, &silent) == 0 else { return nil }
    let (bytes, end) = readBytes()
    tcsetattr(0, TCSAFLUSH, &usual)
    if end == breakSign { raise(SIGINT) }
    return bytes.isEmpty && end == nil ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// What Control and C are as a byte (ASCII: end of text).
  private static let breakSign: UInt8 = 3

  /// What is typed up to the end of a line, or the sign that breaks it off, and which of them it was; nil when the input
  /// ended before.
  private static func readBytes() -> (bytes: [UInt8], end: UInt8?) {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = Self.systemRead(&byte)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return (bytes, nil) }
      if byte == UInt8(ascii: "\n") || byte == breakSign { return (bytes, byte) }
      bytes.append(byte)
    }
  }

  private static func systemRead(_ byte: inout UInt8) -> Int {
    #if canImport(Glibc)
      Glibc.read(0, &byte, 1)
    #elseif canImport(Musl)
      Musl.read(0, &byte, 1)
    #elseif canImport(Darwin)
      Darwin.read(0, &byte, 1)
    #endif
  }
}
