internal import Manuscript
internal import Pictures

/// What the manifest remembers of the copy of a picture, and of a picture that was drawn (`OutputFile.origin`).
struct CopyOrigin: Hashable, Sendable {
  /// A print of all that it was made of and with: of the same, the same copy would be made once more.
  var making: UInt64
  /// A print of its bytes: with others, it is damaged, or somebody else's by now.
  var bytes: UInt64
  var size: PictureSize
  /// How many bytes it has.
  var byteCount: Int
}

extension CopyOrigin {
  /// The origin of a file that has just been made.
  ///
  /// - Parameter making: a print of all that it was made of and with.
  init(making: UInt64, of file: [UInt8], size: PictureSize) {
    self.init(
      making: making, bytes: StableHash(of: file).value, size: size, byteCount: file.count)
  }

  private static let separator: Character = "/"
  private static let mark = "copy"

  /// All of it in visible ASCII.
  var word: String {
    [
      Self.mark, String(making, radix: 36), String(bytes, radix: 36), "\(size.width)",
      "\(size.height)", "\(byteCount)",
    ].joined(separator: String(Self.separator))
  }

  /// The origin of a word; nil for one that another version of Sasshi wrote, or that is of no such file.
  init?(_ word: String) {
    let parts = word.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == Self.mark, let making = UInt64(parts[1], radix: 36),
      let bytes = UInt64(parts[2], radix: 36), let width = Int(parts[3]),
      let height = Int(parts[4]), let size = PictureSize(width: width, height: height),
      let byteCount = Int(parts[5])
    else { return nil }
    self.init(making: making, bytes: bytes, size: size, byteCount: byteCount)
  }
}

extension CopyOrigin {
  /// The origin of the file at a path, as an earlier run remembers it; nil when another file would be made now, or the
  /// file is not what it was.
  ///
  /// - Parameters:
  ///   - word: what the manifest says of the file.
  ///   - making: a print of all of which it would be made now.
  init?(_ word: String?, making: UInt64, at path: String, in folder: OutputFolder) {
    guard let origin = word.flatMap({ CopyOrigin($0) }), origin.making == making,
      let bytes = folder.bytes(of: path), StableHash(of: bytes).value == origin.bytes,
      bytes.count == origin.byteCount
    else { return nil }
    self = origin
  }
}
