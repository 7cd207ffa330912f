import Diagnostics
import Manuscript

/// Where a new page belongs.
struct NewPagePlace {
  /// The file's path below a language's folder.
  var path: String
  /// The tag of the language in whose folder it was asked for; nil for that of the source.
  var tag: String?

  /// The place of a page among those of a site.
  init(
    of page: NewPage, among manuscripts: [ManuscriptPath], in content: ContentFolder,
    _ settings: SiteSettings
  ) {
    switch page.kind {
    case .release(let date):
      path = "releases/\(date)" + (page.words.map { "-\($0.text)" } ?? "") + ".md"
    case .chapter:
      path = Self.chapter(page.words?.text ?? "chapter", among: manuscripts)
    case .page(let asked):
      (path, tag) = Self.page(asked, in: content, settings.languages.map(\.tag))
    }
  }

  /// The file of the next chapter, or of the one that has those words in its name.
  private static func chapter(_ words: String, among manuscripts: [ManuscriptPath]) -> String {
    var (last, width) = (0, 2)
    for manuscript in manuscripts {
      guard case .chapter(let number) = manuscript.role else { continue }
      if manuscript.version == 0, manuscript.address == "booklet/\(words)" {
        return manuscript.sourcePath
      }
      last = max(last, number)
      let name = manuscript.sourcePath.dropFirst("booklet/".count)
      width = max(width, name.prefix { $0.isNumber }.count)
    }
    let digits = String(last + 1)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return "booklet/\(zeros)\(digits)-\(words).md"
  }

  /// The file of a page that is named by its path, which may begin at the content folder or at a language's.
  private static func page(
    _ asked: String, in content: ContentFolder, _ tags: [String]
  ) -> (path: String, tag: String?) {
    var path = asked[...]
    for start in ["./", content.path + "/", "/"] where path.hasPrefix(start) {
      path = path.dropFirst(start.count)
    }
    let tag = tags.first { path.hasPrefix($0 + "/") }
    path = path.dropFirst(tag.map { $0.count + 1 } ?? 0)
    if path.hasSuffix(".md") { path = path.dropLast(3) }
    return ((path.isEmpty || path.hasSuffix("/") ? path + "index" : path) + ".md", tag)
  }
}
