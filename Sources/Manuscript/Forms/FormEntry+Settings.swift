extension FormEntry {
  /// The keys of `site.yaml`, in the order in which a new site has them.
  ///
  /// - Parameters:
  ///   - look: the settings of the theme.
  ///   - themes: the themes that can be chosen.
  static func settings(look: [LookSetting], themes: [String]) -> [FormEntry] {
    [
      FormEntry(
        "name", .texts, "サイトの名前", "Name of the site",
        hint: ("団体の名前でも、冊子の名前でもかまいません。", "The name of the organisation, or of the booklet."),
        group: .organisation
      ).required,
      FormEntry(
        "description", .texts, "サイトの紹介文", "What the site is",
        hint: (
          "検索サイトの結果や、SNSで紹介されたときに出ます。100字くらい。",
          "Shown by search engines and where someone shares the site; a sentence or two."
        ), group: .organisation
      ).long,
      languageList,
      FormEntry(
        "base-url", .address, "サイトのアドレス", "Address of the site",
        hint: (
          "公開する場所が決まったら書きます。例： https://www.example.org/",
          "Once you know where the site will stand, such as https://www.example.org/"
        ), group: .address),
      publish,
      FormEntry(
        "time-zone", .text, "時刻の基準", "Time zone",
        hint: ("日本は +09:00 です。", "The distance from UTC: +09:00 for Japan."), group: .other),
      FormEntry("raw-html", .choice, "文章のなかのHTMLタグ", "HTML tags in texts", group: .other)
        .choosing(
          [
            .init("refuse", "書けない（安全）", "Not allowed (safe)"),
            .init("allow", "書ける", "Allowed"),
          ], standard: "refuse"),
      FormEntry(
        "downloads", .choice, "ダウンロード用のPDFに入っている作成者の名前", "Who made them, in PDF files to download",
        group: .other
      ).choosing(
        [
          .init("keep", "そのまま公開する", "Published as it is"),
          .init("clean", "取り除いて公開する", "Taken out"),
        ], standard: "keep"),
      menu,
      organisation,
      FormEntry(
        "country-code", .text, "電話の国番号", "Country calling code",
        hint: (
          "日本は81です。スマートフォンで番号を押すと、電話がかかるようになります。",
          "81 for Japan. With it, a number can be tapped on a phone."
        ), group: .contacts),
      contacts,
      orderRoutes,
      price,
      speakers(group: .other, isOfSite: true),
      picture,
      pictures,
      print, ebook,
      theme(look, themes),
    ]
  }

  private static let languageList = FormEntry(
    "languages",
    itemsOf: [
      FormEntry(
        "tag", .text, "言語", "Language",
        hint: ("言語タグ。例： ja、en、zh-Hans", "Its tag, such as ja, en or zh-Hans")
      ).required,
      FormEntry(
        "name", .text, "メニューに出る名前", "Name in the menu",
        hint: ("空なら、その言語での呼び名になります。", "When empty, what the language calls itself.")),
      FormEntry("direction", .choice, "文字の向き", "Direction").choosing([
        .init("ltr", "左から右", "Left to right"), .init("rtl", "右から左", "Right to left"),
      ]),
      FormEntry(
        "fallback", .languages, "訳がないときに使う言語", "Languages to use where it has no text",
        hint: (
          "先に書いたものから使います。none と書くと、何も出しません。",
          "The first that has a text is used; “none” for none."
        )),
    ], shorthand: "tag", "ページの言語", "Languages of the pages",
    hint: ("いちばん上が、元の文章の言語です。", "The first one is that in which you write."), group: .languages
  ).required

  private static let publish = FormEntry(
    "publish", group: .publishing,
    [
      FormEntry(
        "to", .text, "公開する場所", "Place to publish to",
        hint: (
          "例： sftp://名前@サーバー/フォルダー 。ほかに ftps://、folder:、rclone: で始められます。パスワードは書きません。",
          "Such as sftp://name@host/path, or with ftps://, folder: or rclone:. Never with the password."
        )
      ).word,
      FormEntry(
        "insecure", .choice, "むき出しで送る（ftp://）", "Send in the open (ftp://)",
        hint: (
          "サーバーに ftp:// しかないときだけ「はい」にします。パスワードもページも、途中でほかの人に読めます。",
          "“Yes” only where the host has nothing but ftp://: others can read the password and the pages on the way."
        )
      ).choosing([.init("no", "いいえ", "No"), .init("yes", "はい", "Yes")], standard: "no"),
    ])

  private static let menu = FormEntry(
    "navigation",
    itemsOf: [
      FormEntry("page", .page, "ページ", "Page").instead(of: "url"),
      FormEntry(
        "url", .address, "ほかのサイトのアドレス", "Address of another site",
        hint: ("https:// で始まるアドレス", "It begins with https://")
      ).instead(of: "page"),
      FormEntry(
        "label", .texts, "メニューに出すことば", "Word in the menu",
        hint: (
          "ページなら、空のときは題名が出ます。ほかのサイトなら、かならず書きます。",
          "For a page, its title when this is empty; another site needs one."
        )),
    ], shorthand: "page", "メニュー", "Menu",
    hint: (
      "ページの上に、この順に並びます。1つもなければ、いまあるページから作られます。",
      "In this order above every page. When there is none, it is made from the pages that there are."
    ), group: .menu)

  private static let organisation = FormEntry(
    "organisation", group: .organisation,
    [
      FormEntry(
        "name", .texts, "団体の名前", "Name of the organisation",
        hint: ("正式な名前。例： 特定非営利活動法人○○の会", "The full name, with its legal form")),
      FormEntry("short-name", .texts, "団体の短い呼び名", "Short name of the organisation"),
      FormEntry("address", .texts, "団体の所在地", "Postal address"),
      FormEntry(
        "representative", .texts, "代表者", "Representative",
        hint: ("名前と役職。例： ○○ ○○（代表）", "Name and office")),
      FormEntry(
        "founded", .text, "設立した日", "Founded",
        hint: ("年だけ、年と月だけでも書けます。例： 2018-05", "A year or a month will do, such as 2018-05")
      ).word,
      FormEntry(
        "url", .address, "団体のウェブサイト", "The organisation's own site",
        hint: ("https:// で始まるアドレス", "It begins with https://")),
      FormEntry(
        "purpose", .texts, "団体のめざすこと", "What the organisation is for",
        hint: ("1文か2文で。", "In a sentence or two.")
      ).long,
    ])

  private static let contacts = FormEntry(
    "contacts",
    itemsOf: [
      FormEntry(
        "key", .text, "しるし", "Key",
        hint: (
          "ページのひな形で使う名前。readers は読者、press は報道の方の窓口です。",
          "A name for templates: “readers” or “press”."
        )),
      FormEntry("label", .texts, "だれのための窓口か", "For whom", hint: ("例： 読者の方", "Such as: Readers")),
      FormEntry("name", .texts, "窓口の名前", "Who answers"),
      FormEntry("person", .texts, "担当の人", "Person to ask for"),
      FormEntry(
        "email", .email, "メールアドレス", "E-mail address",
        hint: ("例： info@example.org", "Such as info@example.org")),
      FormEntry(
        "phone", .phone, "電話番号", "Phone number",
        hint: ("市外局番から。例： 03-1234-5678", "With the area code, such as 03-1234-5678")),
    ], "問い合わせ先", "Contacts", group: .contacts)
}
