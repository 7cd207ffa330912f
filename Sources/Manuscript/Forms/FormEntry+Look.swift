import Diagnostics

extension FormEntry {
  /// What `theme` may hold: the theme's name, and its settings.
  static func theme(_ look: [LookSetting], _ themes: [String]) -> FormEntry {
    let name = FormEntry(
      "name", themes.isEmpty ? .text : .choice, "テーマ", "Theme",
      hint: ("ページの作りと見た目のひとそろいです。", "How all pages are built and look."), group: .look)
    let options = themes.map { FormField.Option($0, Wording(english: $0, japanese: $0)) }
    return FormEntry(
      "theme", shorthand: "name",
      [name.choosing(options, standard: "default")]
        + look.filter { $0.name != "name" }.map { FormEntry($0) })
  }

  /// A setting of a theme.
  private init(_ setting: LookSetting) {
    let known = Self.looks.first { $0.name == setting.name }
    let label = known?.label ?? Wording(english: setting.name, japanese: setting.name)
    let kind: FormField.Kind
    var options: [FormField.Option] = []
    switch setting.kind {
    case .text, .fonts: kind = .text
    case .colour: kind = .colour
    case .picture: kind = .file
    case .choice(let words, let allowsPicture):
      // A picture's name is no word that can be foreseen.
      kind = allowsPicture ? .file : .choice
      options = words.map { word in
        FormField.Option(
          word,
          Self.words.first { $0.word == word }?.label
            ?? Wording(english: word, japanese: word))
      }
    }
    self.init(setting.name, kind, label.japanese, label.english, group: Self.group(of: setting))
    let sentence = setting.sentence
    hint = known?.hint ?? (sentence.english.isEmpty ? nil : sentence)
    self.options = options
    standard = setting.value
  }

  private static func group(of setting: LookSetting) -> FormGroup {
    if let known = looks.first(where: { $0.name == setting.name }) { return known.group }
    switch setting.kind {
    case .colour: return .colours
    case .fonts: return .type
    default: return .look
    }
  }

  /// What the form says of a setting that the program's own themes have.
  private struct Look: Sendable {
    let name: String
    let group: FormGroup
    let label: Wording
    var hint: Wording?

    init(
      _ name: String, _ group: FormGroup, _ japanese: String, _ english: String,
      _ hint: (japanese: String, english: String)
    ) {
      self.name = name
      self.group = group
      label = Wording(english: english, japanese: japanese)
      self.hint = Wording(english: hint.english, japanese: hint.japanese)
    }
  }

  private static let looks: [Look] = [
    Look(
      "accent", .colours, "文字とリンクの色", "Colour of links and headings",
      ("明るい画面で使います。白に近い背景の上で読める色を選びます。", "On light pages; it must be readable on white.")),
    Look(
      "accent-dark", .colours, "暗い画面での文字とリンクの色", "The same on dark pages",
      ("黒に近い背景の上で読める色を選びます。", "It must be readable on black.")),
    Look(
      "fill", .colours, "ボタンと表紙の色", "Colour of buttons and of the cover",
      (
        "上に黒っぽい文字がのります。背景や線の淡い色も、この色から作られます。",
        "Dark text stands on it. The tints of grounds and lines are made from it, too."
      )),
    Look(
      "second", .colours, "2つめの色", "Second colour",
      ("さし絵やシンボルと、注の枠に使います。", "For drawings, the emblem and the edge of notes.")),
    Look(
      "second-dark", .colours, "暗い画面での2つめの色", "The second colour on dark pages",
      ("さし絵やシンボルと、注の枠に使います。", "For drawings, the emblem and the edge of notes.")),
    Look(
      "emblem", .emblem, "シンボル", "Emblem",
      (
        "表紙、サイトの名前の横、アイコン、見出しの印になります。自分たちの画像も使えます。",
        "On the cover, beside the site's name, as icon and at headings. It can be a picture of your own."
      )),
    Look(
      "logo", .emblem, "団体のマーク", "Logo",
      (
        "ページの上とアイコンに、シンボルの代わりに出る画像です。",
        "A picture in place of the emblem, above pages and as icon."
      )),
    Look(
      "cover", .cover, "表紙の画像", "Picture of the cover",
      (
        "描いた表紙の代わりになる、A5の縦横の比（148:210）の画像です。空なら、描いた表紙になります。",
        "A picture in place of the drawn cover, of A5's proportions (148:210). When empty, it is drawn."
      )),
    Look(
      "font-stack", .type, "文字の種類", "Typefaces",
      (
        "読む人の機器にあるときだけ使われます。コンマで区切ります。例： UD Digi Kyokasho NK-R, BIZ UDPGothic",
        "Used where a reader's machine has them; with commas: UD Digi Kyokasho NK-R, BIZ UDPGothic"
      )),
  ]

  private static let words: [(word: String, label: Wording)] = [
    ("circle", Wording(english: "Circle", japanese: "輪")),
    ("leaf", Wording(english: "Leaf", japanese: "双葉")),
    ("wave", Wording(english: "Wave", japanese: "波")),
    ("slice", Wording(english: "Slice of a mandarin", japanese: "みかん")),
    ("none", Wording(english: "None", japanese: "なし")),
  ]
}
