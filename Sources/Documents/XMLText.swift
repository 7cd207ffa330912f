/// Text as it stands in an XML text.
struct XMLText {
  let bytes: ArraySlice<UInt8>
  /// Whether `&…;` stands for a character in it.
  let hasReferences: Bool

  /// The text with the characters for which its references stand; those that stand for none are left as they are.
  var string: String {
    let string = String(decoding: bytes, as: UTF8.self)
    guard hasReferences, bytes.contains(UInt8(ascii: "&")) else { return string }
    var pieces = string.split(separator: "&", omittingEmptySubsequences: false)[...]
    var text = String(pieces.popFirst() ?? "")
    for piece in pieces {
      if let end = piece.firstIndex(of: ";"), let scalar = Self.character(named: piece[..<end]) {
        text.unicodeScalars.append(scalar)
        text += piece[piece.index(after: end)...]
      } else {
        text += "&" + piece
      }
    }
    return text
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
