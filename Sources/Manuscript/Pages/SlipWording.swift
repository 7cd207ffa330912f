import Diagnostics
import Markdown

extension Document.Slip {
  /// What to tell the author.
  ///
  /// - Parameters:
  ///   - lines: the lines of the file.
  func diagnostic(in lines: LineIndex) -> Diagnostic {
    let severity: Diagnostic.Severity = kind.isWarning ? .warning : .error
    return Diagnostic(
      severity, kind.identifier, at: lines.location(of: range), kind.message,
      hint: kind.hint(spelling), cure: cure)
  }
}

extension Document.Slip.Kind {
  /// Whether it can be meant as text.
  fileprivate var isWarning: Bool {
    switch self {
    case .heading, .container, .ruby, .unclosedRuby, .link, .picture, .definition, .undefinedLink,
      .table, .tableWithoutLine, .tableColumns, .lostCells, .comment:
      false
    case .quotation, .list, .tabbedLines, .rule, .emphasis, .accidentalHeading, .accidentalCode,
      .task, .headingID, .foreign:
      true
    }
  }

  fileprivate var identifier: DiagnosticIdentifier {
    switch self {
    case .heading: .headingMark
    case .container: .containerMark
    case .quotation: .quotationMark
    case .list: .listMark
    case .tabbedLines: .tabbedLines
    case .rule: .ruleMark
    case .emphasis: .emphasisMark
    case .ruby, .unclosedRuby: .rubyMark
    case .link, .picture: .linkMark
    case .definition: .definitionMark
    case .undefinedLink: .undefinedLink
    case .table: .tableMark
    case .tableWithoutLine, .tableColumns: .tableLine
    case .lostCells: .lostCells
    case .accidentalHeading: .accidentalHeading
    case .accidentalCode: .accidentalCode
    case .task: .taskMark
    case .headingID: .headingID
    case .comment: .commentMark
    case .foreign: .foreignMark
    }
  }
}

extension Document.Slip.Kind {
  fileprivate var message: Wording {
    switch self {
    case .heading:
      Wording(
        english: "This heading would be shown with its number signs.",
        japanese: "この見出しは、「#」の記号のまま表示されます。")
    case .container:
      Wording(
        english: "The colons of this container are full-width, so they would be shown.",
        japanese: "この囲みの「：」は全角なので、記号のまま表示されます。")
    case .quotation:
      Wording(
        english: "The sign of this quotation is full-width, so it would be shown.",
        japanese: "引用の記号「＞」が全角なので、記号のまま表示されます。")
    case .list(let lines): Self.list(lines)
    case .tabbedLines(let lines):
      Wording(
        english:
          "\(lines) lines with tabs, as copied from a table, would run together in one paragraph.",
        japanese: "タブで区切った\(lines)行（表から写したもの？）が、1つの段落につながって表示されます。")
    case .rule:
      Wording(
        english: "This line of signs would be shown as it is.",
        japanese: "この記号の行は、そのまま文字として表示されます。")
    case .emphasis:
      Wording(
        english: "The marks of bold would be shown here as they are.",
        japanese: "太字の記号が、ここではそのまま表示されます。")
    case .ruby:
      Wording(
        english: "The braces of this ruby are full-width, so they would be shown.",
        japanese: "このルビの「｛ ｝」は全角なので、記号のまま表示されます。")
    case .unclosedRuby:
      Wording(
        english: "This ruby has no closing brace, so it would be shown as it is.",
        japanese: "このルビには閉じる「}」がないので、記号のまま表示されます。")
    default: linkMessage
    }
  }

  private static func list(_ lines: Int) -> Wording {
    guard lines > 1 else {
      return Wording(
        english:
          "This line would run on with the one above: a space beside its mark is full-width.",
        japanese: "記号の横の空白が全角なので、この行は上の行につながって表示されます。")
    }
    return Wording(
      english: "\(lines) lines of a list would run together in one paragraph.",
      japanese: "箇条書きらしい\(lines)行が、1つの段落につながって表示されます。")
  }

  private var linkMessage: Wording {
    switch self {
    case .link:
      Wording(
        english: "This link would be shown with its brackets: one of its signs is not Markdown's.",
        japanese: "このリンクは、記号のまま表示されます。かっこ・引用符・空白のどれかが違っています。")
    case .picture:
      Wording(
        english: "This picture would not be shown: one of its signs is not Markdown's.",
        japanese: "この画像は表示されません。かっこ・引用符・空白のどれかが違っています。")
    case .definition:
      Wording(
        english: "This definition would be shown as text: one of its signs is full-width.",
        japanese: "このリンク先（注）の行は、記号に全角があるので、そのまま表示されます。")
    case .undefinedLink(let name):
      Wording(
        english:
          "Nothing says where the link “[\(name)]” leads, so it would be shown with its brackets.",
        japanese: "リンク「[\(name)]」の行き先がどこにも書かれていないので、記号のまま表示されます。")
    default: tableMessage
    }
  }

