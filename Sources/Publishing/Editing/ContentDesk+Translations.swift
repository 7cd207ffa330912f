public import Diagnostics
public import Manuscript

extension ContentDesk {
  /// Makes the file of a page's translation: a copy of the page, which records that nothing of it is translated yet.
  ///
  /// - Parameters:
  ///   - path: the page, in the source language.
  ///   - tag: the tag of the language.
  /// - Returns: the new file.
  public func startTranslation(
    of path: ContentPath, in tag: String
  ) throws(MachineFailure) -> ContentPath {
    let (sources, page) = try manuscripts(with: path)
    let languages = sources.settings.languages
    guard let version = languages.indices.dropFirst().first(where: { languages[$0].tag == tag })
    else { throw MachineFailure(publication.unknownTranslations(tag, among: languages)) }
    let new = try ContentPath("\(tag)/\(page.sourcePath)")
    if let there = sources.manuscript(ofAddress: page.address, version: version) {
      throw MachineFailure(publication.existing([content.location(of: there.file)]))
    }
    let bytes = try content.read(page.file)
    let copy = Starter.copy(bytes, of: sources.draft(of: page, holding: bytes).page)
    let isMade = try changing(new) { _ throws(SystemError) in
      try place(of: new, makingFolders: true).make(copy)
    }
    guard isMade else { throw MachineFailure(publication.existing([location(of: new)])) }
    return new
  }

  /// The text of a translation with the record that it says what its source says now, on disk; nothing is saved.
  ///
  /// - Parameters:
  ///   - text: the text as it is now, with lines that end with LF.
  ///   - path: its file.
  ///   - seen: the print of the source's file that the translator saw; nil when that is not known. It is an error when
  ///     the file says something else by now: nobody translated that.
  public func marked(
    _ text: String, at path: ContentPath, havingSeen seen: TextPrint? = nil
  ) throws(MachineFailure) -> String {
    let (sources, page) = try manuscripts(with: path)
    guard page.version > 0, let source = sources.manuscript(ofAddress: page.address, version: 0)
    else { throw MachineFailure(publication.withoutSource(location(of: path))) }
    let original = try content.read(source.file)
    if let seen, TextPrint(of: original) != seen {
      throw MachineFailure(sourceChanged(content.location(of: source.file)))
    }
    let draft = sources.draft(of: source, holding: original)
    // The print of a source that cannot be read as it is meant would mean nothing.
    if let problem = draft.diagnostics.first(where: { $0.severity == .error }) {
      throw MachineFailure(problem)
    }
    let print = PageFingerprint(of: draft.page)
    guard let bytes = TranslationMark.marked(Array(text.utf8), as: print) else {
      throw MachineFailure(publication.unmarkable(location(of: path)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Records in a translation that it says what its source says now, and saves it.
  public func markUpToDate(
    _ path: ContentPath, now: Moment
  ) throws(MachineFailure) -> SaveOutcome {
    let read = try text(at: path)
    return try save(marked(read.text, at: path), at: path, madeFrom: read.print, now: now)
  }

  private func sourceChanged(_ file: String) -> Diagnostic {
    .error(
      .changedMeanwhile, at: Location(file),
      Wording(
        english: "The source was changed meanwhile; the translation is not marked as up to date.",
        japanese: "原文が途中で書きかえられたので、訳が最新だとは記録していません。"),
      hint: Wording(
        english: "Look at the source anew, translate what changed, then mark it again.",
        japanese: "原文をもう一度見て、変わったところを訳してから、もう一度記録してください。"))
  }

  /// The site's files, and the page at a path.
  func manuscripts(
    with path: ContentPath
  ) throws(MachineFailure) -> (sources: SiteSources, page: ManuscriptPath) {
    try MachineFailure.checkMarkdownLibrary()
    let listing = try publication.listContent()
    let read = try publication.readSettings(in: listing).settings
    guard let settings = read.value else {
      throw MachineFailure(read.diagnostics.first ?? ContentPath.refused(path.text))
    }
    let sources = SiteSources(listing.files, settings: settings, in: content.path)
    guard let page = sources.manuscripts.first(where: { $0.file == path.text }) else {
      // What cannot be a page, or is in a language that the site does not have, is no fault of the machine.
      throw path.kind != .page || holds(path)
        ? MachineFailure(ContentPath.refused(path.text)) : failure(.openFile, path, .notFound)
    }
    return (sources, page)
  }
}

extension SiteSources {
  /// The page at an address in a language, by its index: letter case and Unicode form aside.
  func manuscript(ofAddress address: String, version: Int) -> ManuscriptPath? {
    let folded = address.foldedPath
    return manuscripts.first { $0.version == version && $0.address.foldedPath == folded }
  }
}
