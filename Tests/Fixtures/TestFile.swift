#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a test reads or writes, by other means than those that are tested.
public enum TestFile {
  /// Every byte of a file.
  public static func read(_ path: String) throws -> [UInt8] {
    guard let stream = fopen(path, "rb") else { throw TestFileError(deed: "read", path: path) }
    defer { fclose(stream) }
    var bytes = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let room = buffer.count
    while case let count = fread(&buffer, 1, room, stream), count > 0 {
      bytes += buffer.prefix(count)
    }
    guard ferror(stream) == 0 else { throw TestFileError(deed: "read", path: path) }
    return bytes
  }

  /// Makes a file in a folder that is there, in the place of what had its name.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    guard let stream = fopen(path, "wb") else { throw TestFileError(deed: "write", path: path) }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw TestFileError(deed: "write", path: path)
    }
  }
}

/// A file or folder of a test cannot be used.
public struct TestFileError: Error, CustomStringConvertible {
  let deed: String
  let path: String

  /// What could not be done, to what.
  public var description: String { "cannot \(deed) \(path)" }
}
