import Fixtures

extension Mistake {
  static let contacts = [
    Mistake(
      name: "a phone number like ０３－１２３４－５６７８",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, phone: \"０３－１２３４－５６７８\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected a phone number such as 03-1234-5678, but found “０３－１２３４－５６７８”. [wrong-value]
          hint: Write the number alone, in half-width digits: 03-1234-5678
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここには03-1234-5678 のような電話番号が必要ですが、「０３－１２３４－５６７８」があります。 [wrong-value]
          直し方: 番号だけを半角で書いてください： 03-1234-5678
        """),
    Mistake(
      name: "a phone number like tel:03-1234-5678",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, phone: \"tel:03-1234-5678\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected a phone number such as 03-1234-5678, but found “tel:03-1234-5678”. [wrong-value]
          hint: Write the number alone, in half-width digits: 03-1234-5678
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここには03-1234-5678 のような電話番号が必要ですが、「tel:03-1234-5678」があります。 [wrong-value]
          直し方: 番号だけを半角で書いてください： 03-1234-5678
        """),
    Mistake(
      name: "a phone number like 03-1234-5678（代表）",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, phone: \"03-1234-5678（代表）\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected a phone number such as 03-1234-5678, but found “03-1234-5678（代表）”. [wrong-value]
          hint: Write the number alone, in half-width digits: 03-1234-5678
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここには03-1234-5678 のような電話番号が必要ですが、「03-1234-5678（代表）」があります。 [wrong-value]
          直し方: 番号だけを半角で書いてください： 03-1234-5678
        """),
    Mistake(
      name: "a phone number like 03-1234-5678 内線12",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, phone: \"03-1234-5678 内線12\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected a phone number such as 03-1234-5678, but found “03-1234-5678 内線12”. [wrong-value]
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここには03-1234-5678 のような電話番号が必要ですが、「03-1234-5678 内線12」があります。 [wrong-value]
        """),
    Mistake(
      name: "a phone number like 03-3334-43",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, phone: \"03-3334-43\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: warning: “03-3334-43” has 8 digits; such a number has 10. [doubtful-phone-number]
          hint: Compare it with the number that you dial.
        """,
      japanese: """
        content/site.yaml:7:39: 注意: 「03-3334-43」は8けたですが、この種類の番号は10けたです。 [doubtful-phone-number]
          直し方: 実際にかける番号と見比べてください。
        """),
    Mistake(
      name: "a phone number like 3334-4304",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, phone: \"3334-4304\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: warning: “3334-4304” has no area code. [doubtful-phone-number]
          hint: Write it with the area code: 03-1234-5678.
        """,
      japanese: """
        content/site.yaml:7:39: 注意: 「3334-4304」に市外局番がありません。 [doubtful-phone-number]
          直し方: 市外局番から書いてください： 03-1234-5678
        """),
    Mistake(
      name: "an e-mail address like mailto:x@example.org",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, email: \"mailto:x@example.org\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected an e-mail address, but found “mailto:x@example.org”. [wrong-value]
          hint: Write the address alone: x@example.org
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここにはメールアドレスが必要ですが、「mailto:x@example.org」があります。 [wrong-value]
          直し方: アドレスだけを書いてください： x@example.org
        """),
    Mistake(
      name: "an e-mail address like info＠example.org",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, email: \"info＠example.org\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected an e-mail address, but found “info＠example.org”. [wrong-value]
          hint: Write the address alone: info@example.org
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここにはメールアドレスが必要ですが、「info＠example.org」があります。 [wrong-value]
          直し方: アドレスだけを書いてください： info@example.org
        """),
    Mistake(
      name: "an e-mail address like x",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, email: \"x\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected an e-mail address, but found “x”. [wrong-value]
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここにはメールアドレスが必要ですが、「x」があります。 [wrong-value]
        """),
    Mistake(
      name: "an e-mail address like 会 <info@example.org>",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ncountry-code: \"81\"\ncontacts: [{key: a, label: 窓口, email: \"会 <info@example.org>\"}]\n"
      ],
      english: """
        content/site.yaml:7:39: error: Expected an e-mail address, but found “会 <info@example.org>”. [wrong-value]
          hint: Write the address alone: info@example.org
        """,
      japanese: """
        content/site.yaml:7:39: エラー: ここにはメールアドレスが必要ですが、「会 <info@example.org>」があります。 [wrong-value]
          直し方: アドレスだけを書いてください： info@example.org
        """),
  ]
}
