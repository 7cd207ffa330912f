import Fixtures
import Testing

/// Something that has no address of its own, and what Sasshi says about it.
struct AddressMistake: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String?]
  var english: String
  var japanese: String

  var testDescription: String { name }
}

extension AddressMistake {
  private static let page = "---\ntitle: 題\n---\n本文\n"
  private static let home = "---\ntitle: Home\n---\n"
  private static let languages = ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]")

  static let all = [
    AddressMistake(
      name: "two files with the same address but for letter case",
      files: ["ja/Guide.md": page, "ja/guide.md": page],
      english: """
        content/ja/guide.md: error: This file and content/ja/Guide.md would have the same address, guide.html. [same-address]
          hint: Rename one of the two files (upper and lower case, and the Unicode form in which ば is written, do not count).
        """,
      japanese: """
        content/ja/guide.md: エラー: このファイルと content/ja/Guide.md は、同じアドレス guide.html になってしまいます。 [same-address]
          直し方: どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。
        """),
    AddressMistake(
      name: "a picture where the text of a press release stands",
      files: [
        "ja/index.md": "---\ntitle: 題\n---\n[本文](releases/2021-12-16-booklet.txt)\n",
        "ja/releases/index.md": page, "ja/releases/2021-12-16-booklet.md": page,
        "ja/releases/2021-12-16-booklet.txt": "本文",
      ],
      english: """
        content/ja/releases/2021-12-16-booklet.txt: error: This file and content/ja/releases/2021-12-16-booklet.md would have the same address, releases/2021-12-16-booklet.txt. [same-address]
          hint: Rename one of the two files (upper and lower case, and the Unicode form in which ば is written, do not count).
        """,
      japanese: """
        content/ja/releases/2021-12-16-booklet.txt: エラー: このファイルと content/ja/releases/2021-12-16-booklet.md は、同じアドレス releases/2021-12-16-booklet.txt になってしまいます。 [same-address]
          直し方: どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。
        """),
    AddressMistake(
      name: "two chapters whose names differ only in their numbers",
      files: [
        "ja/booklet/index.md": page, "ja/booklet/01-peer.md": page, "ja/booklet/02-peer.md": page,
      ],
      english: """
        content/ja/booklet/02-peer.md: error: This file and content/ja/booklet/01-peer.md would have the same address, booklet/peer.html. [same-address]
          hint: Rename one of the two files (upper and lower case, and the Unicode form in which ば is written, do not count).
        """,
      japanese: """
        content/ja/booklet/02-peer.md: エラー: このファイルと content/ja/booklet/01-peer.md は、同じアドレス booklet/peer.html になってしまいます。 [same-address]
          直し方: どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。
        """),
    AddressMistake(
      name: "a page at an address that Sasshi writes itself",
      files: ["ja/404.md": page],
      english: """
        content/ja/404.md: error: This file would stand at 404.html, which Sasshi writes itself. [reserved-address]
          hint: Rename the file.
        """,
      japanese: """
        content/ja/404.md: エラー: このファイルのアドレス 404.html は、Sasshiが自分で作るファイルのものです。 [reserved-address]
          直し方: ファイル名を変えてください。
        """),
    AddressMistake(
      name: "a file at the address of a search index",
      files: [
        "ja/index.md": "---\ntitle: ホーム\n---\n[a](search/ja.js)\n", "ja/search/ja.js": "",
      ],
      english: """
        content/ja/search/ja.js: error: This file would stand at search/ja.js, which Sasshi writes itself. [reserved-address]
          hint: Rename the file.
        """,
      japanese: """
        content/ja/search/ja.js: エラー: このファイルのアドレス search/ja.js は、Sasshiが自分で作るファイルのものです。 [reserved-address]
          直し方: ファイル名を変えてください。
        """),
    AddressMistake(
      name: "a page of the source language where another language stands",
      files: [
        "site.yaml": languages,
        "ja/en/about.md": page, "en/index.md": page, "en/about.md": page,
      ],
      english: """
        content/en/about.md: error: This file and content/ja/en/about.md would have the same address, en/about.html. [same-address]
          hint: Rename one of the two files (upper and lower case, and the Unicode form in which ば is written, do not count).
        """,
      japanese: """
        content/en/about.md: エラー: このファイルと content/ja/en/about.md は、同じアドレス en/about.html になってしまいます。 [same-address]
          直し方: どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。
        """),
    AddressMistake(
      name: "a former address at which a page stands",
      files: ["ja/order.md": "---\ntitle: 題\nalias: Guide.md\n---\n", "ja/guide.md": page],
      english: """
        content/ja/order.md:3:8: error: “Guide” cannot lead here: it is an address of content/ja/guide.md. [occupied-alias]
          hint: Remove it here, or give that page another address.
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: 「Guide」は content/ja/guide.md のアドレスなので、ここへの転送に使えません。 [occupied-alias]
          直し方: ここから消すか、そのページのアドレスを変えてください。
        """),
    AddressMistake(
      name: "a former address at which another language's pages stand",
      files: [
        "site.yaml": languages, "en/index.md": home,
        "ja/order.md": "---\ntitle: 題\nalias: en/order\n---\n",
      ],
      english: """
        content/ja/order.md:3:8: error: “en/order” cannot lead here: Sasshi itself writes something there. [reserved-address]
          hint: Remove it.
        """,
      japanese: """
        content/ja/order.md:3:8: エラー: 「en/order」にはSasshiがほかのものを書き出すので、転送に使えません。 [reserved-address]
          直し方: 消してください。
        """),
    AddressMistake(
      name: "a page in whose address a folder stands",
      files: [
        "ja/index.md": "---\ntitle: 題\n---\n![図](guide.html/a.svg)\n", "ja/guide.md": page,
        "ja/guide.html/a.svg": "<svg/>",
      ],
      english: """
        content/ja/guide.html/a.svg: error: “guide.html” would be a file and a folder at once. [file-and-folder]
          hint: Rename this file or content/ja/guide.md, or the folder.
        """,
      japanese: """
        content/ja/guide.html/a.svg: エラー: 「guide.html」がファイルにもフォルダーにもなってしまいます。 [file-and-folder]
          直し方: このファイルか content/ja/guide.md、またはフォルダーの名前を変えてください。
        """),
    AddressMistake(
      name: "a page in a folder named like a file that Sasshi writes",
      files: ["ja/robots.txt/guide.md": page],
      english: """
        content/ja/robots.txt/guide.md: error: “robots.txt” would be a file and a folder at once. [file-and-folder]
          hint: Rename this file or its folder.
        """,
      japanese: """
        content/ja/robots.txt/guide.md: エラー: 「robots.txt」がファイルにもフォルダーにもなってしまいます。 [file-and-folder]
          直し方: このファイルかフォルダーの名前を変えてください。
        """),
    AddressMistake(
      name: "two folders that only letter case tells apart",
      files: ["ja/Guide/a.md": page, "ja/guide/b.md": page, "ja/guide/c.md": page],
      english: """
        content/ja/guide/b.md: error: The folders “Guide” and “guide” are the same place on some machines: only letter case or Unicode form tells them apart. [same-address]
          hint: Name both folders alike.
        """,
      japanese: """
        content/ja/guide/b.md: エラー: フォルダー「Guide」と「guide」は大文字・小文字か Unicode の形だけが違い、同じ場所とみなされる環境があります。 [same-address]
          直し方: 同じ名前にそろえてください。
        """),
    AddressMistake(
      name: "a name that is too long with its ending",
      files: ["ja/\(String(repeating: "a", count: 251)).md": page],
      english: """
        content/ja/\(String(repeating: "a", count: 251)).md: error: No file can be written at “\(String(repeating: "a", count: 251)).html”: the name is longer than 255 bytes. [unwritable-path]
          hint: Give the file a shorter name: with its ending it holds about 85 Japanese characters.
        """,
      japanese: """
        content/ja/\(String(repeating: "a", count: 251)).md: エラー: 「\(String(repeating: "a", count: 251)).html」は名前が255バイトを超えるので、ファイルを書き出せません。 [unwritable-path]
          直し方: ファイル名を短くしてください（日本語なら、拡張子を含めて85文字ほどまでです）。
        """),
  ]
}
