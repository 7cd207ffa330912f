import Diagnostics
import Manuscript

/// What the style sheets of a theme's web pages declare: custom properties and classes.
struct StyleNames {
  private var properties: [(name: String, value: String)] = []
  private var classes: [(name: String, file: String)] = []

  init(_ files: ThemeFiles) {
    let all = files.all.filter { Self.isOfPages($0.path) }
    // The sheet of all pages goes before those of some.
    let main = all.filter { $0.path == "assets/style.css" }
    var special: [(name: String, value: String)] = []
    for file in main + all.filter({ $0.path != "assets/style.css" }) {
      let style = Self.withoutComments(String(decoding: file.bytes, as: UTF8.self))
      for name in Self.names(in: style) {
        switch name {
        case .property(let name, let value, let isGeneral):
          if isGeneral, !properties.contains(where: { $0.name == name }) {
            properties.append((name, value))
          } else if !isGeneral {
            special.append((name, value))
          }
        case .className(let name):
          if !classes.contains(where: { $0.name == name }) { classes.append((name, file.path)) }
        }
      }
    }
    // What counts on some screens alone is told when nothing counts on all.
    for property in special + Self.made(by: files)
    where !properties.contains(where: { $0.name == property.name }) {
      properties.append(property)
    }
  }

  /// What the templates of style sheets give a value: the settings' own, which no other sheet names.
  private static func made(by files: ThemeFiles) -> [(name: String, value: String)] {
    var made: [(name: String, value: String)] = []
    for file in files.all where file.path.hasPrefix("templates/") {
      guard file.path.hasSuffix(".css.mustache") else { continue }
      let sheet = file.path.dropFirst("templates/".utf8.count).dropLast(".mustache".utf8.count)
      let style = withoutTags(withoutComments(String(decoding: file.bytes, as: UTF8.self)))
      for piece in style.split(whereSeparator: { "{};".contains($0) }) {
        let trimmed = piece.drop(while: \.isWhitespace)
        guard trimmed.hasPrefix("--"), let colon = trimmed.firstIndex(of: ":") else { continue }
        made.append((String(trimmed[..<colon]), String(sheet)))
      }
    }
    return made
  }

  /// The text of a template without its tags.
  private static func withoutTags(_ template: String) -> String {
    var text = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "{{") {
      text += rest[..<start.lowerBound]
      rest = rest[start.upperBound...].firstRange(of: "}}").map { rest[$0.upperBound...] } ?? ""
    }
    return text + rest
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
    /// A variable.
    ///
    /// - Parameter isGeneral: whether it counts on every screen, rather than in a rule such as `@media`.
    case property(String, value: String, isGeneral: Bool)
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
    // Of each open rule: whether it is one with an `@`.
    var rules: [Bool] = []
    var start = css.startIndex
    for index in css.indices where "{};".contains(css[index]) {
      let piece = css[start..<index].drop(while: \.isWhitespace)
      start = css.index(after: index)
      if css[index] == "{" {
        rules.append(piece.hasPrefix("@"))
        if !piece.hasPrefix("@") { names += classes(in: piece).map { .className($0) } }
        continue
      }
      if piece.hasPrefix("--"), let colon = piece.firstIndex(of: ":") {
        let value = piece[piece.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        names.append(
          .property(
            String(piece[..<colon]), value: value.joined(separator: " "),
            isGeneral: !rules.contains(true)))
      }
      if css[index] == "}" { _ = rules.popLast() }
    }
    return names
  }

  /// The classes of a selector; what stands in brackets or quotation marks is none.
  private static func classes(in selector: Substring) -> [String] {
    var classes: [String] = []
    var rest = selector
    while let sign = rest.first(where: { ".[\"'".contains($0) }),
      let place = rest.firstIndex(of: sign)
    {
      rest = rest[rest.index(after: place)...]
      if sign != "." {
        let end: Character = sign == "[" ? "]" : sign
        rest = rest.firstIndex(of: end).map { rest[rest.index(after: $0)...] } ?? ""
        continue
      }
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if name.first?.isLetter == true { classes.append(String(name)) }
      rest = rest.dropFirst(name.count)
    }
    return classes
  }
}
