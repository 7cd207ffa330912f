/// What Pandoc and its like write behind a heading, a picture or a span: `{#id .class width=300}`.
struct AttributeList {
  /// The id, if there is one.
  private(set) var id: String?
  /// Whether there is more than an id.
  private(set) var hasOthers = false
  /// How many bytes it takes, braces included.
  private(set) var length = 0

  /// Reads the list with which a text begins; nil when it begins otherwise.
  init?(beginning text: some Collection<UInt8>) {
    guard text.first == 0x7B, let end = text.prefix(200).firstIndex(of: 0x7D) else { return nil }
    let inner = String(decoding: text[..<end].dropFirst(), as: UTF8.self)
    length = text.distance(from: text.startIndex, to: end) + 1
    // Kramdown writes a colon first: `{: .class}`.
    let isKramdown = inner.first == ":"
    let parts = inner.dropFirst(isKramdown ? 1 : 0).split(separator: " ")
    guard !parts.isEmpty else { return nil }
    hasOthers = isKramdown
    for part in parts {
      if part.first == "#", part.count > 1, id == nil {
        id = String(part.dropFirst())
      } else if Self.isClass(part) || part == "-" || Self.isSetting(part) {
        hasOthers = true
      } else {
        return nil
      }
    }
  }

  /// Reads the list with which a heading's source ends; nil when it ends otherwise.
  init?(endOf text: UnsafeBufferPointer<UInt8>) {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
    guard end > 2, text[end - 1] == 0x7D,
      let start = text[..<end].lastIndex(of: 0x7B), start == 0 || text[start - 1] != 0x5C,
      let list = AttributeList(beginning: text[start..<end]), list.length == end - start
    else { return nil }
    self = list
  }

  private static func isClass(_ part: Substring) -> Bool {
    part.first == "." && part.count > 1
      && part.utf8.dropFirst().allSatisfy { $0 >= 0x80 || $0 == 0x2D || $0 == 0x5F || isLetter($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }

  private static let keys: Set<Substring> = [
    "width", "height", "style", "class", "id", "align", "lang", "scale", "float", "rel", "target",
  ]

  private static func isSetting(_ part: Substring) -> Bool {
    guard let equals = part.firstIndex(of: "=") else { return false }
    let key = part[..<equals]
    return keys.contains(key) || key.hasPrefix("data-")
  }
}
