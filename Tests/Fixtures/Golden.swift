#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file in `Golden/` beside a test, with the bytes that something is to have.
///
/// With `SNAPSHOTS=overwrite` in the environment the file is written instead of compared, and the test
/// fails all the same: look at what changed, and run the tests again without.
public struct Golden: Sendable {
  let path: String

  /// The file of a name.
  public init(_ name: String, test: String = #filePath) {
    let folder = test[..<(test.lastIndex(of: "/") ?? test.startIndex)]
    path = "\(folder)/Golden/\(name)"
  }

  /// Whether the files are to be written instead of compared.
  public static let isOverwriting = getenv("SNAPSHOTS").map { String(cString: $0) } == "overwrite"

  /// Throws what tells the bytes from the file's, if anything does; or that the file was written.
  public func compare(_ bytes: [UInt8], overwriting: Bool = isOverwriting) throws {
    if overwriting {
      try TestFile.write(bytes, to: path)
      throw Difference(description: "\(path) was written; nothing was compared")
    }
    let golden = try TestFile.read(path)
    guard golden != bytes else { return }
    let (wanted, found) = (Self.lines(golden), Self.lines(bytes))
    let same = zip(wanted, found).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String { same < lines.count ? lines[same] : "(no such line)" }
    throw Difference(
      description: "\(path):\(same + 1): expected, then found:\n\(line(wanted))\n\(line(found))")
  }

  /// Why a test of a golden file fails.
  public struct Difference: Error, CustomStringConvertible {
    /// Where, and what.
    public let description: String
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
