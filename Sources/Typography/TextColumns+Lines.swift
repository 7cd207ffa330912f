extension TextColumns {
  /// Breaks a text into lines that fit. A word that is wider than a line, such as a web address, has
  /// a line of its own and stays whole: an address in pieces leads nowhere.
  ///
  /// - Parameters:
  ///   - text: the text; its own line ends stay.
  ///   - first: what stands before the first line.
  ///   - rest: what stands before the other lines, as wide as `first` where they are to hang.
  public func lines(of text: String, first: String = "", rest: String = "") -> [String] {
    // Most texts are one line, and finding that out character by character costs more than breaking it.
    guard text.utf8.contains(0x0A) else { return broken(text[...], first: first, rest: rest) }
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += broken(line, first: lines.isEmpty ? first : rest, rest: rest)
    }
    return lines
  }

  private func broken(_ text: Substring, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var indent = first
    var remaining = text
    let wholes = insides(of: text)
    while let end = lineEnd(in: remaining, columns: count - width(of: indent), wholes) {
      lines.append(indent + remaining[..<end].trimmingTrailingSpaces)
      remaining = remaining[end...].drop { $0 == " " }
      indent = rest
    }
    lines.append((indent + remaining).trimmingTrailingSpaces)
    return lines
  }

  /// The places within phrases with numbers in a text that may need several lines.
  private func insides(of text: Substring) -> Set<Substring.Index> {
    // Each character takes a byte at least, and two columns at most.
    guard text.utf8.count * 2 > count,
      text.utf8.contains(where: { 0x30...0x39 ~= $0 || $0 == 0xEF })
    else { return [] }
    let insides = NumberPhrase.insides(of: text)
    guard !insides.isEmpty else { return [] }
    return Set(zip(text.indices, 0...).filter { insides.contains($0.1) }.map(\.0))
  }

  /// Where the first line of a text ends; nil when all of it fits.
  private func lineEnd(
    in text: Substring, columns: Int, _ wholes: Set<Substring.Index>
  ) -> Substring.Index? {
    // No character has more columns than bytes.
    guard text.utf8.count > columns else { return nil }
    var used = 0
    var bytes = 0
    for character in text {
      used += width(of: character)
      // A space at a line's end is not seen.
      if used > columns, character != " " {
        let index = text.utf8.index(text.startIndex, offsetBy: bytes)
        return lineEnd(in: text, around: index, wholes)
      }
      bytes += character.utf8.count
    }
    return nil
  }

  /// The last place up to an index at which a line may end or, without one, the first behind it.
  private func lineEnd(
    in text: Substring, around index: Substring.Index, _ wholes: Set<Substring.Index>
  ) -> Substring.Index? {
    func mayEnd(_ place: Substring.Index) -> Bool {
      !wholes.contains(place)
        && LineBreaks.isAllowed(between: text[text.index(before: place)], and: text[place])
    }
    return text[..<text.index(after: index)].indices.dropFirst().last(where: mayEnd)
      ?? text[index...].indices.dropFirst().first(where: mayEnd)
  }
}

extension StringProtocol {
  fileprivate var trimmingTrailingSpaces: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
