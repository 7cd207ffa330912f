/// A sentence of ArgumentParser's (in the version that Package.swift pins), and how it is said in Japanese: texts
/// around what the command line says.
struct UsageSentence {
  private let english: [String]
  private let japanese: [String]

  private init(_ english: [String], _ japanese: [String]) {
    self.english = english
    self.japanese = japanese
  }

  /// Every sentence that a person can be told; of those that begin alike, the longer one first.
  static let all = [
    UsageSentence(
      ["Unknown option '", "'. Did you mean '", "'?"],
      ["「", "」というオプションはありません。「", "」のことですか？"]),
    UsageSentence(["Unknown option '", "'"], ["「", "」というオプションはありません。"]),
    UsageSentence(["Missing value for '", "'"], ["「", "」の値がありません。"]),
    UsageSentence(["Unexpected argument '", "'"], ["「", "」が余分です。"]),
    UsageSentence(["", " unexpected arguments: '", "'"], ["余分なものが", "つあります：「", "」"]),
    UsageSentence(["Missing expected argument '", "'"], ["「", "」を書いてください。"]),
    UsageSentence(["Missing one of: '", "'"], ["「", "」のどれかを書いてください。"]),
    UsageSentence(
      ["The value '", "' is invalid for '", "'. Please provide one of '", "'."],
      ["「", "」は「", "」の値として使えません。使えるもの：「", "」"]),
    UsageSentence(
      ["The value '", "' is invalid for '", "'"], ["「", "」は「", "」の値として使えません。"]),
    UsageSentence(
      ["The option '", "' does not take any value, but '", "' was specified."],
      ["オプション「", "」に値は付けられませんが、「", "」が付いています。"]),
  ]

  /// The Japanese for a sentence; nil when it is another one.
  func japanese(of sentence: Substring) -> String? {
    guard let parts = parts(of: sentence) else { return nil }
    var text = japanese[0]
    for (part, next) in zip(parts, japanese.dropFirst()) { text += Self.list(part) + next }
    return text
  }

  /// What stands between the texts of the English sentence.
  private func parts(of sentence: Substring) -> [Substring]? {
    guard let first = english.first, let last = english.last, sentence.hasPrefix(first),
      sentence.hasSuffix(last)
    else { return nil }
    var rest = sentence.dropFirst(first.count)
    var parts = [Substring]()
    for text in english.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: text) else { return nil }
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    guard rest.count >= last.count else { return nil }
    return parts + [rest.dropLast(last.count)]
  }

  /// Several quoted words as Japanese lists them.
  private static func list(_ words: Substring) -> String {
    var words = String(words)
    for separator in ["', '", "' and '", "' or '"] { words.replace(separator, with: "」「") }
    return words
  }
}
