public import Diagnostics
public import Manuscript

extension Publication {
  /// How far each language is translated; nil when the content cannot be read as a site. And all that is
  /// wrong with the content.
  public func translations() async throws(MachineFailure) -> Checked<TranslationReport?> {
    try await readContent().map { site in site.map { TranslationReport(of: $0) } }
  }

  /// Which translations are to be recorded as up to date.
  public enum MarkedFiles: Hashable, Sendable {
    /// Every translation that the language has.
    case all
    /// The files with these paths: as they are, or below the content folder or the language's.
    case named([String])
  }

  /// Records in translations that they say what their sources say today.
  ///
  /// - Parameters:
  ///   - files: which ones.
  ///   - tag: the tag of their language.
  /// - Returns: the paths of the files that were changed, and what is wrong; with an error among that,
  ///   no file was changed.
  public func markTranslations(
    _ files: MarkedFiles, into tag: String
  ) async throws(MachineFailure) -> Checked<[String]> {
    let reading = try await readContent()
    // The print of a source that cannot be read as it is meant would mean nothing.
    guard let site = reading.value, !reading.diagnostics.haveErrors else {
      return Checked([], reading.diagnostics)
    }
    let version = site.versions.indices.dropFirst().first { site.versions[$0].language.tag == tag }
    guard let version else {
      return Checked([], [unknownTranslations(tag, among: site.settings.languages)])
    }
    var edits: [(path: String, bytes: [UInt8])] = []
    var problems: [Diagnostic] = []
    for reference in translations(files, in: site, version, &problems) {
      let page = site[reference]
      guard let source = page.source ?? site.translations.page(reference, in: 0) else {
        problems.append(withoutSource(page.sourceName))
        continue
      }
      let file = "\(tag)/\(page.filePath)"
      let old = try content.read(file)
      guard let new = TranslationMark.marked(old, as: PageFingerprint(of: site[source])) else {
        problems.append(unmarkable(page.sourceName))
        continue
      }
      if new != old { edits.append((content.location(of: file), new)) }
    }
    guard problems.isEmpty else { return Checked([], problems) }
    for edit in edits { try EditedFile(path: edit.path).replace(with: edit.bytes) }
    return Checked(edits.map(\.path))
  }

  private func translations(
    _ files: MarkedFiles, in site: Site, _ version: Int, _ problems: inout [Diagnostic]
  ) -> [PageReference] {
    let pages = site.versions[version].pages
    let written = pages.indices.filter {
      (pages[$0].original == nil || pages[$0].copyPath != nil) && !pages[$0].isMade
    }.map { PageReference(version: version, page: $0) }
    switch files {
    // What is a copy still is no translation, unless somebody names it.
    case .all: return written.filter { site[$0].source != nil }
    case .named(let names):
      let files = written.map { reference in
        let name = site[reference].filePath
        let path = "\(site.versions[version].language.tag)/\(name)"
        return [content.location(of: path), path, name]
      }
      return names.compactMap { name in
        let bare = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
        let found = files.firstIndex { $0.contains(bare) }
        if found == nil {
          problems.append(unknownFile(name, among: files.flatMap { [$0[0], $0[2]] }))
        }
        return found.map { written[$0] }
      }
    }
  }
}

extension Publication {
  /// A language is none of those into which the site is translated.
  func unknownTranslations(_ tag: String, among languages: [Language]) -> Diagnostic {
    let tags = languages.dropFirst().map(\.tag)
    return .error(
      .unknownLanguage, at: Location(content.location(of: SiteSettings.fileName)),
      Wording(
        english: "The site has no translations into “\(tag)”.",
        japanese: "このサイトに「\(tag)」への翻訳はありません。"),
      hint: tags.isEmpty ? nil : .didYouMean(tag, orOneOf: Array(tags)))
  }

  private func unknownFile(_ name: String, among files: [String]) -> Diagnostic {
    .error(
      .unknownTranslation, at: Location(name),
      Wording(
        english: "There is no translation with this name.", japanese: "この名前の翻訳はありません。"),
      hint: .didYouMean(name, among: files))
  }

  /// A file translates no page of the source language.
  func withoutSource(_ file: String) -> Diagnostic {
    .error(
      .translationWithoutSource, at: Location(file),
      Wording(
        english: "No page of the source language stands at this path.",
        japanese: "元の言語に、この位置のページがありません。"),
      hint: Wording(
        english: "Name the file like the one that it translates.",
        japanese: "訳した元のファイルと同じ名前にしてください。"))
  }

  /// A file has no place for the record of what it translates.
  func unmarkable(_ file: String) -> Diagnostic {
    .error(
      .unmarkableTranslation, at: Location(file),
      Wording(
        english: "The line “translation-of” cannot be written into this file's front matter.",
        japanese: "このファイルの見出し情報（フロントマター）に translation-of の行を書けません。"),
      hint: Wording(
        english: "Write the front matter as lines of “key: value” between two lines of ---.",
        japanese: "2つの「---」の行のあいだに「項目: 値」の行で書いてください。"))
  }
}
