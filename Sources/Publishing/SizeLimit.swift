internal import Diagnostics

/// How large an author's file may be that is read as a whole. Whoever reaches it has put the wrong file
/// there: the longest texts have a hundredth of it, the largest photos of a camera a half.
enum SizeLimit: Sendable {
  /// A text: a page, settings, a style sheet, a template.
  case text
  /// A picture, or a font.
  case picture

  /// The most bytes.
  var bytes: Int { megabytes * 1_000_000 }

  private var megabytes: Int {
    switch self {
    case .text: 10
    case .picture: 50
    }
  }

  /// What is said of a file that has more.
  func diagnostic(at path: String, size: Int) -> Diagnostic {
    let size = "\(size / 1_000_000)"
    return .error(
      .tooLarge, at: Location(path),
      Wording(
        english: "This \(name.english) has \(size) MB; \(megabytes) MB is the most.",
        japanese: "この\(name.japanese)は \(size) MB あります。\(megabytes) MB までです。"),
      hint: hint)
  }

  private var name: Wording {
    switch self {
    case .text: Wording(english: "text", japanese: "テキスト")
    case .picture: Wording(english: "file", japanese: "ファイル")
    }
  }

  /// What can be done about such a file.
  var hint: Wording {
    switch self {
    case .text:
      Wording(
        english: "Check that it is the right file; if so, divide it into several.",
        japanese: "ファイルを取り違えていないか確かめてください。正しければ、いくつかに分けてください。")
    case .picture:
      Wording(
        english:
          "Check that it is the right file; if so, make the picture smaller in a picture program.",
        japanese: "ファイルを取り違えていないか確かめてください。正しければ、画像ソフトで画像を小さくしてください。")
    }
  }
}

extension SizeLimit {
  /// The limit for a file of a theme, by its name.
  init(ofThemeFile path: String) {
    let endings = [
      ".css", ".js", ".json", ".mustache", ".yaml", ".yml", ".html", ".txt", ".md", ".xml", ".svg",
    ]
    let path = path.lowercased()
    self = endings.contains { path.hasSuffix($0) } ? .text : .picture
  }
}
