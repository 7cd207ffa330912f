import Diagnostics
import Editions
import Fixtures
import Manuscript
import Themes

/// The smallest sound theme as a dictionary, and what a site made with it holds.
struct ThemeFixture {
  var files: [String: String]
  /// The files of a theme, in the folder `look`, that is based on this one; none: there is no such theme.
  var changes: [String: String] = [:]

  /// The theme with `changes` laid over it: nil takes a file away.
  init(_ changes: [String: String?] = [:]) {
    files = [
      "theme.yaml": "name: test\nsettings: {accent: '#123456'}\n",
      "locales/ja.yaml": Self.locale(name: "日本語", date: "{era}{era-year}年{month}月{day}日"),
      "locales/en.yaml": Self.locale(name: "English", date: "{day} {month-name} {year}"),
      "templates/print-booklet.mustache":
        "{{booklet.title}}{{#chapters}}[{{number}} {{title}} #{{id}} {{{content}}}]{{/chapters}}",
      "templates/drawing.mustache": "{{#together}}<i>t</i>{{/together}}{{#talk}}<i>k</i>{{/talk}}",
      "templates/page-list.mustache":
        "{{#pages}}<p>{{date}} {{title}} {{url}} {{#foreign}}{{tag}}{{/foreign}}</p>{{/pages}}{{feed}}",
      "templates/order-routes.mustache": "{{#order-routes}}<p>{{copies}}</p>{{/order-routes}}",
      "templates/contact-list.mustache": "{{#contacts}}<p>{{label}}</p>{{/contacts}}",
      "templates/print-order-routes.mustache":
        "{{#order-routes}}<b>{{copies}}</b>{{/order-routes}}",
      "templates/print-contact-list.mustache": "{{#contacts}}<b>{{label}}</b>{{/contacts}}",
      "assets/style.css": "body{}",
      "templates/print-release.mustache":
        "{{page.title}} {{address}} {{{page.content}}}{{{qr-code}}}",
      "assets/print.css": "@page{size:A5}",
      "assets/print-release.css": "@page{size:A4}",
    ]
    for name in [
      "home", "page", "order", "about", "contact", "accessibility", "booklet", "chapter",
      "releases", "release", "not-found",
    ] {
      files["templates/\(name).mustache"] = "\(name):{{page.title}}\n{{{page.content}}}"
    }
    for (path, text) in changes { files[path] = text }
  }

  /// The same theme with pages that are built on its layout.
  var whole: ThemeFixture {
    var theme = self
    for (path, text) in files where text.contains("{{{page.content}}}") && !text.contains("{{< ") {
      guard !path.contains("print-") else { continue }
      theme.files[path] = "{{< layout}}{{$ main}}\(text){{/ main}}{{/ layout}}"
    }
    return theme
  }

  private static func locale(name: String, date: String) -> String {
    """
    name: \(name)
    words: {footnotes: 注, footnote: 注, back-to-text: 戻る, table: 表, note: 補足, important: 重要, \
    round-table: 座談会, speakers: 話す人, colon: "：", not-found-title: ありません}
    formats: {date: "\(date)", month: "{year}/{month}", year: "{year}", hours: "{opens}-{closes}"}
    months: [January, February, March, April, May, June, July, August, September, October, November, December]
    """
  }

  func read(for settings: SiteSettings) -> Checked<Theme?> {
    let folders = [("look", changes), ("theme", files)].filter { !$0.1.isEmpty }
    return Theme.read(
      folders.map { ThemeFolder(name: $0.0, files: Self.sources($0.1)) }, for: settings,
      keeping: Edition.contract)
  }

  static func sources(_ files: [String: String]) -> [SourceFile] {
    files.sorted { $0.key < $1.key }.map {
      SourceFile(path: $0.key, bytes: Array($0.value.utf8))
    }
  }

  /// What is wrong with the theme for a site in Japanese, as it is shown.
  func messages(_ language: MessageLanguage) -> [String] {
    guard let settings = ContentFolderFixture().read().value?.settings else { return ["no site"] }
    return read(for: settings).diagnostics.map { $0.text(in: language) }
  }

  /// Every file of every edition of the content, by path.
  func publish(_ content: ContentFolderFixture) -> [String: String] {
    let read = content.read()
    guard let site = read.value, !read.diagnostics.haveErrors,
      let theme = self.read(for: site.settings).value
    else {
      return [:]
    }
    var published: [String: String] = [:]
    for file in Edition.allFiles(of: site, with: theme) {
      let bytes = file.contents.bytes(
        picture: { content.files[$0] ?? [] }, copy: { _ in [] })
      published[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return published
  }
}
