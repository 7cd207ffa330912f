/// A tag of HTML that says something of words and can do no harm: it has no attributes.
struct WordTag: Equatable {
  /// What a tag says.
  enum Meaning: Equatable {
    case lineBreak, wordBreak
    /// What begins with one tag and ends with another, and is written as a node of a kind.
    case span(Node.Kind)
    case ruby
    /// What stands only in ruby: its base, its reading, and the parentheses for programs that know no ruby.
    case rubyBase, rubyText, rubyParenthesis
  }

  let meaning: Meaning
  /// Which of several names for one meaning: a tag is closed by its own name.
  let name: StaticString
  let isClosing: Bool

  /// Reads what stands between `<` and `>`, both included; nil for another tag, or one with attributes.
  init?(_ html: UnsafeBufferPointer<UInt8>) {
    guard html.first == 0x3C, html.last == 0x3E else { return nil }
    var inner = html.dropFirst().dropLast()
    isClosing = inner.first == 0x2F
    if isClosing { inner = inner.dropFirst() }
    if inner.last == 0x2F { inner = inner.dropLast() }
    while let last = inner.last, last == 0x20 || 0x09...0x0D ~= last { inner = inner.dropLast() }
    guard inner.count <= 10,
      let known = Self.known.first(where: { Self.isName($0.name, inner) })
    else { return nil }
    (name, meaning) = known
    if isClosing, meaning == .lineBreak || meaning == .wordBreak { return nil }
  }

  static func == (one: WordTag, other: WordTag) -> Bool {
    one.name.utf8Start == other.name.utf8Start && one.isClosing == other.isClosing
  }

  private static func isName(
    _ name: StaticString, _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard name.utf8CodeUnitCount == bytes.count else { return false }
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return zip(name, bytes).allSatisfy { $0 == (0x41...0x5A ~= $1 ? $1 | 0x20 : $1) }
  }

  private static let known: [(name: StaticString, meaning: Meaning)] = [
    ("br", .lineBreak), ("wbr", .wordBreak), ("ruby", .ruby), ("rb", .rubyBase),
    ("rt", .rubyText), ("rp", .rubyParenthesis), ("em", .span(.emphasis)),
    ("strong", .span(.strong)), ("del", .span(.strikethrough)), ("s", .span(.strikethrough)),
    ("strike", .span(.strikethrough)), ("sup", .span(.element(.superscript))),
    ("sub", .span(.element(.subscript))), ("u", .span(.element(.underline))),
    ("kbd", .span(.element(.keyboard))), ("mark", .span(.element(.mark))),
    ("small", .span(.element(.small))), ("ins", .span(.element(.inserted))),
    ("b", .span(.element(.bold))), ("i", .span(.element(.italic))),
    ("code", .span(.element(.code))), ("tt", .span(.element(.code))),
    ("samp", .span(.element(.sample))), ("var", .span(.element(.variable))),
    ("cite", .span(.element(.cited))), ("dfn", .span(.element(.defined))),
    ("abbr", .span(.element(.abbreviation))), ("bdi", .span(.element(.isolated))),
  ]
}
