import Diagnostics
import Typography

/// What an author wrote between the parentheses of a link or picture that Markdown does not take, or takes
/// for something else.
struct LinkTail {
  /// How it is written rightly.
  let spelling: String
  /// Whether something in it is no mark of Markdown, or in the wrong place.
  let isWrong: Bool
  /// Whether there is one way to write it.
  let isSure: Bool

  /// Reads what stands between the parentheses; nil when no address stands there.
  init?(_ written: String) {
    let typed = written.trimmingSpaces
    guard !typed.isEmpty else { return nil }
    let inner = typed.withNarrowScheme
    let hasWideSpace = typed != written.trimmingASCIISpaces || inner != typed
    guard let space = inner.unicodeScalars.firstIndex(where: { Passage.isSpace($0.value) }) else {
      guard Self.isAddress(inner) else { return nil }
      self.init(inner, isWrong: hasWideSpace)
      return
    }
    let address = String(inner[..<space])
    let rest = String(inner[space...]).trimmingSpaces
    if Self.isAddress(address) {
      if Self.isSize(rest) {
        self.init(address, isWrong: true)
      } else if let title = Self.title(in: rest) {
        let isWide = Passage.isWideSpace(inner.unicodeScalars[space].value)
        self.init("\(address) \"\(title.text)\"", isWrong: hasWideSpace || isWide || title.isWide)
      } else if let quote = rest.unicodeScalars.first?.value, Self.quotes[quote] != nil {
        self.init("\(address) \"…\"", isWrong: true, isSure: false)
      } else if let tail = LinkTail(nameWithSpaces: inner) {
        self = tail
      } else {
        self.init(address, words: rest)
      }
    } else {
      self.init(nameWithSpaces: inner)
    }
  }

  private init(_ spelling: String, isWrong: Bool, isSure: Bool = true) {
    self.spelling = spelling
    self.isWrong = isWrong
    self.isSure = isSure
  }

  /// An address and words that lack their quotation marks; nil when the words are no title.
  private init?(_ address: String, words: String) {
    guard !words.contains(where: { "()（）<>\"“”".contains($0) }), words.utf8.count < 200 else {
      return nil
    }
    self.init("\(address) \"\(words)\"", isWrong: true, isSure: false)
  }

  /// A file's name with spaces in it.
  private init?(nameWithSpaces name: String) {
    guard Self.isAddress(name.split(separator: " ").joined(separator: "-")),
      !name.contains(where: { "<>\"“”".contains($0) })
    else { return nil }
    // In the address of another site the space is a slip of its own.
    self.init("<\(name)>", isWrong: true, isSure: !name.contains("://"))
  }
}

extension LinkTail {
  /// Whether something may be wrong in an address that Markdown has taken: nothing is without a space and
  /// without full-width signs. Looks at bytes alone.
  static func mayBeWrong(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    // The first bytes of the spaces of Unicode; the ideographic one has its own with all kana.
    [0x20, 0x09, 0xC2, 0xE2, 0xEF].contains { address.holds($0) }
      || address.firstRange(of: ideographicSpace, from: 0) != nil
  }

  private static let ideographicSpace = Array("\u{3000}".utf8)

  /// Whether a word can be nothing but an address: it begins as one, or ends as a file's name does.
  static func isAddress(_ word: String) -> Bool {
    let small = word.lowercased()
    if ["http://", "https://", "mailto:", "tel:", "./", "../", "www."].contains(
      where: small.hasPrefix)
    {
      return true
    }
    guard !small.contains(where: { "「」『』【】、。！？".contains($0) }) else { return false }
    if small.hasPrefix("#") {
      return small.utf8.count > 2 && !small.dropFirst().allSatisfy(\.isNumber)
    }
    let path = small.prefix { $0 != "#" && $0 != "?" }
    if let dot = path.lastIndex(of: "."), dot > path.startIndex {
      return extensions.contains(String(path[path.index(after: dot)...]))
    }
    return path.hasSuffix("/") && path.utf8.count > 1
      && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
  }

  private static let extensions: Set<String> = [
    "md", "html", "htm", "pdf", "jpg", "jpeg", "png", "gif", "svg", "webp", "heic", "avif", "doc",
    "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "zip", "ics", "mp3", "mp4", "mov", "epub",
    "yaml", "json", "odt", "ods",
  ]

  /// Whether a text names a picture's file.
  static func isPicture(_ address: String) -> Bool {
    ["jpg", "jpeg", "png", "gif", "svg", "webp", "heic", "avif"]
      .contains { address.lowercased().hasSuffix("." + $0) }
  }

  /// `=300x200`, as some tools write a picture's size.
  private static func isSize(_ text: String) -> Bool {
    text.utf8.count > 1 && text.hasPrefix("=")
      && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || "xX%*px".contains($0)) }
  }

  /// What stands in quotation marks of any kind, and whether those are others than Markdown's.
  private static func title(in text: String) -> (text: String, isWide: Bool)? {
    guard let first = text.unicodeScalars.first?.value, let last = text.unicodeScalars.last?.value,
      text.unicodeScalars.count > 2, quotes[first]?.contains(last) == true
    else { return nil }
    let inner = String(text.unicodeScalars.dropFirst().dropLast())
    guard !inner.contains("\""), !inner.contains("\n") else { return nil }
    return (inner, first > 0x7F || last > 0x7F)
  }

  /// Quotation marks, and those that may close what they open.
  private static let quotes: [UInt32: Set<UInt32>] = [
    0x22: [0x22, 0x201D, 0xFF02], 0x27: [0x27, 0x2019], 0x201C: [0x201D, 0x201C, 0x22, 0xFF02],
    0x201D: [0x201D, 0x201C, 0x22], 0x2018: [0x2019, 0x2018], 0xFF02: [0xFF02, 0x22, 0x201D],
    0x300C: [0x300D], 0x300E: [0x300F], 0x301D: [0x301F, 0x301E],
  ]
}

extension String {
  var trimmingSpaces: String { trimming(while: Passage.isSpace) }

  /// The same with `https://`, `mailto:` or `tel:` at its beginning in signs of ASCII.
  var withNarrowScheme: String {
    for scheme in ["https://", "http://", "mailto:", "tel:"] {
      let head = unicodeScalars.prefix(scheme.utf8.count)
      guard
        head.map({ FullWidth.narrowed($0.value) }).elementsEqual(
          scheme.unicodeScalars.map(\.value)),
        head.contains(where: { $0.value > 0x7F })
      else { continue }
      return scheme + String(unicodeScalars.dropFirst(scheme.utf8.count))
    }
    return self
  }

  var trimmingASCIISpaces: String { trimming { $0 == 0x20 || $0 == 0x09 } }

  private func trimming(while isSpace: (UInt32) -> Bool) -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first.value) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last.value) { scalars.removeLast() }
    return String(scalars)
  }
}
