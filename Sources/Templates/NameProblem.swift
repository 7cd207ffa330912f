import Diagnostics

/// What can be wrong with the names that a template uses.
enum NameProblem: Sendable {
  /// No value of the surroundings has the name. `section` is the innermost section, nil at the top;
  /// `known` are the names that can be written there.
  case unknownName(String, section: String?, suggestion: String?, known: [String])
  /// The record `owner` has no such field.
  case unknownField(String, of: String, suggestion: String?, known: [String])
  /// A file in which people write names does not have this one.
  case notInFile(String, file: String, suggestion: String?)
  case hasNoFields(String, kind: Kind, field: String)
  case htmlEscaped(String)
  case textUnescaped(String)
  case notWritable(String, kind: Kind)
  case unknownTemplate(String, suggestion: String?, known: [String])
  case noSuchPage(String, suggestion: String?)
  case unknownBlock(String, parent: String, suggestion: String?, known: [String])
  case endless(String)
  case nestedTooDeep(limit: Int)

  /// What a name stands for, where messages say it.
  enum Kind: Sendable {
    case flag, text, html, list
    /// With one of its fields for the hint.
    case record(example: String?)
  }
}

extension NameProblem {
  /// The file in which the name is missing, when people write names there.
  var file: String? {
    if case .notInFile(_, let file, _) = self { file } else { nil }
  }

  var identifier: DiagnosticIdentifier {
    switch self {
    case .unknownName, .unknownField, .notInFile: .unknownName
    case .hasNoFields, .notWritable: .misusedName
    case .htmlEscaped, .textUnescaped: .wrongBraces
    case .unknownTemplate, .noSuchPage: .unknownTemplate
    case .unknownBlock: .unknownBlock
    case .endless: .endlessTemplate
    case .nestedTooDeep: .nestedTooDeep
    }
  }

  var message: Wording {
    switch self {
    case .unknownName(let name, _, _, _):
      Wording(
        english: "The name “\(name)” is not known here.",
        japanese: "ここでは「\(name)」という名前は使えません。")
    case .unknownField(let field, let owner, _, _):
      Wording(
        english: "“\(owner)” has no “\(field)”.",
        japanese: "「\(owner)」に「\(field)」はありません。")
    case .notInFile(let name, let file, _):
      Wording(
        english: "“\(name)” is not in \(file).",
        japanese: "「\(name)」が \(file) にありません。")
    case .hasNoFields(let name, let kind, let field):
      Wording(
        english: "“\(name)” is \(kind.english), which has no “\(field)”.",
        japanese: "「\(name)」は\(kind.japanese)なので、「\(field)」はありません。")
    case .htmlEscaped(let name):
      Wording(
        english: "“\(name)” is HTML, and this tag would show its markup as text.",
        japanese: "「\(name)」はHTMLです。この書き方では、HTMLのタグが文字として表示されます。")
    case .textUnescaped(let name):
      Wording(
        english: "“\(name)” is text, and this tag would not escape it.",
        japanese: "「\(name)」は文字列です。この書き方では、エスケープされません。")
    case .notWritable(let name, let kind):
      Wording(
        english: "“\(name)” is \(kind.english), which cannot be written.",
        japanese: "「\(name)」は\(kind.japanese)なので、そのまま書き出せません。")
    case .unknownTemplate(let name, _, _), .noSuchPage(let name, _):
      Wording(
        english: "There is no template “\(name)”.",
        japanese: "「\(name)」というテンプレートはありません。")
    case .unknownBlock(let name, let parent, _, _):
      Wording(
        english: "“{{$\(name)}}” overrides nothing: “\(parent)” has no such block.",
        japanese: "「{{$\(name)}}」に対応するブロックが「\(parent)」にありません。")
    case .endless(let name):
      Wording(
        english: "“\(name)” includes itself again with the same data, without end.",
        japanese: "「\(name)」が同じデータのまま自分自身を呼び出し、終わりません。")
    case .nestedTooDeep(let limit):
      Wording(
        english: "Sections and templates are nested more than \(limit) deep here.",
        japanese: "ここで、セクションとテンプレートの入れ子が\(limit)段を超えます。")
    }
  }

