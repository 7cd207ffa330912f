import Diagnostics
import Typography

/// A page of help as ArgumentParser writes it, with lines that never end by themselves: in the language of its reader,
/// and in lines that fit a terminal.
struct HelpPage {
  private let text: String
  private let language: MessageLanguage

  /// How many columns ArgumentParser is told that a line has.
  static let endlessLine = 10_000

  /// Whether what ArgumentParser gives is a page of help, rather than something else that was asked for.
  static func isPage(_ text: String) -> Bool { text.hasPrefix("OVERVIEW: ") }

  /// - Parameter text: the page, its texts in the language, its lines of `endlessLine` columns.
  init(_ text: String, in language: MessageLanguage) {
    self.text = text
    self.language = language
  }

  /// The page.
  var lines: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { broken(spoken(String($0))) }.joined(separator: "\n")
  }
}

extension HelpPage {
  private static let columns = TextColumns(80, widensAmbiguous: false)
  /// In which column the texts of options begin.
  private static let indent = 26

  /// A line of the page in lines that fit.
  private func broken(_ line: String) -> [String] {
    if line.isUsage {
      // What stands in brackets belongs together.
      var depth = 0
      let joined = String(
        line.map { character in
          depth += character == "[" ? 1 : character == "]" ? -1 : 0
          return character == " " && depth > 0 ? "\u{A0}" : character
        })
      let rest = String(repeating: " ", count: 7)
      return Self.columns.lines(of: joined, rest: rest).map { $0.replacing("\u{A0}", with: " ") }
    }
    let label = Self.label(of: line)
    let isOption = label.hasPrefix("  ") && label.last == " "
    guard isOption, Self.columns.width(of: label) == Self.indent else {
      return Self.columns.lines(of: line)
    }
    return Self.columns.lines(
      of: String(line[label.endIndex...]), first: String(label),
      rest: String(repeating: " ", count: Self.indent))
  }

  /// What stands in a line up to the column in which the texts of options begin.
  private static func label(of line: String) -> Substring {
    var width = 0
    return line.prefix { character in
      defer { width += columns.width(of: character) }
      return width < indent
    }
  }

  /// A line with ArgumentParser's own words in the language.
  private func spoken(_ line: String) -> String {
    guard language == .japanese else { return line }
    var line = line
    for (english, japanese) in Self.words where line.contains(english) {
      line.replace(english, with: japanese)
    }
    for (english, japanese) in [("(default: ", "（初期値： "), ("(values: ", "（値： ")] {
      guard line.hasSuffix(")"), let start = line.firstRange(of: english) else { continue }
      let values = line[start.upperBound...].dropLast().replacing("; default: ", with: "、初期値： ")
      let before = line[..<start.lowerBound]
      let isClosed = before.hasSuffix("。 ") || before.hasSuffix("） ")
      line = (isClosed ? before.dropLast() : before) + japanese + values + "）"
    }
    return line
  }

  private static let words = [
    ("OVERVIEW: ", "概要： "), ("USAGE: ", "使い方： "), ("ARGUMENTS:", "引数："),
    ("OPTIONS:", "オプション："), ("SUBCOMMANDS:", "コマンド："),
    ("Show help information.", "この説明を表示します。"), ("Show the version.", "バージョンを表示します。"),
    ("Show subcommand help information.", "コマンドの説明を表示します。"),
    (" (default) ", "（既定）   "),
    ("<subcommand>' for detailed help.", "コマンド名」で、くわしい説明が出ます。"), ("  See '", "  「"),
    ("<subcommand>", "<コマンド>"),
  ]
}

extension String {
  fileprivate var isUsage: Bool { hasPrefix("USAGE: ") || hasPrefix("使い方： ") }
}
