import Diagnostics

extension [UInt8] {
  /// Appends text with the characters that mean something in HTML written as references, in content
  /// and in attribute values with either kind of quotes.
  mutating func appendEscaped(_ text: String) {
    text.withBytes { appendEscaped($0) }
  }

  /// The same for bytes of UTF-8.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      guard let reference = bytes[index].htmlReference else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(contentsOf: reference.utf8)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

extension UInt8 {
  /// The largest of the five is `>`, so that most bytes need one comparison.
  fileprivate var htmlReference: String? {
    if self > UInt8(ascii: ">") { return nil }
    return switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
