import Diagnostics
import Manuscript
import Markdown

/// The files with which a page begins, while they are gathered.
struct PageBeginning {
  let page: NewPage
  let place: NewPagePlace
  let settings: SiteSettings
  /// The files that the site has.
  let sources: SiteSources
  let starter: Starter
  let content: ContentFolder
  /// The files to be made.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// The files that are there already.
  private(set) var kept: [String] = []
  /// What is wrong with the starter.
  private(set) var problems: [Diagnostic] = []

  /// Adds the page in a language, by its index; the source language comes first.
  mutating func add(_ version: Int) throws(MachineFailure) {
    if let there = manuscript(of: place.path, version: version) {
      kept.append(content.location(of: there.file))
      return
    }
    let language = settings.languages[version]
    let path = content.location(of: "\(language.tag)/\(place.path)")
    let source = version > 0 ? manuscript(of: place.path, version: 0) : nil
    if let source, let copy = try copy(of: source) {
      files.append((path, copy))
    } else if let (bytes, isBorrowed) = try text(for: language) {
      let isCopy = version > 0 && (source != nil || isBorrowed && hasSource)
      files.append((path, isCopy ? marked(bytes, version) : bytes))
    }
  }

  /// A new page in a language that says that it is not translated yet.
  private func marked(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
    guard let manuscript = manuscriptPath(place.path, version) else { return bytes }
    return Starter.copy(bytes, of: sources.draft(of: manuscript, holding: bytes).page)
  }

  /// Adds the page that lists all such pages, if there is none.
  mutating func addList() throws(MachineFailure) {
    guard let list = page.kind.list, manuscript(of: list, version: 0) == nil,
      let text = page.kind.listText,
      let text = starter.text(for: settings.sourceLanguage, at: { "new/\($0)/\(text)" })
    else { return }
    let bytes = try starter.page(text, as: settings.sourceLanguage, with: data)
    problems += bytes.diagnostics
    let path = content.location(of: "\(settings.sourceLanguage.tag)/\(list)")
    if let bytes = bytes.value { files.append((path, bytes)) }
  }

  /// A page of a new site without the links to those of its pages that this site does not have: their words stay.
  private func withoutDeadLinks(_ bytes: [UInt8], in path: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let link = /\[([^\[\]]*)\]\(([^()#:]*\.md)\)/
    return Array(
      text.replacing(link) { match in
        let target = RelativePath.resolve(String(match.2), from: path)
        let isThere = target.map { manuscript(of: $0, version: 0) != nil } ?? false
        return isThere ? match.0 : match.1
      }.utf8)
  }

  /// A copy of a page of the site; nil when the new one is to have another title.
  private func copy(of source: ManuscriptPath) throws(MachineFailure) -> [UInt8]? {
    let bytes = try content.read(source.file)
    let original = sources.draft(of: source, holding: bytes).page
    guard page.title.isEmpty || page.title == original.title.plain else { return nil }
    return Starter.copy(bytes, of: original)
  }

  /// The site's page at the same address as a file.
  private func manuscript(of path: String, version: Int) -> ManuscriptPath? {
    guard let wanted = manuscriptPath(path, version) else { return nil }
    return sources.manuscripts.first {
      $0.version == version && $0.address.lowercased() == wanted.address.lowercased()
    }
  }

  private func manuscriptPath(_ path: String, _ version: Int) -> ManuscriptPath? {
    ManuscriptPath("\(settings.languages[version].tag)/\(path)", languages: settings.languages)
  }

  /// What the page says at first; a page of every new site begins as it does there.
  private mutating func text(
    for language: Language
  ) throws(MachineFailure) -> (bytes: [UInt8], isBorrowed: Bool)? {
    let kind = page.kind.text
    let known = page.title.isEmpty ? starter.page(place.path, for: language) : nil
    guard let text = known ?? starter.text(for: language, at: { "new/\($0)/\(kind)" }) else {
      return nil
    }
    let bytes = try starter.bytes(of: text, with: data)
    problems += bytes.diagnostics
    // One in its own language is written there, and not a translation of what nobody has written yet.
    return bytes.value.map {
      (known == nil ? $0 : withoutDeadLinks($0, in: place.path), text.isBorrowed)
    }
  }

  /// Whether the page is there in the source language, or is to be.
  private var hasSource: Bool {
    let path = content.location(of: "\(settings.sourceLanguage.tag)/\(place.path)")
    return manuscript(of: place.path, version: 0) != nil || files.contains { $0.path == path }
  }

  private var data: StarterData {
    var date: CalendarDate?
    if case .release(let day) = page.kind { date = day }
    let name = place.path.dropLast(".md".count).split(separator: "/")
    let stem = name.last == "index" ? name.dropLast().last : name.last
    return StarterData(
      name: settings.name[settings.sourceLanguage], languages: settings.languages, date: date,
      title: page.title.isEmpty ? String(stem ?? "index") : page.title)
  }
}
