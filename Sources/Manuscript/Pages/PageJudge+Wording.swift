import Diagnostics
import Markdown

// What to tell the author.
extension PageJudge {
  func reservedID(_ id: String, _ node: Int) -> Diagnostic {
    .error(
      .reservedID, at: location(node),
      Wording(
        english: "The id “\(id)” is used by the page itself.",
        japanese: "id「\(id)」は、ページそのものが使っています。"),
      hint: Wording(english: "Choose another one.", japanese: "別の id にしてください。"))
  }

  /// A box that the site fills has nothing to be filled with.
  func emptyBox(_ container: Node.Container, _ node: Int) -> Diagnostic {
    let (key, example) =
      container == .order
      ? ("order-routes", "{form: https://example.org/form}")
      : ("contacts", "{email: info@example.org}")
    return .warning(
      .emptyBox, at: location(node),
      Wording(
        english: "Nothing is shown here, because site.yaml has no “\(key)”.",
        japanese: "site.yaml に \(key) がないので、ここには何も表示されません。"),
      hint: Wording(
        english: "Add a line such as “\(key): [\(example)]” to site.yaml, or delete the box.",
        japanese: "site.yaml に「\(key): [\(example)]」のような行を加えるか、この囲みを消してください。"))
  }

  func withoutText(_ location: Location) -> Diagnostic {
    .error(
      .linkWithoutText, at: location,
      Wording(english: "This link has no text.", japanese: "このリンクには文字がありません。"),
      hint: Wording(
        english: "Say between the brackets where it leads: [How to order](order.md)",
        japanese: "どこへ行くリンクかを [ ] の中に書いてください： [冊子の申し込み](order.md)"))
  }

  func rawHTML(_ node: Int) -> Diagnostic {
    let text = body.string(body.nodes[node].text)
    let start = text.prefix { $0 != "\n" }.prefix(40)
    return .error(
      .rawHTML, at: location(node),
      Wording(
        english: "HTML is not allowed in a text: \(start)",
        japanese: "本文にHTMLは書けません： \(start)"),
      hint: Wording(
        english: """
          Write it in Markdown; a “<” that is meant as a character is written \\<. To allow HTML on the \
          whole site, put “raw-html: allow” into site.yaml.
          """,
        japanese: """
          Markdownで書いてください。文字としての「<」は \\< と書きます。サイト全体でHTMLを許すには、\
          site.yaml に「raw-html: allow」と書きます。
          """))
  }

  func misplacedList(_ node: Int) -> Diagnostic {
    let isBooklet = role == .booklet
    return .error(
      .misplacedList, at: location(node),
      isBooklet
        ? Wording(
          english: "The booklet's chapters stand on this page by themselves.",
          japanese: "冊子の章の一覧は、このページに自動で出ます。")
        : Wording(
          english: "A list of pages can only stand in the “index.md” of a folder.",
          japanese: "ページの一覧（:::一覧）は、フォルダーの index.md にだけ書けます。"),
      hint: isBooklet
        ? Wording(
          english: "Remove “:::pages”.", japanese: "「:::一覧」の行と、対になる「:::」を消してください。")
        : Wording(
          english: "Move it to the “index.md” of the folder whose pages it is to list.",
          japanese: "一覧にしたいフォルダーの index.md に移してください。"))
  }

  func secondList(_ node: Int) -> Diagnostic {
    .error(
      .misplacedList, at: location(node),
      Wording(
        english: "The list of pages stands on this page already.",
        japanese: "ページの一覧（:::一覧）が、このページにもうあります。"),
      hint: Wording(
        english: "Remove this one: “:::pages”, and the “:::” that belongs to it.",
        japanese: "こちらの「:::一覧」の行と、対になる「:::」を消してください。"))
  }

  func secondTitle(_ node: Int) -> Diagnostic {
    .error(
      .secondTitle, at: location(node),
      Wording(
        english:
          "A heading of the first level (“# ”) stands in the text; the page's title is the only one.",
        japanese: "本文に第1階層の見出し（「# 」）があります。第1階層はページの題名だけです。"),
      hint: Wording(
        english: "Write “## ” instead, and the title in the front matter.",
        japanese: "「## 」に変え、題名は見出し情報（フロントマター）の title に書いてください。"))
  }

  func skippedLevel(_ level: Int, after above: Int, _ node: Int) -> Diagnostic {
    let mark = String(repeating: "#", count: above + 1)
    return .warning(
      .skippedHeadingLevel, at: location(node),
      Wording(
        english: "A heading of level \(level) follows level \(above); a level is left out.",
        japanese: "第\(above)階層の次に第\(level)階層の見出しがあり、間の階層が抜けています。"),
      hint: Wording(
        english: "Write “\(mark) ” instead, so that readers who hear the page can find their way.",
        japanese: "「\(mark) 」に変えてください。音声で読む人が、見出しで迷わずにすみます。"))
  }

