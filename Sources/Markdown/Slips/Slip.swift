public import Diagnostics

extension Document {
  /// What an author typed so that its signs are shown to the reader, though the author most likely meant
  /// what Markdown, or Sasshi, would have made of other signs.
  public struct Slip: Hashable, Sendable {
    /// What was meant.
    public var kind: Kind
    /// Where it stands: offsets in the file from its first byte, a byte order mark counted.
    public var range: Range<Int>
    /// How it is written rightly; empty when that hangs on what only the author knows.
    public var spelling = ""
    /// How the file is mended; nil when there is more than one way.
    public var cure: Cure?

    /// What an author meant.
    public enum Kind: Hashable, Sendable {
      /// A heading: `##見出し`, `＃＃ 見出し`.
      case heading
      /// A container's opening or closing line: `：：：注`.
      case container
      /// A quotation: `＞ 引用`.
      case quotation
      /// A list, of which so many lines run together.
      case list(lines: Int)
      /// A table, as a spreadsheet copies it: so many lines with tabs.
      case tabbedLines(Int)
      /// A line across the page: `－－－－`, `＊＊＊`.
      case rule
      /// Emphasis: `＊＊太字＊＊`, or `**` that opens or closes nothing.
      case emphasis
      /// Ruby whose braces are full-width: `｛漢字｜かんじ｝`.
      case ruby
      /// Ruby whose closing brace is missing: `{漢字|かんじ`.
      case unclosedRuby
      /// A link: `[注文]（order.md）`.
      case link
      /// A picture: `![図](my photo.png)`.
      case picture
      /// The definition of a link or a footnote: `[注文]：order.md`.
      case definition
      /// A link to a definition that is not there: its name.
      case undefinedLink(String)
      /// A table whose bars or line are full-width.
      case table
      /// A table without the line below its head.
      case tableWithoutLine
      /// A table whose head has other columns than the line below it.
      case tableColumns(head: Int, line: Int)
      /// Cells of a row that the table has no columns for; they are shown nowhere.
      case lostCells(row: Int, columns: Int)
      /// A paragraph with `---` directly below it.
      case accidentalHeading
      /// A paragraph that is indented as code is.
      case accidentalCode
      /// The box of a task: `[　] 予約`, `[]予約`.
      case task
      /// A heading's id: `｛＃id｝`.
      case headingID
      /// A comment whose signs are not those of one: `＜！-- メモ --＞`.
      case comment
      /// A mark of another tool.
      case foreign(ForeignMark)
    }
  }

  /// A mark that other tools know.
  public enum ForeignMark: String, CaseIterable, Hashable, Sendable {
    /// `[[別のページ]]`
    case wikiLink
    /// `![[photo.png]]`
    case embeddedFile
    /// `==大切==`
    case highlight
    /// `++下線++`, `[下線]{.underline}`
    case underline
    /// `10m^2^`
    case superscript
    /// `H~2~O`
    case `subscript`
    /// `文^[注]`
    case inlineNote
    /// `[TOC]`
    case contents
    /// `漢字《かんじ》`
    case bookRuby
    /// `《《傍点》》`
    case emphasisDots
    /// `［＃改ページ］`
    case annotation
    /// `:smile:`
    case emoji
    /// `$x^2$`
    case formula
    /// `+---+---+`
    case gridTable
    /// `用語⏎: 説明`
    case definitionList
    /// `{{< figure >}}`, `{% note %}`
    case templateTag
    /// `%%メモ%%`
    case comment
    /// `!!! note`
    case admonition
    /// `== 見出し ==`
    case headingOfEquals
    /// `.. note::`
    case directive
    /// `//list{`, `\newpage`
    case command
    /// `@[youtube](…)`
    case embeddedPage
  }
}