  private var tableMessage: Wording {
    switch self {
    case .table:
      Wording(
        english: "This table would be shown with its bars: some of its signs are full-width.",
        japanese: "この表は、記号に全角があるので、縦線のまま表示されます。")
    case .tableWithoutLine:
      Wording(
        english: "This table would be shown with its bars: the line below its head is missing.",
        japanese: "この表は、見出しの行の下の線がないので、縦線のまま表示されます。")
    case .tableColumns(let head, let line):
      Wording(
        english:
          "This table would be shown with its bars: its head has \(head) cells, the line below it \(line).",
        japanese: "この表は、縦線のまま表示されます。見出しのセルが\(head)個、その下の線が\(line)個です。")
    case .lostCells(let row, let columns):
      Wording(
        english:
          "This row has \(row) cells and the table \(columns) columns: the rest would not be shown.",
        japanese: "この行はセルが\(row)個ですが、表は\(columns)列です。ここから先は表示されません。")
    case .accidentalHeading:
      Wording(
        english: "The “---” or “===” below this paragraph makes a heading of it.",
        japanese: "すぐ下の「---」か「===」のために、この段落は見出しになります。")
    case .accidentalCode:
      Wording(
        english: "The indentation makes this paragraph a block of code.",
        japanese: "行頭が字下げされているので、この段落はプログラムのコードとして表示されます。")
    case .task:
      Wording(
        english: "The box of this task would be shown as text.",
        japanese: "チェック欄の記号が違っているので、そのまま文字として表示されます。")
    case .headingID:
      Wording(
        english: "This id would be shown as a part of the heading.",
        japanese: "id の記号が違っているので、見出しの文字として表示されます。")
    case .comment:
      Wording(
        english: "This would be shown to every reader: the signs are not those of a comment.",
        japanese: "コメントの記号が違っているので、この文は読む人に見えてしまいます。")
    case .foreign(let mark): mark.message
    default: Wording(english: "", japanese: "")
    }
  }
}

extension Document.Slip.Kind {
  /// - Parameter spelling: how it is written rightly.
  fileprivate func hint(_ spelling: String) -> Wording {
    let write = Wording(
      english: "Write: \(spelling)", japanese: "次のように書いてください： \(spelling)")
    switch self {
    case .heading, .container, .ruby, .link, .picture, .definition, .quotation, .comment, .task,
      .headingID:
      return write
    case .unclosedRuby:
      return Wording(
        english: "Put a brace behind the reading: \(spelling)",
        japanese: "読みのあとに「}」を書いてください： \(spelling)")
    case .list:
      return Wording(
        english:
          "A list is written: \(spelling)\nLines that are no list stand apart with an empty line between them.",
        japanese: "箇条書きはこう書きます： \(spelling)\n箇条書きでなければ、行のあいだに空の行を入れてください。")
    case .emphasis: return spelling.isEmpty ? Self.looseStars : write
    default: return blockHint(spelling)
    }
  }

  private static let looseStars = Wording(
    english:
      "Put ** right before and right behind the words, without spaces. Signs that are meant as such are written \\*\\*.",
    japanese: "太字にすることばのすぐ前とすぐ後ろに、空白を入れずに ** を書いてください。記号として見せるときは \\*\\* と書きます。")

  private func blockHint(_ spelling: String) -> Wording {
    switch self {
    case .tabbedLines:
      Wording(
        english: "Write a table with bars, and |---|---| below its first line: \(spelling)",
        japanese: "表は縦線で書き、1行目の下に |---|---| の行を置きます： \(spelling)")
    case .rule:
      Wording(
        english: "A line across the page is written --- between two empty lines.",
        japanese: "区切りの線は、空の行をはさんで --- と書きます。")
    case .undefinedLink(let name):
      Wording(
        english:
          "Write the address behind the text, [text](order.md), or add a line such as: [\(name)]: order.md",
        japanese: "[文字](order.md) のように行き先を書くか、次のような行を加えてください： [\(name)]: order.md")
    case .table:
      Wording(
        english: "Write:\n\(spelling)", japanese: "次のように書いてください：\n\(spelling)")
    case .tableWithoutLine:
      Wording(
        english: "Put this line below its first one: \(spelling)",
        japanese: "1行目の下に、次の行を加えてください： \(spelling)")
    default: structureHint(spelling)
    }
  }

  private func structureHint(_ spelling: String) -> Wording {
    switch self {
    case .tableColumns:
      Wording(
        english: "Give both as many cells. For the head as it is, the line is: \(spelling)",
        japanese: "両方を同じ数にしてください。今の見出しに合わせるなら： \(spelling)")
    case .lostCells:
      Wording(
        english: "Add columns to the head, or write a bar that is meant as a sign \\|.",
        japanese: "見出しの列を増やしてください。文字としての縦線は \\| と書きます。")
    case .accidentalHeading:
      Wording(
        english: "Put an empty line above it; write a heading with “## ” before it.",
        japanese: "その行の上に空の行を入れてください。見出しにするときは、行の頭に「## 」を書きます。")
    case .accidentalCode:
      Wording(
        english: "Take the spaces at the beginning of its lines away.",
        japanese: "行頭の空白（タブ）を消してください。")
    case .foreign(let mark): mark.hint(spelling)
    default: Wording(english: "", japanese: "")
    }
  }
}
