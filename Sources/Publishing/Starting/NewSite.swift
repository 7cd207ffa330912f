public import Diagnostics
public import Manuscript

/// A site that is to begin.
public struct NewSite: Sendable {
  /// Its name, as it was typed.
  public var name: String
  /// Its languages, the source language first; not empty.
  public var languages: [Language]
  /// The day of its first press release.
  public var date: CalendarDate

  /// A site that is to begin.
  public init(name: String, languages: [Language], date: CalendarDate) {
    self.name = name
    self.languages = languages
    self.date = date
  }

  /// What was made of a new site.
  public struct Outcome: Hashable, Sendable {
    /// The path of its folder.
    public var folder: String
    /// How many files it has.
    public var fileCount: Int
    /// The languages of which the starter has no texts: their pages are in another language.
    public var borrowers: [Language]
  }

  /// Makes the site: all of it, or nothing.
  ///
  /// - Parameters:
  ///   - place: where.
  ///   - starter: the texts with which it begins.
  /// - Returns: what was made, or nil when something is wrong with the starter; then nothing was.
  public func make(
    at place: SitePlace, from starter: Starter
  ) async throws(MachineFailure) -> Checked<Outcome?> {
    let files = try files(from: starter)
    guard !files.diagnostics.haveErrors else { return Checked(nil, files.diagnostics) }
    try place.fill(with: files.value)
    let borrowers = languages.filter { starter.page("index.md", for: $0)?.isBorrowed == true }
    let publication = Publication(content: ContentFolder("\(place.path)/content"))
    // What the starter says in two languages is the same.
    for language in languages.dropFirst() where !borrowers.contains(language) {
      _ = try await publication.markTranslations(.all, into: language.tag)
    }
    return Checked(
      Outcome(folder: place.path, fileCount: files.value.count, borrowers: borrowers))
  }
}

extension NewSite {
  /// The file that a site's first press release is made of, below a language's folder.
  private static let release = "releases/release.md"
  /// The file that tells Git what is no part of the site's texts.
  static let ignoredNames = ".gitignore"

  private var data: StarterData { StarterData(name: name, languages: languages, date: date) }

  /// Every file of the site, with its path below its folder.
  private func files(
    from starter: Starter
  ) throws(MachineFailure) -> Checked<[(path: String, bytes: [UInt8])]> {
    var files = Checked<[(path: String, bytes: [UInt8])]>([])
    func add(
      _ path: String, _ bytes: Checked<[UInt8]?>
    ) {
      files.diagnostics += bytes.diagnostics
      if let bytes = bytes.value { files.value.append((path, bytes)) }
    }
    for (path, text) in [
      ("README.md", starter.text(for: languages[0]) { "readme/\($0).md" }),
      ("content/site.yaml", starter.text(for: languages[0]) { "site/\($0).yaml" }),
      (Self.ignoredNames, starter.text(for: languages[0]) { _ in "gitignore" }),
    ] {
      if let text { add(path, try starter.bytes(of: text, with: data)) }
    }
    for language in languages {
      for page in starter.pages {
        let path = page == Self.release ? "releases/\(date)-first-release.md" : page
        guard let text = starter.page(page, for: language) else { continue }
        add("content/\(language.tag)/\(path)", try starter.page(text, as: language, with: data))
      }
    }
    return files
  }
}
