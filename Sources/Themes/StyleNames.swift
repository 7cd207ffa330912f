import Diagnostics
import Manuscript

/// What the style sheets of a theme's web pages declare: custom properties and classes.
struct StyleNames {
  private var properties: [(name: String, value: String)] = []
  private var classes: [(name: String, file: String)] = []

  init(_ files: ThemeFiles) {
    for file in files.all where Self.isOfPages(file.path) {
      let path = file.path
      for name in Self.names(in: Self.withoutComments(String(decoding: file.bytes, as: UTF8.self)))
      {
        switch name {
        case .property(let name, let value):
          if !properties.contains(where: { $0.name == name }) { properties.append((name, value)) }
        case .className(let name):
          if !classes.contains(where: { $0.name == name }) { classes.append((name, path)) }
        }
      }
    }
  }

  var sections: [ThemeReference.Section] {
    [
      ThemeReference.Section(
        title: Wording(english: "Variables of the style sheets", japanese: "スタイルシートの変数"),
        use: Wording(
          english:
            "var(--name), with what the first rule gives it; colours and typefaces of settings are in settings.css.",
          japanese: "var(--名前)。値は最初の定義です。設定の色と書体は settings.css にあります。"),
        items: properties.map { ThemeReference.Item($0.name, about: Wording(same: $0.value)) }),
      ThemeReference.Section(
        title: Wording(english: "Classes of the style sheets", japanese: "スタイルシートのクラス"),
        use: Wording(
          english:
            "Classes that the style sheets of web pages know, each with the first that does.",
          japanese: "ウェブページのスタイルシートにあるクラスと、それが最初に出てくるファイルです。"),
        items: classes.sorted { $0.name < $1.name }.map {
          ThemeReference.Item(".\($0.name)", about: Wording(same: $0.file))
        }),
    ]
  }
}

extension StyleNames {
  /// A name that a style sheet declares.
  private enum Name {
    case property(String, value: String)
    case className(String)
  }

  /// Style sheets on paper are no matter of pages.
  private static func isOfPages(_ path: String) -> Bool {
    let name = path.dropFirst("assets/".utf8.count)
    return path.hasPrefix("assets/") && path.hasSuffix(".css") && !name.hasPrefix("print")
  }

  private static func withoutComments(_ css: String) -> String {
    var text = ""
    var rest = css[...]
    while let start = rest.firstRange(of: "/*") {
      text += rest[..<start.lowerBound]
      rest = rest[start.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
    }
    return text + rest
  }

  /// The names in their order: properties where they are given a value, classes in selectors.
  private static func names(in css: String) -> [Name] {
    var names: [Name] = []
    for piece in css.split(whereSeparator: { "{};".contains($0) }) {
      let trimmed = piece.drop(while: \.isWhitespace)
      if trimmed.hasPrefix("--"), let colon = trimmed.firstIndex(of: ":") {
        let value = trimmed[trimmed.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        names.append(.property(String(trimmed[..<colon]), value: value.joined(separator: " ")))
        continue
      }
      // A value may have a number such as .5rem; a class begins with a letter.
      let isSelector = piece.endIndex < css.endIndex && css[piece.endIndex] == "{"
      if isSelector { names += classes(in: piece).map { .className($0) } }
    }
    return names
  }

  private static func classes(in selector: Substring) -> [String] {
    var classes: [String] = []
    var rest = selector
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if name.first?.isLetter == true { classes.append(String(name)) }
      rest = rest.dropFirst(name.count)
    }
    return classes
  }
}
