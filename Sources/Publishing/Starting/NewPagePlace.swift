import Diagnostics
import Manuscript

/// Where a new page belongs.
struct NewPagePlace {
  /// The file's path below a language's folder.
  var path: String
  /// The tag of the language in whose folder it was asked for; nil for that of the source.
  var tag: String?

  /// The place of a page among those of a site. Throws what is wrong with the path that was asked for.
  init(
    of page: NewPage, among manuscripts: [ManuscriptPath], in content: ContentFolder,
    _ settings: SiteSettings
  ) throws(Diagnostic) {
    switch page.kind {
    case .release(let date):
      path = "releases/\(date)" + (page.words.map { "-\($0.text)" } ?? "") + ".md"
    case .chapter:
      path = Self.chapter(page.words?.text ?? "chapter", among: manuscripts)
    case .page(let asked):
      (path, tag) = try Self.page(asked, in: content, settings.languages.map(\.tag))
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
}

// A page that is named by its path
extension NewPagePlace {
  /// The file, of which the path may begin at the content folder or at a language's.
  private static func page(
    _ asked: String, in content: ContentFolder, _ tags: [String]
  ) throws(Diagnostic) -> (path: String, tag: String?) {
    guard !asked.isEmpty, let below = path(asked, below: content) else {
      throw asked.isEmpty ? unnamed : outside(asked, content)
    }
    var path = below
    // Some disks take folders for one whose names differ in letter case.
    let first = path.prefix { $0 != "/" }.lowercased()
    let tag = tags.first { $0.lowercased() == first }
    if let tag { path = path.dropFirst(tag.count).drop { $0 == "/" } }
    if path.isEmpty || path.hasSuffix("/") { return (path + "index.md", tag) }
    if let ending = endings.first(where: { path.lowercased().hasSuffix($0) }) {
      path = path.dropLast(ending.count)
    } else if path.firstMatch(of: /[^\/]\.[A-Za-z][A-Za-z0-9]{1,7}$/) != nil {
      throw foreign(asked)
    }
    return (path + ".md", tag)
  }

  /// The endings of files that are pages, or become one.
  private static let endings = [".md", ".markdown", ".mdown", ".html", ".htm"]

  /// A path below the content folder; nil for one that leads elsewhere.
  private static func path(_ asked: String, below content: ContentFolder) -> Substring? {
    func bare(_ path: String) -> Substring { path.trimmingPrefix(/(\.\/)+/) }
    if asked.hasPrefix("~/") { return nil }
    for folder in [bare(content.path), content.realPath[...]] {
      let path = bare(asked)
      if path == folder { return "" }
      if path.hasPrefix(folder + "/") { return path.dropFirst(folder.count + 1) }
    }
    return asked.hasPrefix("/") ? nil : bare(asked)
  }

  private static let example = Wording(
    english: "Write it like events/picnic.md.", japanese: "events/picnic.md のように書いてください。")

  private static var unnamed: Diagnostic {
    .error(
      .unusableName, at: Location("sasshi new page"),
      Wording(english: "No file is named.", japanese: "ファイルの名前がありません。"), hint: example)
  }

  private static func outside(_ asked: String, _ content: ContentFolder) -> Diagnostic {
    .error(
      .unusableName, at: Location(asked),
      Wording(
        english: "Pages stand in the folder “\(content.path)”, and this is elsewhere.",
        japanese: "ページはフォルダー「\(content.path)」の中に置きます。これは別の場所です。"),
      hint: example)
  }

  private static func foreign(_ asked: String) -> Diagnostic {
    .error(
      .unusableName, at: Location(asked),
      Wording(english: "This is no name of a page.", japanese: "これはページのファイルの名前ではありません。"),
      hint: Wording(
        english: "The name of a page ends with .md. Write it like events/picnic.md.",
        japanese: "ページの名前は .md で終わります。events/picnic.md のように書いてください。"))
  }
}
