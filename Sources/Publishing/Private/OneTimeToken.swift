/// What lets one browser in, once: a file in a private folder for as long as nobody has used it. So a second start can make
/// one without asking the desk that runs.
///
/// The token is its file's name and what the file holds: who lists the folder knows the name alone.
public struct OneTimeToken: Sendable {
  /// The token as it stands in an address: 64 hexadecimal digits.
  public let text: String

  /// By which it is known in its folder: who knows that alone gets in nowhere.
  public var name: String { String(text.prefix(Self.half)) }

  private static let prefix = "token-"
  private static let half = 32
  /// For how many seconds a token lets anybody in.
  private static let lifetime = 300

  /// Makes a token.
  ///
  /// - Parameters:
  ///   - folder: where its file is put.
  ///   - now: this moment, in seconds of POSIX time.
  public init(in folder: PrivateFolder, now: Int) throws(MachineFailure) {
    text = Self.randomDigits(2 * Self.half)
    let (name, secret) = (text.prefix(Self.half), text.suffix(Self.half))
    try folder.write(Array("\(secret) \(now)\n".utf8), to: "\(Self.prefix)\(name)")
  }

  /// Takes a token that a browser brought: nobody can use it again.
  ///
  /// - Returns: whether it was right, not too old, and nobody else's.
  public static func use(_ text: String, in folder: PrivateFolder, now: Int) -> Bool {
    let digits = Array(text.utf8)
    guard digits.count == 2 * half, digits.allSatisfy({ hexadecimal.contains($0) }) else {
      return false
    }
    let name = prefix + String(decoding: digits[..<half], as: UTF8.self)
    guard let (secret, time) = folder.read(name).flatMap(parts),
      secret.isSame(as: digits[half...])
    else { return false }
    return folder.delete(name) && isAlive(time, now)
  }

  /// Whether a token is there that lets somebody in. Those that are too old are taken away.
  public static func isAwaited(in folder: PrivateFolder, now: Int) -> Bool {
    var isAwaited = false
    for name in folder.names where name.hasPrefix(prefix) {
      if let (_, time) = folder.read(name).flatMap(parts), isAlive(time, now) {
        isAwaited = true
      } else {
        _ = folder.delete(name)
      }
    }
    return isAwaited
  }

  /// The names of the tokens that nobody has used.
  public static func names(in folder: PrivateFolder) -> Set<String> {
    Set(
      folder.names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.utf8.count)) })
  }

  /// Makes a token worthless that nobody has used.
  public static func forget(_ name: String, in folder: PrivateFolder) {
    _ = folder.delete("\(prefix)\(name)")
  }

  private static func isAlive(_ time: Int, _ now: Int) -> Bool {
    // A clock that was set back makes none immortal.
    abs(now - time) <= lifetime
  }

  /// The secret and the time that a file holds; nil when it is damaged.
  private static func parts(_ bytes: [UInt8]) -> (secret: [UInt8], time: Int)? {
    let parts = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard parts.count == 2, parts[0].count == half,
      let time = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return (Array(parts[0]), time)
  }
}

extension OneTimeToken {
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Hexadecimal digits that nobody can guess: the system's own randomness.
  public static func randomDigits(_ count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<count).map { _ in hexadecimal[Int(generator.next() & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension Collection<UInt8> {
  /// Whether the bytes are the same; how long that takes to say does not tell how many of them are.
  public func isSame(as other: some Collection<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