  var hint: Wording {
    switch self {
    case .unknownName(_, _, let close?, _), .unknownField(_, _, let close?, _),
      .notInFile(_, _, let close?), .unknownTemplate(_, let close?, _), .noSuchPage(_, let close?):
      Self.didYouMean(close)
    case .unknownBlock(_, _, let close?, _): Self.didYouMean("{{$\(close)}}")
    case .unknownName(_, let section?, nil, let known):
      Self.known(in: section, known)
    case .unknownField(_, let owner, nil, let known):
      Self.known(in: owner, known)
    case .unknownName(_, nil, nil, let known), .unknownTemplate(_, nil, let known):
      Self.known(known)
    case .unknownBlock(_, let parent, nil, let known) where known.isEmpty:
      Wording(
        english: "Add {{$name}}…{{/name}} to “\(parent)”, or use {{> \(parent)}}.",
        japanese: "「\(parent)」に {{$name}}…{{/name}} を加えるか、{{> \(parent)}} を使ってください。")
    case .unknownBlock(_, let parent, nil, let known):
      Self.known(in: parent, known)
    case .notInFile(_, let file, nil):
      Wording(english: "Add it to \(file).", japanese: "\(file) に書き足してください。")
    case .hasNoFields(let name, .list, let field):
      Wording(
        english: "Go through the list: {{#\(name)}}{{\(field)}}{{/\(name)}}.",
        japanese: "{{#\(name)}}{{\(field)}}{{/\(name)}} のように、1つずつ取り出してください。")
    case .hasNoFields(let name, _, _):
      Wording(english: "Write only “\(name)”.", japanese: "「\(name)」だけを書いてください。")
    case .htmlEscaped(let name):
      Wording(english: "Write {{{\(name)}}}.", japanese: "{{{\(name)}}} と書いてください。")
    case .textUnescaped(let name):
      Wording(english: "Write {{\(name)}}.", japanese: "{{\(name)}} と書いてください。")
    case .notWritable(let name, .record(let field?)):
      Wording(
        english: "Write one of its fields, such as {{\(name == "." ? "" : name + ".")\(field)}}.",
        japanese: "{{\(name == "." ? "" : name + ".")\(field)}} のように、中の項目を書いてください。")
    case .notWritable(let name, _):
      Wording(
        english: "Use it as a section: {{#\(name)}}…{{/\(name)}}.",
        japanese: "{{#\(name)}}…{{/\(name)}} のように、セクションとして使ってください。")
    case .noSuchPage(let name, nil):
      Wording(
        english: "Add a file \(name).mustache to the theme's templates.",
        japanese: "テーマのテンプレートに \(name).mustache を加えてください。")
    case .endless:
      Wording(
        english: "Include it only inside a section that goes further into the data each time.",
        japanese: "呼び出すたびにデータの内側へ進むセクションの中でだけ使ってください。")
    case .nestedTooDeep:
      Wording(
        english: "Include fewer templates inside each other.",
        japanese: "テンプレートの呼び出しの重なりを減らしてください。")
    }
  }

  private static func didYouMean(_ close: String) -> Wording {
    Wording(english: "Did you mean “\(close)”?", japanese: "「\(close)」のことですか？")
  }

  private static func known(_ names: [String]) -> Wording {
    Wording(
      english: "Known here: \(list(names, separator: ", ") ?? "nothing").",
      japanese: "使えるもの：\(list(names, separator: "、") ?? "なし")")
  }

  /// More names than a person reads through are cut off.
  private static func list(_ names: [String], separator: String) -> String? {
    let limit = 30
    guard !names.isEmpty else { return nil }
    return names.prefix(limit).joined(separator: separator)
      + (names.count > limit ? "\(separator)…" : "")
  }

  private static func known(in place: String, _ names: [String]) -> Wording {
    Wording(
      english: "Known in “\(place)”: \(list(names, separator: ", ") ?? "nothing").",
      japanese: "「\(place)」で使えるもの：\(list(names, separator: "、") ?? "なし")")
  }
}

extension NameProblem.Kind {
  init(_ shape: Shape) {
    switch shape {
    case .flag: self = .flag
    case .text: self = .text
    case .html: self = .html
    case .list: self = .list
    case .record(let layout): self = .record(example: layout.names.first?.text)
    }
  }

  var english: String {
    switch self {
    case .flag: "a condition"
    case .text: "text"
    case .html: "HTML"
    case .list: "a list"
    case .record: "a group of fields"
    }
  }

  var japanese: String {
    switch self {
    case .flag: "条件"
    case .text: "文字列"
    case .html: "HTML"
    case .list: "リスト"
    case .record: "項目のまとまり"
    }
  }
}
