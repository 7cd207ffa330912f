import Diagnostics

/// What can be wrong with the tags of one template.
enum SyntaxProblem: Hashable, Sendable {
  case notUTF8
  case unclosedTag(opening: String, closing: String)
  case emptyTag
  case badDelimiters
  case closesNothing(tag: String, open: String?, line: Int?)
  case closesAnother(tag: String, open: String, line: Int)
  case neverClosed(tag: String, closing: String)
  case nestedTooDeep(limit: Int)
  case tagOutsideBlock(tag: String, parent: String)
  case textOutsideBlock(parent: String)
  case blockGivenTwice(tag: String, line: Int)
}

extension SyntaxProblem {
  /// A problem with its place in the template's source.
  struct Finding: Sendable {
    var problem: SyntaxProblem
    var range: Range<Int>
    /// The other tag that the problem is about.
    var other: Range<Int>?

    init(_ problem: SyntaxProblem, at range: Range<Int>, beside other: Range<Int>? = nil) {
      self.problem = problem
      self.range = range
      self.other = other
    }
  }

  /// What the other tag is.
  var other: Wording {
    if case .blockGivenTwice = self {
      Wording(english: "the first one", japanese: "1つめ")
    } else {
      Wording(english: "the tag that is open", japanese: "開いているタグ")
    }
  }

  /// Text between blocks is allowed by Mustache, so it does not stop the build.
  var severity: Diagnostic.Severity {
    if case .textOutsideBlock = self { .warning } else { .error }
  }

  var identifier: DiagnosticIdentifier {
    switch self {
    case .notUTF8: .notUTF8
    case .unclosedTag: .unclosedTag
    case .emptyTag: .emptyTag
    case .badDelimiters: .wrongDelimiters
    case .closesNothing: .strayClosingTag
    case .closesAnother: .wrongClosingTag
    case .neverClosed: .unclosedSection
    case .nestedTooDeep: .nestedTooDeep
    case .tagOutsideBlock, .textOutsideBlock: .outsideBlock
    case .blockGivenTwice: .repeatedBlock
    }
  }

  var message: Wording {
    switch self {
    case .notUTF8:
      Wording(
        english: "The template is not UTF-8 from here on.",
        japanese: "ここから先がUTF-8ではありません。")
    case .unclosedTag(let opening, let closing):
      Wording(
        english: "The tag that begins with “\(opening)” has no “\(closing)”.",
        japanese: "「\(opening)」で始まるタグに、終わりの「\(closing)」がありません。")
    case .emptyTag:
      Wording(english: "The tag has no name.", japanese: "タグに名前がありません。")
    case .badDelimiters:
      Wording(
        english: "This tag does not say which two delimiters to use.",
        japanese: "区切り記号を変えるタグの書き方が正しくありません。")
    case .closesNothing(let tag, _, _):
      Wording(
        english: "“\(tag)” closes nothing that is open.",
        japanese: "「\(tag)」に対応する始まりのタグがありません。")
    case .closesAnother(let tag, let open, let line):
      Wording(
        english: "“\(tag)” does not close “\(open)”, opened in line \(line).",
        japanese: "「\(tag)」は、\(line)行目の「\(open)」を閉じるタグではありません。")
    case .neverClosed(let tag, _):
      Wording(
        english: "“\(tag)” is never closed.",
        japanese: "「\(tag)」を閉じるタグがありません。")
    case .nestedTooDeep(let limit):
      Wording(
        english: "Tags are nested more than \(limit) deep.",
        japanese: "タグの入れ子が\(limit)段を超えています。")
    case .tagOutsideBlock(let tag, let parent):
      Wording(
        english: "“\(tag)” stands in “\(parent)” but in no block, so it is left out.",
        japanese: "「\(tag)」は「\(parent)」の中でブロックの外にあるため、使われません。")
    case .textOutsideBlock(let parent):
      Wording(
        english: "This text stands in “\(parent)” but in no block, so it is left out.",
        japanese: "この文は「\(parent)」の中でブロックの外にあるため、使われません。")
    case .blockGivenTwice(let tag, let line):
      Wording(
        english: "“\(tag)” is given twice: line \(line) has it too.",
        japanese: "「\(tag)」が2つあります（\(line)行目にもあります）。")
    }
  }

  var hint: Wording? {
    switch self {
    case .notUTF8:
      Wording(
        english: "Save the file as UTF-8 in your editor.",
        japanese: "エディターで、文字コードをUTF-8にして保存してください。")
    case .unclosedTag(let opening, let closing):
      Wording(
        english: "Write “\(closing)” after the name: \(opening)name\(closing).",
        japanese: "名前の後に「\(closing)」を書いてください：\(opening)name\(closing)")
    case .emptyTag:
      Wording(
        english: "Write a name, such as {{title}}, or remove the tag.",
        japanese: "{{title}} のように名前を書くか、タグを消してください。")
    case .badDelimiters:
      Wording(
        english: "Write two delimiters with a space between them: {{=<% %>=}}.",
        japanese: "2つの記号を空白で区切って {{=<% %>=}} のように書いてください。")
    case .closesNothing(_, let open?, let line?):
      Wording(
        english: "Open here is “\(open)”, from line \(line).",
        japanese: "ここで開いているのは、\(line)行目の「\(open)」です。")
    case .closesNothing:
      Wording(
        english: "Remove it, or write the opening tag.",
        japanese: "このタグを消すか、始まりのタグを書いてください。")
    case .closesAnother(_, let open, _):
      Self.write(Self.closing(of: open))
    case .neverClosed(_, let closing):
      Self.write(closing)
    case .nestedTooDeep:
      Wording(
        english: "Move the inner part into a template of its own.",
        japanese: "内側の部分を別のテンプレートに分けてください。")
    case .tagOutsideBlock, .textOutsideBlock:
      Wording(
        english: "Put it into a block: {{$name}}…{{/name}}.",
        japanese: "{{$name}}…{{/name}} のようにブロックの中に書いてください。")
    case .blockGivenTwice:
      Wording(english: "Remove one of them.", japanese: "どちらか1つを消してください。")
    }
  }
}

extension SyntaxProblem {
  private static func write(_ closing: String) -> Wording {
    Wording(
      english: "Write “\(closing)” where it ends.",
      japanese: "終わりに「\(closing)」と書いてください。")
  }

  /// `{{/x}}` for `{{#x}}`.
  private static func closing(of open: String) -> String {
    "{{/\(open.dropFirst(3))"
  }
}
