import Fixtures
import Testing

@Suite struct ChapterTests {
  /// What a template says of a chapter whose text is `text`, in a theme that knows how to say it.
  private static func chapter(_ text: String, _ template: String) throws -> String {
    let locale = try #require(ThemeFixture().files["locales/ja.yaml"])
    let theme = ThemeFixture([
      "locales/ja.yaml": locale.replacing(
        "formats: {", with: "formats: {reading-time: \"約{minutes}分\", "),
      "templates/chapter.mustache": template,
    ])
    let content = ContentFolderFixture([
      "ja/booklet/index.md": "---\ntitle: 冊子\n---\n",
      "ja/booklet/01-one.md": "---\ntitle: 一\n---\n\(text)\n",
    ])
    return try #require(theme.publish(content)["booklet/one.html"])
  }

  @Test(arguments: [
    ("", ""), ("字", "約1分"), (String(repeating: "字", count: 500), "約1分"),
    (String(repeating: "字", count: 501), "約2分"), (String(repeating: "word ", count: 400), "約2分"),
    (String(repeating: "字 word ", count: 400), "約3分"),
  ])
  func `a chapter says how long it takes to read`(text: String, time: String) throws {
    #expect(try Self.chapter(text, "{{page.reading-time}}") == time)
  }

  @Test(arguments: [
    ("## 一\n", ""), ("## 一\n\n#### 二\n", ""), ("## 一\n\n### 二\n", "一二"),
    ("## 一\n\n## 二\n\n#### 三\n", "一二"),
  ])
  func `contents are shown where there are two headings`(text: String, titles: String) throws {
    let list = "{{#page.outline}}{{title}}{{/page.outline}}"
    let template = "{{#page.has-outline}}\(list){{/page.has-outline}}"
    #expect(try Self.chapter(text, template) == titles)
  }
}
