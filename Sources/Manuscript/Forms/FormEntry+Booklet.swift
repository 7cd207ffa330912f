extension FormEntry {
  static let orderRoutes = FormEntry(
    "order-routes",
    itemsOf: [
      FormEntry(
        "key", .text, "しるし", "Key",
        hint: ("ページのひな形で使う名前。例： form、phone", "A name for templates, such as “form” or “phone”")),
      FormEntry(
        "copies", .texts, "冊数", "How many copies",
        hint: ("見出しになります。例： 30冊未満", "The heading, such as: Fewer than 30 copies")),
      FormEntry("recipient", .texts, "申し込みを受ける所", "Who takes the order"),
      FormEntry(
        "form", .address, "申し込みフォームのアドレス", "Address of the order form",
        hint: ("https:// で始まるアドレス", "It begins with https://")),
      FormEntry(
        "phone", .phone, "申し込みの電話番号", "Phone number",
        hint: ("市外局番から。例： 03-1234-5678", "With the area code, such as 03-1234-5678")),
      FormEntry(
        "hours",
        [
          FormEntry("days", .list, "電話を受ける曜日", "Days on which the phone is answered")
            .choosing(weekdays),
          FormEntry("opens", .text, "受付の始まり", "From", hint: ("例： 08:30", "Such as 08:30")).required,
          FormEntry("closes", .text, "受付の終わり", "Until", hint: ("例： 17:00", "Such as 17:00"))
            .required,
        ]),
      FormEntry(
        "closed", .texts, "休みの日", "When it is closed", hint: ("例： 土・日・祝日", "Such as: weekends")),
    ], "申し込み先", "Ways to order",
    hint: ("フォームか電話の、少なくともどちらかを書きます。", "Each needs a form or a phone number."), group: .orders)

  static let price = FormEntry(
    "price", group: .orders,
    [
      FormEntry(
        "text", .texts, "冊子の価格", "Price of the booklet",
        hint: ("読む人に見せる文。例： 無料（送料はご負担ください）", "In words, such as: Free of charge")
      ).required,
      FormEntry(
        "amount", .number, "金額", "Amount",
        hint: ("検索サイトに知らせる金額。例： 0、500", "For search engines, such as 0 or 500")),
      FormEntry(
        "currency", .text, "通貨", "Currency", hint: ("円は JPY です。", "Three letters, such as JPY")),
    ])

  /// The speakers of the site or of a page.
  static func speakers(group: FormGroup, isOfSite: Bool) -> FormEntry {
    FormEntry(
      "speakers",
      itemsOf: [
        FormEntry(
          "key", .text, "文章のなかでの呼び名", "Name in the text",
          hint: ("発言の前に書くことば。例： 司会", "What stands before a turn, such as: Host")
        ).required,
        FormEntry(
          "name", .texts, "ページに出る名前", "Name that readers see",
          hint: ("空なら、呼び名が出ます。", "When empty, the name in the text.")),
        FormEntry("role", .texts, "立場", "Role", hint: ("例： 保健師、家族", "Such as: a nurse, a parent")),
        FormEntry(
          "colour", .colour, "目印の色", "Colour",
          hint: ("空なら、テーマの色から選ばれます。", "When empty, one of the theme's.")),
      ], "座談会で話す人", "Speakers in round tables",
      hint: isOfSite
        ? ("いくつものページに出る人を書きます。", "Those who speak on several pages.")
        : ("このページだけに出る人を書きます。", "Those who speak on this page alone."), group: group)
  }

  static let picture = FormEntry(
    "picture", group: .other,
    [
      FormEntry(
        "file", .file, "SNSなどで出る画像", "Picture where someone shares a page",
        hint: (
          "横1200、縦630ピクセルくらいの画像を、言語のフォルダーに入れます。",
          "About 1200 by 630 pixels, in a language's folder."
        )
      ).required,
      FormEntry(
        "alt", .texts, "その画像の説明", "What that picture shows",
        hint: ("画像が見えない人のための文です。", "For people who cannot see it.")
      ).required,
    ])

  static let pictures = FormEntry(
    "pictures", group: .other,
    [
      FormEntry(
        "widths", .list, "小さくした画像の幅", "Widths of pictures' copies",
        hint: ("ピクセル。小さい順に。例： 480、960、1600", "In pixels, rising: 480, 960, 1600")),
      FormEntry(
        "quality", .number, "画質", "Quality", hint: ("1から100まで。例： 78", "From 1 to 100, such as 78")),
      FormEntry("format", .choice, "画像の形式", "Format of the copies").choosing(
        [
          .init("webp", "WebP（ふつう）", "WebP (usual)"),
          .init("avif", "AVIF（軽いが、作るのに時間がかかる）", "AVIF (lighter, but slow to make)"),
          .init("jpeg", "JPEG", "JPEG"),
        ], standard: "webp"),
      FormEntry(
        "cards", .choice, "ページがシェアされたときのカード画像", "Cards for pages that are shared"
      ).choosing([.init("yes", "作る", "Made"), .init("no", "作らない", "Not made")], standard: "yes"),
    ])

  static let print = FormEntry(
    "print", group: .print,
    [
      FormEntry("size", .choice, "紙の大きさ", "Paper size").choosing(
        [
          .init("a5", "A5", "A5"), .init("a4", "A4", "A4"), .init("b6", "B6", "B6 (JIS)"),
          .init("letter", "レター", "Letter"),
        ], standard: "a5"),
      FormEntry("writing", .choice, "文字の並び", "How lines run").choosing(
        [
          .init("horizontal", "横書き", "Horizontal"), .init("vertical", "縦書き", "Vertical (Japanese)"),
        ], standard: "horizontal"),
      FormEntry(
        "binding", .choice, "とじる側", "Binding",
        hint: ("ふつうは、文字の並びに合わせて決まります。", "Usually it follows how lines run.")
      ).choosing([.init("left", "左とじ", "On the left"), .init("right", "右とじ", "On the right")]),
      FormEntry(
        "margins",
        [
          FormEntry("top", .text, "上の余白", "Margin above", hint: millimetres),
          FormEntry("bottom", .text, "下の余白", "Margin below", hint: millimetres),
          FormEntry("inner", .text, "とじる側の余白", "Margin at the binding", hint: millimetres),
          FormEntry("outer", .text, "外側の余白", "Outer margin", hint: millimetres),
        ]),
      FormEntry(
        "bleed", .text, "塗り足し", "Bleed",
        hint: ("印刷所に渡すときに使います。例： 3mm", "For a print shop, such as 3mm")),
      FormEntry(
        "crop-marks", .flag, "断ち切る線の印（トンボ）", "Crop marks",
        hint: ("印刷所に渡すときに使います。", "For a print shop.")
      ).usually("false"),
      FormEntry(
        "qr-codes", .flag, "章の終わりのアドレスにQRコードを付ける", "QR codes beside the addresses below a chapter"
      ).usually("true"),
      FormEntry(
        "licence", .texts, "複製についての一文", "Sentence about copying",
        hint: ("奥付に載ります。", "It stands in the colophon.")
      ).long,
    ])

  static let ebook = FormEntry(
    "ebook", group: .print,
    [
      FormEntry(
        "certified-by", .text, "電子書籍の読みやすさを確かめた人", "Who has tried how accessible the e-book is",
        hint: (
          "確かめた人がいるときだけ書きます。例： さくら会 読書支援部", "Only when somebody has, such as: Cherry Reading Aid"
        )
      ).required,
      FormEntry("conforms-to", .choice, "満たしている規格", "The standard that it meets")
        .choosing(EBookCertificate.standards.map { .init($0, $0, $0) }).required,
    ])

  private static let millimetres = ("例： 18mm", "Such as 18mm")

  private static let weekdays: [FormField.Option] = [
    .init("monday", "月", "Monday"), .init("tuesday", "火", "Tuesday"),
    .init("wednesday", "水", "Wednesday"), .init("thursday", "木", "Thursday"),
    .init("friday", "金", "Friday"), .init("saturday", "土", "Saturday"),
    .init("sunday", "日", "Sunday"),
  ]
}
