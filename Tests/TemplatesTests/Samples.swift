import Diagnostics

@testable import Templates

/// A small site's data.
struct SampleLink: TemplateData {
  var title: String
  var url: String
  var current = false

  static let fields: Fields<SampleLink> = [
    .text("title") { $0.title },
    .text("url") { $0.url },
    .flag("current") { $0.current },
  ]
}

struct SampleBooklet: TemplateData {
  var title: String
  var chapters: [SampleLink]

  static let fields: Fields<SampleBooklet> = [
    .text("title") { $0.title },
    .list("chapters") { $0.chapters },
  ]
}

struct SamplePage: TemplateData {
  var heading = "冊子 & <b>"
  var content = "<p>本文</p>"
  var sample = false
  var tags = ["a", "b"]
  var booklet: SampleBooklet? = SampleBooklet(
    title: "Booklet",
    chapters: [SampleLink(title: "One", url: "1"), SampleLink(title: "Two", url: "2")])

  static let fields: Fields<SamplePage> = [
    .text("heading") { $0.heading },
    .html("content") { Array($0.content.utf8) },
    .flag("sample") { $0.sample },
    .texts("tags") { $0.tags },
    .record("booklet") { $0.booklet },
  ]
}

/// Data that contains data of its own kind.
struct SampleTree: TemplateData {
  var name: String
  var branches: [SampleTree] = []

  static let fields: Fields<SampleTree> = [
    .text("name") { $0.name },
    .list("branches") { $0.branches },
  ]
}

let sampleWords = Record(records: [
  "words": Record(
    texts: [(name: "next", text: "次へ"), (name: "skip-to-content", text: "本文へ")],
    from: "locales/ja.yaml")
])

/// Templates from a dictionary of names and contents.
func templates(_ files: KeyValuePairs<String, String>) -> TemplateSet {
  parse(files).value
}

func parse(
  _ files: KeyValuePairs<String, String>
) -> Checked<TemplateSet> {
  TemplateSet.parse(
    files.map {
      TemplateFile(name: $0.key, path: "\($0.key).mustache", bytes: Array($0.value.utf8))
    })
}

/// What is wrong with the first template's syntax, and with its names for a sample page.
func problems(in files: KeyValuePairs<String, String>) -> [Diagnostic] {
  let parsed = parse(files)
  let layers = [sampleWords.layout, SamplePage.fields.layout]
  return parsed.diagnostics + parsed.value.check(files.first?.key ?? "", against: layers)
}

func render<Page: TemplateData>(
  _ files: KeyValuePairs<String, String>, _ page: Page = SamplePage()
) -> String {
  let bytes = templates(files).render(
    files.first?.key ?? "", with: [sampleWords, Record(page)])
  return String(decoding: bytes, as: UTF8.self)
}

/// Diagnostics as a person would see them, one below the other.
func text(of diagnostics: [Diagnostic], _ language: MessageLanguage) -> String {
  diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
}
