@_spi(_Unicode) import Swift

/// Text in the form in which keyboards write it, each letter with its marks in one character where there is
/// one (Unicode Standard Annex #15, Normalization Form C). Some systems take the names of files apart.
public enum ComposedForm {
  /// The text in that form.
  public static func of(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8(isSurelyComposed)
    if isPlain { return text }
    var composed = String.UnicodeScalarView()
    for scalar in text._nfc { composed.append(scalar) }
    return String(composed)
  }

  /// The text, which is UTF-8, in that form.
  public static func of(_ text: [UInt8]) -> [UInt8] {
    if text.withUnsafeBufferPointer(isSurelyComposed) { return text }
    return Array(of(String(decoding: text, as: UTF8.self)).utf8)
  }

  /// Whether a look at the bytes is enough: ASCII, kana without marks of their own, the common kanji and
  /// the full-width forms. Nearly every name is nothing else.
  private static func isSurelyComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case ..<0x80: index += 1
      // U+3099 and U+309A, the marks that stand alone.
      case 0xE3 where index + 2 < text.count:
        if text[index + 1] == 0x82, text[index + 2] == 0x99 || text[index + 2] == 0x9A {
          return false
        }
        index += 3
      case 0xE4...0xE9: index += 3
      case 0xEF where index + 1 < text.count && 0xBC...0xBE ~= text[index + 1]: index += 3
      default: return false
      }
    }
    return true
  }
}
