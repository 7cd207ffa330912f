import Diagnostics
import Markdown

extension Document.ForeignMark {
  /// What is shown instead of what was meant.
  var message: Wording {
    Wording(
      english: "\(name.english) is a mark of other tools, and would be shown as it is.",
      japanese: "\(name.japanese)はほかのツールの書き方で、ここでは記号のまま表示されます。")
  }

  /// How it is written here.
  ///
  /// - Parameter spelling: with the author's own words, when they are known.
  func hint(_ spelling: String) -> Wording {
    let advice = advice
    guard !spelling.isEmpty else { return advice }
    return Wording(
      english: "\(advice.english) \(spelling)", japanese: "\(advice.japanese) \(spelling)")
  }

  private var name: Wording {
    switch self {
    case .wikiLink: Wording(english: "A link in [[ ]]", japanese: "[[ ]] のリンク")
    case .embeddedFile: Wording(english: "A file in ![[ ]]", japanese: "![[ ]] の埋め込み")
    case .highlight: Wording(english: "A highlight in == ==", japanese: "== == の強調")
    case .underline: Wording(english: "Underlining", japanese: "下線の記号")
    case .superscript: Wording(english: "A superscript in ^ ^", japanese: "^ ^ の上付き文字")
    case .subscript: Wording(english: "A subscript in ~ ~", japanese: "~ ~ の下付き文字")
    case .inlineNote: Wording(english: "A note in ^[ ]", japanese: "^[ ] の注")
    case .contents: Wording(english: "A mark for contents", japanese: "もくじの記号")
    case .bookRuby: Wording(english: "Ruby in 《》", japanese: "《》のルビ")
    case .emphasisDots: Wording(english: "Dots in 《《》》", japanese: "《《》》の傍点")
    case .annotation: Wording(english: "An annotation in ［＃］", japanese: "［＃］の注記")
    default: blockName
    }
  }

  private var blockName: Wording {
    switch self {
    case .emoji: Wording(english: "The name of an emoji", japanese: "絵文字の名前")
    case .formula: Wording(english: "A formula in $ $", japanese: "$ $ の数式")
    case .gridTable: Wording(english: "A table of +---+", japanese: "+---+ の表")
    case .definitionList: Wording(english: "A definition behind “: ”", japanese: "「: 」の説明")
    case .templateTag: Wording(english: "A template's tag", japanese: "テンプレートのタグ")
    case .comment: Wording(english: "A comment in %% %%", japanese: "%% %% のコメント")
    case .admonition: Wording(english: "A box of !!!", japanese: "!!! の囲み")
    case .headingOfEquals: Wording(english: "A heading of =", japanese: "= の見出し")
    case .directive:
      Wording(english: "A directive of reStructuredText", japanese: "reStructuredText の命令")
    case .command: Wording(english: "This command", japanese: "この命令")
    case .embeddedPage: Wording(english: "A page in @[ ]", japanese: "@[ ] の埋め込み")
    default: Wording(english: "", japanese: "")
    }
  }

  private var advice: Wording {
    switch self {
    case .wikiLink: Wording(english: "A link is written:", japanese: "リンクはこう書きます：")
    case .embeddedFile: Wording(english: "A picture is written:", japanese: "画像はこう書きます：")
    case .highlight, .underline, .emphasisDots:
      Wording(english: "Bold is written:", japanese: "太字はこう書きます：")
    case .superscript, .subscript:
      Wording(english: "It is written:", japanese: "こう書きます：")
    case .inlineNote:
      Wording(
        english: "A note stands on a line of its own, [^1]: The text; where it belongs, write:",
        japanese: "注の文は「[^1]: 注の文」という行に書き、付けたいところにはこう書きます：")
    case .contents:
      Wording(
        english: "Delete it: the booklet's contents are made by themselves.",
        japanese: "消してください。冊子のもくじは自動で作られます。")
    case .bookRuby: Wording(english: "Ruby is written:", japanese: "ルビはこう書きます：")
    case .annotation:
      Wording(
        english: "Delete it, or write in words what it is to say.",
        japanese: "消すか、言いたいことをことばで書いてください。")
    case .emoji:
      Wording(english: "Type the emoji itself.", japanese: "絵文字そのものを入力してください。")
    default: blockAdvice
    }
  }

  private var blockAdvice: Wording {
    switch self {
    case .formula:
      Wording(
        english: "Write it in words or plain signs (x²), or as a picture.",
        japanese: "ことばやふつうの文字（x² など）で書くか、画像にしてください。")
    case .gridTable:
      Wording(
        english: "A table is written with bars alone, and |---|---| below its head.",
        japanese: "表は縦線だけで書き、見出しの行の下に |---|---| の行を置きます。")
    case .definitionList:
      Wording(
        english: "Write a list, “- **term**: what it means”, or a table.",
        japanese: "「- **用語**：説明」という箇条書きか、表にしてください。")
    case .templateTag, .directive, .command:
      Wording(
        english: "Delete it; signs that are meant as such stand between backticks.",
        japanese: "消してください。記号として見せるときは、` でくくります。")
    case .comment:
      Wording(
        english: "Readers would see it. A comment is written:",
        japanese: "読む人に見えてしまいます。コメントはこう書きます：")
    case .admonition:
      Wording(
        english: "A box is written :::note, the text, and ::: on a line of its own.",
        japanese: "囲みは、:::注 の行、本文、::: の行の順に書きます。")
    case .headingOfEquals:
      Wording(
        english: "A heading is written with “## ” before it.", japanese: "見出しは、行の頭に「## 」を書きます。")
    case .embeddedPage:
      Wording(
        english: "Pages show nothing of other sites; link to it: [text](address)",
        japanese: "ほかのサイトのものは埋め込めません。リンクにしてください： [文字](アドレス)")
    default: Wording(english: "", japanese: "")
    }
  }
}
