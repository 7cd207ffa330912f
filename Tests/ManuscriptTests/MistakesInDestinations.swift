import Fixtures

extension Mistake {
  static let destinations = [
    Mistake(
      name: "an address without its scheme",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](www.example.com/#b)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “www.example.com/”, which does not exist. [broken-link]
          hint: Write the whole address: https://www.example.com/#b
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「www.example.com/」がありません。 [broken-link]
          直し方: アドレスを、頭から書いてください： https://www.example.com/#b
        """),
    Mistake(
      name: "a host without its scheme",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](example.com/page)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “example.com/page”, which does not exist. [broken-link]
          hint: Write the whole address: https://example.com/page
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「example.com/page」がありません。 [broken-link]
          直し方: アドレスを、頭から書いてください： https://example.com/page
        """),
    Mistake(
      name: "an e-mail address without its scheme",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](info@example.org)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “info@example.org”, which does not exist. [broken-link]
          hint: Write the whole address: mailto:info@example.org
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「info@example.org」がありません。 [broken-link]
          直し方: アドレスを、頭から書いてください： mailto:info@example.org
        """),
    Mistake(
      name: "a scheme with a full-width colon",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](mailto：info@example.org)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “mailto：info@example.org”, which does not exist. [broken-link]
          hint: Write the whole address: mailto:info@example.org
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「mailto：info@example.org」がありません。 [broken-link]
          直し方: アドレスを、頭から書いてください： mailto:info@example.org
        """),
    Mistake(
      name: "a phone number without its scheme",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](03-1234-5678)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “03-1234-5678”, which does not exist. [broken-link]
          hint: Write the whole address: tel:03-1234-5678
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「03-1234-5678」がありません。 [broken-link]
          直し方: アドレスを、頭から書いてください： tel:03-1234-5678
        """),
    Mistake(
      name: "an address without its colon",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](https//example.com)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “https//example.com”, which does not exist. [broken-link]
          hint: Write the whole address: https://example.com
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「https//example.com」がありません。 [broken-link]
          直し方: アドレスを、頭から書いてください： https://example.com
        """),
    Mistake(
      name: "a name in other letter case",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](Photo.JPG) [b](photo.jpg)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "ja/photo.jpg": "",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “Photo.JPG”, which does not exist. [broken-link]
          hint: Did you mean “photo.jpg”?
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「Photo.JPG」がありません。 [broken-link]
          直し方: 「photo.jpg」のことですか？
        """),
    Mistake(
      name: "another language's folder",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](../en/order.md)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “../en/order.md”, which does not exist. [broken-link]
          hint: Leave out the language's folder: write “order.md”. Each reader gets it in the own language.
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「../en/order.md」がありません。 [broken-link]
          直し方: 言語のフォルダー名は書かず、「order.md」と書いてください。読む人の言語のものになります。
        """),
    Mistake(
      name: "a page that only another language has",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](../en/only.md)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n", "en/only.md": "---\ntitle: Home\n---\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “../en/only.md”, which does not exist. [broken-link]
          hint: It is only in the folder “en”. Put it into the folder “ja” too.
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「../en/only.md」がありません。 [broken-link]
          直し方: これは「en」のフォルダーにしかありません。「ja」のフォルダーにも置いてください。
        """),
    Mistake(
      name: "a path as Windows writes it",
      files: [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": "---\ntitle: Home\n---\n",
        "ja/a.md": "---\ntitle: あ\n---\n[a](images\\\\photo.md)\n",
        "ja/order.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/ja/a.md:4:1: error: The link leads to “images\\photo.md”, which does not exist. [broken-link]
          hint: Write “/” between folders: images/photo.md
        """,
      japanese: """
        content/ja/a.md:4:1: エラー: リンク先の「images\\photo.md」がありません。 [broken-link]
          直し方: フォルダーの区切りは「/」で書いてください： images/photo.md
        """),
  ]
}
