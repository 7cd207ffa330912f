/// The files for which a style asks.
enum CSSReferences {
  /// Refuses a style that asks for a file, whatever escapes it is written with.
  ///
  /// - Parameter isStyle: whether it is a style as a whole, rather than one value of an attribute.
  static func judge(_ style: [UInt8], isStyle: Bool = true) throws(PictureProblem) {
    guard style.contains(0x28) || style.contains(0x40) || style.contains(0x5C) else { return }
    let text = resolved(style)
    if isStyle, ["@import", "-moz-binding", "behavior:"].contains(where: text.contains) {
      throw PictureProblem(.asksOthers, in: .svg)
    }
    if ["image-set(", "image(", "src(", "expression("].contains(where: text.contains) {
      throw PictureProblem(.asksOthers, in: .svg)
    }
    var rest = text[...]
    while let opening = rest.firstRange(of: "url(") {
      rest = rest[opening.upperBound...]
      let address = rest.drop { " \t\r\n\"'".contains($0) }
      let isHarmless = ["#", "data:image/", "data:font/", "data:application/"]
        .contains(where: address.hasPrefix)
      guard isHarmless, !address.hasPrefix("data:image/svg") else {
        throw PictureProblem(.asksOthers, in: .svg)
      }
    }
  }

  /// A style in lower case with its escapes resolved (CSS Syntax, section 4.3.7).
  private static func resolved(_ style: [UInt8]) -> String {
    guard style.contains(0x5C) else { return String(decoding: style, as: UTF8.self).lowercased() }
    var resolved: [UInt8] = []
    var position = 0
    while position < style.count {
      guard style[position] == 0x5C else {
        resolved.append(style[position])
        position += 1
        continue
      }
      let escape = CSSEscape(in: style[...], at: position)
      resolved += escape.text.utf8
      position = escape.end
    }
    return String(decoding: resolved, as: UTF8.self).lowercased()
  }
}

extension StringProtocol {
  /// Where a text stands first.
  func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while let found = self[start...].firstIndex(where: { $0 == text.first }) {
      if self[found...].hasPrefix(text) { return found..<index(found, offsetBy: text.count) }
      start = index(after: found)
    }
    return nil
  }
}
