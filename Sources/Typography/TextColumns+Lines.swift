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
    while let end = lineEnd(in: remaining, columns: count - width(of: indent)) {
      lines.append(indent + remaining[..<end].trimmingTrailingSpaces)
      remaining = remaining[end...].drop { $0 == " " }
      indent = rest
    }
    lines.append((indent + remaining).trimmingTrailingSpaces)
    return lines
  }

  /// Where the first line of a text ends; nil when all of it fits.
  private func lineEnd(in text: Substring, columns: Int) -> Substring.Index? {
    // No character has more columns than bytes.
    guard text.utf8.count > columns else { return nil }
    var used = 0
    var bytes = 0
    for character in text {
      used += width(of: character)
      // A space at a line's end is not seen.
      if used > columns, character != " " {
        return lineEnd(in: text, around: text.utf8.index(text.startIndex, offsetBy: bytes))
      }
      bytes += character.utf8.count
    }
    return nil
  }

  /// The last place up to an index at which a line may end or, without one, the first behind it.
  private func lineEnd(in text: Substring, around index: Substring.Index) -> Substring.Index? {
    func mayEnd(_ place: Substring.Index) -> Bool {
      LineBreaks.isAllowed(between: text[text.index(before: place)], and: text[place])
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
