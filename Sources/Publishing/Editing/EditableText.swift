public import Diagnostics
import Manuscript

/// The text of a file as a person changes it: lines that end with LF alone, without a byte order mark. What the file has
/// instead comes back when it is saved.
public struct EditableText: Sendable {
  /// The text.
  public let text: String
  /// The print of the file's bytes.
  public let print: TextPrint
  /// Every byte of the file.
  let bytes: [UInt8]

  /// The text of a file; throws why it is none that a person could change here: it is not in UTF-8.
  ///
  /// - Parameter file: the file's path, for the diagnostic.
  init(of bytes: [UInt8], in file: String) throws(Diagnostic) {
    let content = bytes.dropFirst(Self.markLength(bytes))
    // Characters that nobody can see are no reason not to show the rest.
    let isText = String(validating: content, as: UTF8.self) != nil
    let shown = isText ? content : try SourceText.checked(bytes, file: file).bytes
    self.bytes = bytes
    print = TextPrint(of: bytes)
    text = String(decoding: shown, as: UTF8.self).withFeeds
  }

  /// The bytes of the file when it says another text: lines that stay keep their ends, new ones get those of the line
  /// above, and the byte order mark stays.
  func bytes(saying text: String) -> [UInt8] {
    let start = Self.markLength(bytes)
    return bytes[..<start] + LineEnds(of: bytes[start...]).ending(text.withFeeds)
  }

  /// How many bytes the byte order mark has with which a file begins.
  private static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension EditableText: Hashable {
  /// Whether the files are the same, byte by byte (two `String`s are in any Unicode form).
  public static func == (one: EditableText, other: EditableText) -> Bool {
    one.bytes == other.bytes
  }

  /// Adds the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}

extension String {
  /// The text with lines that end with LF alone.
  var withFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var followsReturn = false
    for byte in utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || !followsReturn {
        bytes.append(byte)
      }
      followsReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
