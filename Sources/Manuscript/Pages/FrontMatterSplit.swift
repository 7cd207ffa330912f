import Diagnostics
import YAML

/// Where the front matter of a text ends and its Markdown begins.
struct FrontMatterSplit {
  /// The YAML between the `---` lines, or nil when the text begins without one.
  var yaml: ArraySlice<UInt8>?
  /// The line of the file on which the YAML begins.
  var yamlLine = 2
  /// The line of the file on which the Markdown begins.
  var bodyLine = 1
  /// What is wrong with the `---` lines themselves.
  var problems: [Diagnostic] = []
}

extension FrontMatterSplit {
  /// Divides a text at its `---` lines. A line that is nearly one counts, and is named.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - lines: where its lines begin.
  ///   - file: the file's name for diagnostics.
  init(_ text: ArraySlice<UInt8>, _ lines: LineStarts, file: String) throws(Diagnostic) {
    guard let opening = Self.opening(of: text, lines) else { return }
    let first = lines.line(opening, of: text)
    if opening > 1 {
      problems.append(Self.lateFence(LineIndex(text, file: file).location(of: first.indices)))
    } else if !first.isFence {
      problems.append(Self.oddFence(first, LineIndex(text, file: file)))
    }
    guard let end = try closing(of: text, lines, after: opening, file) else {
      throw Self.unclosed(LineIndex(text, file: file).location(of: first.trimmedFence))
    }
    yaml = lines.lines((opening + 1)..<end, of: text)
    yamlLine = opening + 1
    bodyLine = end + 1
  }

  /// The line on which front matter begins: the first or, where keys follow, the first that is not blank
  /// or one that is nearly `---`.
  private static func opening(of text: ArraySlice<UInt8>, _ lines: LineStarts) -> Int? {
    if lines.line(1, of: text).isFence { return 1 }
    let first = (1...lines.count).prefix(10).first { !lines.line($0, of: text).isBlankText }
    guard let first, first < lines.count else { return nil }
    let line = lines.line(first, of: text)
    guard line.isFence || line.isNearlyFence, lines.line(first + 1, of: text).isKey else {
      return nil
    }
    return first
  }

  /// The line on which it ends.
  private mutating func closing(
    of text: ArraySlice<UInt8>, _ lines: LineStarts, after opening: Int, _ file: String
  ) throws(Diagnostic) -> Int? {
    guard opening < lines.count else { return nil }
    let rest = (opening + 1)...lines.count
    if let end = rest.first(where: { lines.line($0, of: text).isFence }) {
      // One that is nearly right comes first only where the text below it has a `---` of its own.
      let odd = (opening + 1..<end).first { lines.line($0, of: text).isNearlyFence }
      guard let odd else { return end }
      problems.append(Self.oddFence(lines.line(odd, of: text), LineIndex(text, file: file)))
      return odd
    }
    let odd = rest.first { lines.line($0, of: text).isNearlyFence }
    guard let odd else { return nil }
    problems.append(Self.oddFence(lines.line(odd, of: text), LineIndex(text, file: file)))
    return odd
  }
}

extension FrontMatterSplit {
  private static func unclosed(_ location: Location) -> Diagnostic {
    .error(
      .unclosedFrontMatter, at: location,
      Wording(
        english: "The front matter that begins here is never closed.",
        japanese: "ここから始まる見出し情報（フロントマター）が閉じられていません。"),
      hint: Wording(
        english: "Put a line with only --- below its last key.",
        japanese: "最後の項目の下に「---」だけの行を書いてください。"))
  }

  private static func oddFence(_ line: ArraySlice<UInt8>, _ lines: LineIndex) -> Diagnostic {
    .error(
      .wrongFence, at: lines.location(of: line.oddPartOfFence),
      Wording(
        english: "This line ought to be “---”, but something else stands in it.",
        japanese: "この行は「---」のはずですが、ほかの文字がまざっています。"),
      hint: Wording(
        english: "Write three half-width hyphens and nothing else, no space either: ---",
        japanese: "半角のハイフン3つだけを書いてください。空白（全角も）は入れません： ---"))
  }

  private static func lateFence(_ location: Location) -> Diagnostic {
    .error(
      .wrongFence, at: location,
      Wording(
        english: "The front matter does not begin on the first line.",
        japanese: "見出し情報（フロントマター）が、1行目から始まっていません。"),
      hint: Wording(
        english: "Remove the empty lines above it.", japanese: "上の空の行を消してください。"))
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is `---`, blanks behind it aside.
  fileprivate var isFence: Bool {
    starts(with: "---".utf8) && dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether it is what a Japanese keyboard makes of `---`.
  fileprivate var isNearlyFence: Bool {
    guard let first, first == 0x2D || first == 0x20 || first >= 0xC2, count <= 60, !isFence else {
      return false
    }
    let signs = String(decoding: self, as: UTF8.self).unicodeScalars.filter { !$0.isFenceSpace }
    return signs.count >= 3 && signs.allSatisfy(\.isFenceSign)
  }

  /// What of such a line is wrong: the spaces at its end or the whole line.
  fileprivate var oddPartOfFence: Range<Int> {
    guard starts(with: "---".utf8), count > 3, self[startIndex + 3] != 0x2D else { return indices }
    let blanks = dropFirst(3).prefix { $0 == 0x20 || $0 == 0x09 }
    return blanks.endIndex < endIndex ? blanks.endIndex..<endIndex : indices
  }

  fileprivate var trimmedFence: Range<Int> { startIndex..<Swift.min(startIndex + 3, endIndex) }

  fileprivate var isBlankText: Bool {
    count <= 60 && String(decoding: self, as: UTF8.self).unicodeScalars.allSatisfy(\.isFenceSpace)
  }

  /// Whether a line begins with a known kind of key: small letters and a colon.
  fileprivate var isKey: Bool {
    let key = prefix { (0x61...0x7A).contains($0) || $0 == 0x2D }
    let rest = self[key.endIndex...]
    return !key.isEmpty && (rest.first == 0x3A || rest.starts(with: "：".utf8))
  }
}

extension Unicode.Scalar {
  fileprivate var isFenceSpace: Bool {
    switch value {
    case 0x09, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  fileprivate var isFenceSign: Bool {
    switch value {
    // Hyphens and dashes, the minus sign, the long vowel mark, a box line, and their other widths.
    case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x30FC, 0xFF0D, 0xFF70: true
    default: false
    }
  }
}
