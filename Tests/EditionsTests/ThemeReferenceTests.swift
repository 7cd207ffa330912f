import Diagnostics
import Editions
import Fixtures
import Templates
import Testing
import Themes

/// What `sasshi theme` says that a theme may use.
@Suite struct ThemeReferenceTests {
  private static func reference(
    _ changes: [String: String?] = [:], _ language: MessageLanguage = .english
  ) -> ThemeReference {
    let base = [
      "templates/layout.mustache": "<html>{{> part}}{{$ main}}{{/ main}}{{$ styles}}{{/ styles}}",
      "templates/part.mustache": "x", "templates/settings.css.mustache": "",
      "templates/faq.mustache": "{{< layout}}{{$ main}}{{/ main}}{{/ layout}}",
    ].merging(changes) { $1 }
    let folders = [
      ThemeFolder(name: "themes/look", files: ThemeFixture.sources(ThemeFixture(base).files))
    ]
    return ThemeReference.read(folders, keeping: Edition.contract, in: language)
  }

  private static func section(_ title: String, of reference: ThemeReference) -> [ThemeReference
    .Item]
  {
    reference.sections.first { $0.title.english == title }?.items ?? []
  }

  @Test func `every name of the data has a sentence in both languages`() {
    let data = Self.reference().sections.filter { $0.title.english.hasPrefix("Data of") }
    #expect(data.count > 6)
    for section in data {
      for item in section.items {
        #expect(
          !item.about.english.isEmpty && !item.about.japanese.isEmpty,
          "\(section.title.english): \(item.name)")
      }
    }
  }

  @Test func `every template that a theme must have is told with what it is for`() {
    let reference = Self.reference()
    let told =
      Self.section("Templates of pages", of: reference)
      + Self.section("Templates of parts", of: reference)
    for template in Edition.contract.templates {
      #expect(told.contains { $0.name == template.use.name && !$0.about.japanese.isEmpty })
    }
  }

  @Test func `a theme's own templates are told by what they are`() {
    let reference = Self.reference()
    let pages = Self.section("Templates of pages", of: reference)
    #expect(pages.first { $0.name == "faq" }?.kind.english == "template: faq")
    #expect(pages.first { $0.name == "about" }?.kind.english == "template: about")
    #expect(pages.first { $0.name == "home" }?.kind.english == "")
    let parts = Self.section("Templates of parts", of: reference)
    #expect(parts.first { $0.name == "part" }?.about.english == "in layout")
    #expect(
      Self.section("Blocks", of: reference).map { "\($0.name) \($0.about.english)" } == [
        "main in layout", "styles in layout",
      ])
    #expect(Self.section("Templates of files", of: reference).map(\.name) == ["settings.css"])
  }

  @Test func `a name stands in its record, a record once, a text beside its HTML`() {
    let data = Self.reference().sections.first { $0.title.english.hasPrefix("Data of home") }
    let lines = data?.items.map { String(repeating: " ", count: $0.depth) + $0.name } ?? []
    #expect(lines.starts(with: ["language", " tag", " direction", "root"]))
    #expect(lines.contains(" title, title-html"))
    #expect(!lines.contains(" title-html"))
    #expect(data?.items.first { $0.name == "foreign" }?.kind.english == "fields as in language")
  }

  @Test func `words, settings, variables and classes come from the theme's files`() {
    let changes: [String: String?] = [
      "theme.yaml":
        "name: x\nsettings:\n  # The colour of links.\n  # リンクの色です。\n  accent: '#123456'\n",
      "assets/style.css": """
      /* .no { } */ :root { --ink: #000; --wide:1px  2px }
      .box.important > p:not(.x-1), li { margin: .5rem; --ink: #fff }
      @media print { .date { color: red } }
      """,
    ]
    for language in [MessageLanguage.english, .japanese] {
      let reference = Self.reference(changes, language)
      #expect(
        Self.section("Words", of: reference).first { $0.name == "footnote" }?.about.english == "注")
      let settings = Self.section("Settings", of: reference)
      #expect(settings.map(\.name) == ["accent"])
      #expect(settings.first?.about.text(in: .english) == "The colour of links.")
      #expect(settings.first?.about.text(in: .japanese) == "リンクの色です。")
      #expect(
        Self.section("Variables of the style sheets", of: reference).map {
          "\($0.name)=\($0.about.english)"
        } == ["--ink=#000", "--wide=1px 2px"])
      #expect(
        Self.section("Classes of the style sheets", of: reference).map(\.name) == [
          ".box", ".date", ".important", ".x-1",
        ])
    }
  }

  @Test func `it is written for a terminal and as Markdown, in both languages`() {
    let reference = Self.reference()
    let text = reference.text(in: .english)
    #expect(text.hasPrefix("What the theme “look” may use\n\nTemplates of pages\n"))
    #expect(text.contains("\n  language                        fields · the page's language\n"))
    let markdown = reference.markdown(in: .japanese)
    #expect(markdown.hasPrefix("# テーマ「look」で使えるもの\n\n## ページのテンプレート\n"))
    #expect(markdown.contains("\n| 名前 | 種類 | 内容 |\n| --- | --- | --- |\n"))
    #expect(markdown.contains("\n| · `title, title-html` | 文字列 | 題名 |\n"))
    // No line of it is long enough to be lost at the edge of a terminal but for names that are.
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 140 })
  }
}
