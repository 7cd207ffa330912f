public import Diagnostics
public import Manuscript

extension Publication {
  /// Makes the files with which a page begins: in the source language, and in those that were asked for.
  ///
  /// A translation of a page that is there begins as its copy, which records that it is not translated yet, unless it
  /// is to have another title; every other page begins with a text of its language. Where a page would have no place
  /// without the list of all such pages, that begins as well.
  ///
  /// - Parameter starter: the texts with which pages begin.
  /// - Returns: what was made, or nil when something is wrong; then nothing was.
  public func begin(
    _ page: NewPage, from starter: Starter
  ) async throws(MachineFailure) -> Checked<NewPage.Outcome?> {
    let listing = try listContent()
    let read = try readSettings(in: listing).settings
    guard let settings = read.value, !read.diagnostics.haveErrors else {
      // Of a folder that is not there, that is all that needs to be said.
      let isElsewhere = listing.diagnostics.haveErrors && listing.files.isEmpty
      return Checked(nil, isElsewhere ? listing.diagnostics : read.diagnostics)
    }
    let sources = SiteSources(listing.files, settings: settings, in: content.path)
    let place: NewPagePlace
    do throws(Diagnostic) {
      place = try NewPagePlace(of: page, among: sources.manuscripts, in: content, settings)
      try judge(place, of: settings, among: sources.manuscripts, listing.diagnostics)
    } catch {
      return Checked(nil, [error])
    }
    let versions = versions(of: page, at: place, in: settings)
    guard !versions.diagnostics.haveErrors else { return Checked(nil, versions.diagnostics) }
    var beginning = PageBeginning(
      page: page, place: place, settings: settings, sources: sources, starter: starter,
      content: content)
    for version in versions.value { try beginning.add(version) }
    guard !beginning.files.isEmpty else { return Checked(nil, [existing(beginning.kept)]) }
    try beginning.addList()
    guard !beginning.problems.haveErrors else { return Checked(nil, beginning.problems) }
    try NewFiles.make(beginning.files)
    return Checked(NewPage.Outcome(made: beginning.files.map(\.path), kept: beginning.kept))
  }

  /// The languages in which a page is to begin, by their indices.
  private func versions(
    of page: NewPage, at place: NewPagePlace, in settings: SiteSettings
  ) -> Checked<[Int]> {
    let tags = settings.languages.map(\.tag)
    guard case .named(let named) = page.translations else { return Checked(Array(tags.indices)) }
    var versions = [place.tag.flatMap { tags.firstIndex(of: $0) } ?? 0]
    for tag in named {
      guard let version = tags.firstIndex(where: { $0.lowercased() == tag.lowercased() }) else {
        return Checked([], [unknown(tag, among: tags)])
      }
      if !versions.contains(version) { versions.append(version) }
    }
    return Checked(versions.sorted())
  }
}

extension Publication {
  /// Throws why no page can begin at a place.
  ///
  /// - Parameter problems: what stands in the content folder and cannot be used.
  private func judge(
    _ place: NewPagePlace, of settings: SiteSettings, among manuscripts: [ManuscriptPath],
    _ problems: [Diagnostic]
  ) throws(Diagnostic) {
    let file = "\(place.tag ?? settings.sourceLanguage.tag)/\(place.path)"
    let location = content.location(of: file)
    guard ContainedPath(file) != nil, !Dropping.isOn(file) else { throw unusable(location) }
    // Behind a link that leads elsewhere, nothing is the site's.
    if let problem = problems.first(where: { location.hasPrefix($0.location.file + "/") }) {
      throw problem
    }
    guard let wanted = ManuscriptPath(file, languages: settings.languages) else { return }
    if let problem = wanted.nameProblem(in: content.path) { throw problem }
    let twin = manuscripts.first {
      $0.version == wanted.version && $0.role.isChapter && $0.role == wanted.role
        && $0.address != wanted.address
    }
    if let twin { throw taken(location, by: content.location(of: twin.file)) }
  }

  private func unusable(_ location: String) -> Diagnostic {
    .error(
      .unusableName, at: Location(location),
      Wording(english: "No page can have this name.", japanese: "この名前のページは作れません。"),
      hint: Wording(
        english: "Write it like events/picnic.md.", japanese: "events/picnic.md のように書いてください。"))
  }

  private func taken(_ location: String, by other: String) -> Diagnostic {
    .error(
      .repeatedChapterNumber, at: Location(location),
      Wording(
        english: "Another chapter has this number already: \(other).",
        japanese: "この番号の章は、もうあります： \(other)"),
      hint: Wording(
        english: "“sasshi new chapter” with a title takes the next free number.",
        japanese: "「sasshi new chapter」に題名を付けて実行すると、次の番号になります。"),
      related: [.otherFile(other)])
  }

  private func unknown(_ tag: String, among tags: [String]) -> Diagnostic {
    .error(
      .unknownLanguage, at: Location(content.location(of: SiteSettings.fileName)),
      Wording(
        english: "“\(tag)” is not among the languages of the site.",
        japanese: "「\(tag)」は、このサイトの言語にありません。"),
      hint: .didYouMean(tag, orOneOf: tags))
  }

  /// A page cannot begin where one stands.
  func existing(_ files: [String]) -> Diagnostic {
    .error(
      .existingPage, at: Location(files.first ?? content.path),
      Wording(
        english: "This page is there already. It was left as it is.",
        japanese: "このページは、もうあります。そのままにしました。"),
      hint: Wording(
        english: "Open the file to go on writing, or choose another title or name.",
        japanese: "このファイルを開いて続きを書くか、別の題名（または名前）で作ってください。"))
  }
}

extension Page.Role {
  fileprivate var isChapter: Bool {
    if case .chapter = self { true } else { false }
  }
}
