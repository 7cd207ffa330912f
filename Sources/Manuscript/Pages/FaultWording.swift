public import Diagnostics
public import Markdown

extension Document.Fault {
  /// What to tell the author.
  func diagnostic(in lines: LineIndex) -> Diagnostic {
    Diagnostic(
      kind.severity, kind.identifier, at: location(place, in: lines), kind.message, hint: kind.hint,
      related: first.map { [.first(at: location($0, in: lines))] } ?? [])
  }
}

extension Document.Fault.Kind {
  /// What to tell the author of a short text that stands at a place.
  public func diagnostic(at location: Location) -> Diagnostic {
    .error(identifier, at: location, message, hint: hint)
  }
}

extension Document.Fault {
  /// Where the mark at fault stands, or the rest of its line; where ruby ends is not known.
  fileprivate func location(_ place: Document.Place, in lines: LineIndex) -> Location {
    let (line, column) = (Int(place.line), Int(place.column))
    guard let words = kind.words else { return lines.location(line: line, byteColumn: column) }
    return lines.location(line: line, byteColumn: column, of: words.utf8)
  }
}

extension Document.Fault.Kind {
  /// What is written where the fault is: none when it is the line.
  fileprivate var words: String? {
    switch self {
    case .unclosedContainer, .unknownContainer, .foreignContainer, .strayFence, .deepContainer: ""
    case .foreignAttributes(let attributes): attributes
    case .unclosedComment: "<!--"
    case .markedRuby: "<ruby>"
    case .unbalancedTag(let tag): tag
    case .rubyWithoutReading, .rubyReadings, .unclosedRuby, .wideRuby: nil
    case .undefinedFootnote(let label), .unusedFootnote(let label), .repeatedFootnote(let label):
      "[^\(label)]"
    case .forbiddenReference(let text), .textBehindAddress(let text, _, _): text
    case .repeatedReference(let label): "[\(label)]"
    }
  }

  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .unusedFootnote, .textBehindAddress, .foreignContainer, .foreignAttributes: .warning
    default: .error
    }
  }

  fileprivate var identifier: DiagnosticIdentifier {
    switch self {
    case .unclosedContainer: .unclosedContainer
    case .unknownContainer: .unknownContainer
    case .foreignContainer: .foreignContainer
    case .strayFence: .strayFence
    case .deepContainer: .nestedTooDeep
    case .foreignAttributes: .foreignAttributes
    case .unclosedComment: .unclosedComment
    case .unbalancedTag, .markedRuby: .unbalancedTag
    case .rubyWithoutReading: .rubyWithoutReading
    case .rubyReadings: .rubyReadings
    case .unclosedRuby, .wideRuby: .rubyMark
    case .undefinedFootnote: .undefinedFootnote
    case .unusedFootnote: .unusedFootnote
    case .repeatedFootnote: .repeatedFootnote
    case .forbiddenReference: .invisibleCharacter
    case .textBehindAddress: .textBehindAddress
    case .repeatedReference: .repeatedReference
    }
  }

  fileprivate var message: Wording {
    switch self {
    case .unclosedContainer(let name):
      Wording(
        english: "The container “:::\(name)” that begins here is never closed.",
        japanese: "ここから始まる囲み「:::\(name)」が閉じられていません。")
    case .unknownContainer(let name):
      Wording(
        english: "There is no container “\(name)”.", japanese: "「\(name)」という囲みはありません。")
    case .foreignContainer(let name):
      Wording(
        english: "“:::\(name)” is another program's; a box of Sasshi's is written instead of it.",
        japanese: "「:::\(name)」はほかのソフトの書き方です。Sasshi の囲みとして書き出します。")
    case .foreignAttributes(let attributes):
      Wording(
        english: "“\(attributes)” is another program's; but for a heading's id it is left out.",
        japanese: "「\(attributes)」はほかのソフトの書き方です。見出しの id のほかは使われません。")
    case .unclosedComment, .unbalancedTag, .markedRuby: tagMessage
    case .strayFence:
      Wording(
        english: "This “:::” closes nothing.", japanese: "この「:::」は、どの囲みも閉じていません。")
    case .deepContainer(let limit):
      Wording(
        english: "Containers are nested more than \(limit) levels deep here.",
        japanese: "囲みの入れ子が\(limit)段を超えています。")
    case .rubyWithoutReading:
      Wording(english: "This ruby has no reading.", japanese: "このルビには読みがありません。")
    case .rubyReadings(let readings, let characters):
      Wording(
        english: "This ruby has \(readings) readings for \(characters) characters.",
        japanese: "このルビは、\(characters)文字に対して読みが\(readings)個あります。")
    case .unclosedRuby:
      Wording(
        english: "The ruby that begins here is never closed.", japanese: "ここから始まるルビが閉じられていません。")
    case .wideRuby:
      Wording(
        english: "The braces of this ruby are full-width.", japanese: "このルビの波かっこが全角です。")
    case .forbiddenReference, .textBehindAddress: textMessage
    case .undefinedFootnote, .unusedFootnote, .repeatedFootnote, .repeatedReference:
      definitionMessage
    }
  }

  private var definitionMessage: Wording {
    switch self {
    case .undefinedFootnote(let label):
      Wording(
        english: "There is no footnote “[^\(label)]”.", japanese: "脚注「[^\(label)]」の本文がありません。")
    case .unusedFootnote(let label):
      Wording(
        english: "Nothing in the text refers to the footnote “[^\(label)]”.",
        japanese: "脚注「[^\(label)]」は、本文のどこからも参照されていません。")
    case .repeatedFootnote(let label):
      Wording(
        english: "A footnote “[^\(label)]” was there before; this one is not shown.",
        japanese: "脚注「[^\(label)]」は前にもあるので、こちらは表示されません。")
    case .repeatedReference(let label):
      Wording(
        english: "The link “[\(label)]” was defined before; this definition is not used.",
        japanese: "リンク「[\(label)]」の行き先は前にも書かれているので、こちらは使われません。")
    default: Wording(english: "", japanese: "")
    }
  }

  private var tagMessage: Wording {
    if case .markedRuby = self {
      return Wording(
        english: "This <ruby> holds more than text.",
        japanese: "この <ruby> の中に、文字とルビのタグ以外のものがあります。")
    }
    if case .unbalancedTag(let tag) = self {
      return Wording(
        english: "Nothing belongs to this “\(tag)” in the same paragraph or cell.",
        japanese: "この「\(tag)」と組になるものが、同じ段落やセルの中にありません。")
    }
    return Wording(
      english: "The comment that begins here is never closed.",
      japanese: "ここから始まるコメント（<!--）が閉じられていません。")
  }

  private static let rubyHint = Wording(
    english: "Write the words alone: {漢字|かんじ} or <ruby>漢字<rt>かんじ</rt></ruby>",
    japanese: "文字だけで書いてください： {漢字|かんじ} または <ruby>漢字<rt>かんじ</rt></ruby>")

  private var tagHint: Wording {
    if case .markedRuby = self { return Self.rubyHint }
    if case .unbalancedTag(let tag) = self {
      if tag.dropFirst().drop(while: { $0 == "/" }).first.map({ "rR".contains($0) }) == true {
        return Self.rubyHint
      }
      return Wording(
        english: """
          Write both, <u> before the words and </u> behind them; a “<” that is meant as a character is \
          written \\<.
          """,
        japanese: """
          <u>ことば</u> のように、前と後ろに組で書いてください。文字としての「<」は \\< と書きます。
          """)
    }
    return Wording(
      english: "Write --> where it ends; a “<!--” that is meant as text is written \\<!--.",
      japanese: "コメントの終わりに --> と書いてください。文字としての「<!--」は \\<!-- と書きます。")
  }

  fileprivate var hint: Wording {
    switch self {
    case .unclosedContainer:
      Wording(
        english: "Put a line with only ::: below its last line.",
        japanese: "囲みの最後の行の下に、「:::」だけの行を書いてください。")
    case .unknownContainer(let name):
      .didYouMean(name, orOneOf: Node.Container.allCases.flatMap(\.names))
    case .foreignContainer(let name):
      Wording(
        english:
          "Write “:::note”, or “:::important” for what no reader may miss; nothing can be folded away.",
        japanese:
          "「:::\(name)」を「:::注」に、見落としてほしくないことなら「:::重要」に変えてください。折りたたみはできません。")
    case .foreignAttributes:
      Wording(
        english:
          "Delete it; sizes and looks are the theme's. A brace that is meant as a character is written \\{.",
        japanese: "消してください。大きさや見た目はテーマが決めます。文字としての「{」は \\{ と書きます。")
    case .unclosedComment, .unbalancedTag, .markedRuby: tagHint
    case .strayFence:
      Wording(
        english: "Delete it, or write the opening line of the container, such as “:::note”.",
        japanese: "消すか、囲みの始まりの行（「:::注」など）を書いてください。")
    case .deepContainer:
      Wording(english: "Divide it into smaller parts.", japanese: "小さく分けてください。")
    case .rubyWithoutReading:
      Wording(
        english:
          "Write the reading behind the bar, {漢字|かんじ}; a brace that is meant as a character is written \\{.",
        japanese: "縦線のあとに読みを書いてください： {漢字|かんじ}　文字としての「{」は \\{ と書きます。")
    case .rubyReadings:
      Wording(
        english: "Write one reading for the whole, or one for each character: {電子|でん|し}",
        japanese: "全体に1つか、1文字に1つずつ書いてください： {電子|でん|し}")
    case .unclosedRuby:
      Wording(
        english:
          "Write } behind the reading, {漢字|かんじ}; a brace that is meant as a character is written \\{.",
        japanese: "読みのあとに } を書いてください： {漢字|かんじ}　文字としての「{」は \\{ と書きます。")
    case .wideRuby:
      Wording(
        english: "Write half-width ones: {漢字|かんじ}", japanese: "半角で書いてください： {漢字|かんじ}")
    case .undefinedFootnote(let label):
      Wording(
        english: "Add a line such as: [^\(label)]: The text of the note",
        japanese: "次のような行を加えてください： [^\(label)]: 脚注の文")
    case .unusedFootnote(let label):
      Wording(
        english: "Write [^\(label)] where it belongs, or delete it.",
        japanese: "本文の注を付けたいところに [^\(label)] と書くか、この脚注を消してください。")
    case .forbiddenReference, .textBehindAddress: textHint
    case .repeatedFootnote, .repeatedReference:
      Wording(
        english: "Give one of them another name, or delete it.",
        japanese: "どちらかを別の名前にするか、消してください。")
    }
  }
}
