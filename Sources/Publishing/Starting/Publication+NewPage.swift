public import Diagnostics
public import Manuscript

extension Publication {
  /// Makes the files with which a page begins: in the source language, and in those that were asked for.
  ///
  /// A translation of a page that is there begins as its copy, else each with a text of its language; it records that it
  /// is not translated yet. Where a page would have no place without the list of all such pages, that begins as well.
  ///
  /// - Parameter starter: the texts with which pages begin.
  /// - Returns: what was made, or nil when something is wrong; then nothing was.
  public func begin(
    _ page: NewPage, from starter: Starter
  ) async throws(MachineFailure) -> Checked<NewPage.Outcome?> {
    let listing = try listContent()
    let read = try readSettings(in: listing).settings
    guard let settings = read.value, !read.diagnostics.haveErrors else {
      return Checked(nil, read.diagnostics)
    }
    let manuscripts = SiteSources(listing.files, settings: settings, in: content.path).manuscripts
    let place = NewPagePlace(of: page, among: manuscripts, in: content, settings)
    if let problem = fault(in: place, of: settings) { return Checked(nil, [problem]) }
    let versions = versions(of: page, at: place, in: settings)
    guard !versions.diagnostics.haveErrors else { return Checked(nil, versions.diagnostics) }
    var beginning = PageBeginning(
      page: page, place: place, settings: settings, manuscripts: manuscripts, starter: starter,
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
  private func fault(in place: NewPagePlace, of settings: SiteSettings) -> Diagnostic? {
    let file = "\(settings.sourceLanguage.tag)/\(place.path)"
    guard ContainedPath(file) != nil else {
      return .error(
        .unusableName, at: Location(content.location(of: file)),
        Wording(english: "No page can have this name.", japanese: "この名前のページは作れません。"),
        hint: Wording(
          english: "Write it like events/picnic.md.", japanese: "events/picnic.md のように書いてください。"))
    }
    return ManuscriptPath(file, languages: settings.languages)?.nameProblem(in: content.path)
  }

  private func unknown(_ tag: String, among tags: [String]) -> Diagnostic {
    .error(
      .unknownLanguage, at: Location(content.location(of: SiteSettings.fileName)),
      Wording(
        english: "“\(tag)” is not among the languages of the site.",
        japanese: "「\(tag)」は、このサイトの言語にありません。"),
      hint: .didYouMean(tag, orOneOf: tags))
  }

  private func existing(_ files: [String]) -> Diagnostic {
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