  func repeatedID(_ heading: Document.Heading, _ node: Int) -> Diagnostic {
    let id = heading.id.lastIndex(of: "-").map { String(heading.id[..<$0]) } ?? heading.id
    let first = body.headings.first { $0.id == id }
    return .error(
      .repeatedID, at: location(node),
      Wording(
        english: "Another heading above has the id “\(id)” too.",
        japanese: "上の見出しにも、同じid「\(id)」が付いています。"),
      hint: Wording(
        english: "Give this heading another one: {#\(heading.id)}",
        japanese: "別のidにしてください： {#\(heading.id)}"),
      related: first.map { [.first(at: location($0.node))] } ?? [])
  }

  func unknownSpeaker(_ name: String, _ node: Int) -> Diagnostic {
    let close = Wording.didYouMean(name, among: speakers)
    return .error(
      .unknownSpeaker, at: location(node),
      Wording(
        english: "“\(name)” is not one of the speakers.", japanese: "話す人に「\(name)」はいません。"),
      hint: close
        ?? Wording(
          english: """
            Add it to the front matter:
            speakers:
              - key: \(name)
            If nobody speaks here, begin the line with another word.
            """,
          japanese: """
            見出し情報（フロントマター）に加えてください：
            speakers:
              - key: \(name)
            話す人ではないときは、行の頭に全角の空白を1つ入れてください。
            """))
  }

  /// A picture has no text.
  static func withoutAlternative(_ location: Location, hint: Wording) -> Diagnostic {
    .error(
      .pictureWithoutText, at: location,
      Wording(
        english: "This picture has no text for people who cannot see it.",
        japanese: "この画像には、見えない人のための説明（代替テキスト）がありません。"),
      hint: hint)
  }

  static let alternativeHint = Wording(
    english: "Say between the brackets what the picture shows: ![Parents at a table](meeting.jpg)",
    japanese: "何が写っているかを [ ] の中に書いてください： ![机を囲む親たち](meeting.jpg)")

  func excess(_ excess: Document.Excess) -> Diagnostic {
    let wording =
      switch excess.bound {
      case .tableCells(let limit):
        Wording(
          english: "The tables have more than \(limit) cells, or one has too many columns.",
          japanese: "表のセルが\(limit)個を超えているか、列が多すぎます。")
      case .openBrackets(let limit):
        Wording(
          english: "This paragraph has more than \(limit) opening brackets.",
          japanese: "この段落の「[」が\(limit)個を超えています。")
      case .signs(let limit):
        Wording(
          english: "There are more than \(limit) signs “)” or “@” here.",
          japanese: "「)」または「@」が\(limit)個を超えています。")
      case .unclosedHTML:
        Wording(
          english: "This paragraph holds too many “<?” or “<!” that nothing closes.",
          japanese: "この段落には、閉じられていない「<?」や「<!」が多すぎます。")
      case .references(let limit):
        Wording(
          english: "The links by reference would take more than \(limit >> 20) MB.",
          japanese: "参照リンクが全部で\(limit >> 20)MBを超えてしまいます。")
      case .bytes(let limit):
        Wording(
          english: "This text is larger than \(limit >> 10) KB.",
          japanese: "この文章は\(limit >> 10)KBを超えています。")
      case .nesting(let limit):
        Wording(
          english: "Lists or quotations are nested more than \(limit) levels deep here.",
          japanese: "リストや引用の入れ子が\(limit)段を超えています。")
      }
    return .error(
      excess.bound.identifier, at: Location(sourceName, line: excess.line), wording,
      hint: Wording(english: "Divide it into smaller parts.", japanese: "小さく分けてください。"))
  }
}

extension Document.Excess.Bound {
  fileprivate var identifier: DiagnosticIdentifier {
    switch self {
    case .nesting: .nestedTooDeep
    case .tableCells, .openBrackets, .signs, .unclosedHTML, .references, .bytes: .tooLarge
    }
  }
}

extension SiteSettings {
  /// The containers that are filled from what is not there.
  var emptyBoxes: Set<Node.Container> {
    var boxes: Set<Node.Container> = []
    if orderRoutes.isEmpty, price == nil { boxes.insert(.order) }
    if contacts.isEmpty { boxes.insert(.contact) }
    return boxes
  }
}
