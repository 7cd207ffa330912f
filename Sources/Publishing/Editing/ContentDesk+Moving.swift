public import Diagnostics
import Editions
public import Manuscript

extension ContentDesk {
  /// Finds out what changes when a page is moved to another folder or gets another name, in all languages in which it is
  /// written; nothing is changed.
  ///
  /// Links that lead to it and from it lead to the same as before, its former address leads to the new one, and the
  /// navigation of `site.yaml` names its new file. Every other byte stays.
  ///
  /// - Parameters:
  ///   - path: the page, in one of its languages.
  ///   - new: where it is to be, in the folder of the same language.
  /// - Throws: why that cannot be: another page is there, or the site would have mistakes that it does not have now.
  public func plan(
    moving path: ContentPath, to new: ContentPath
  ) async throws(MachineFailure) -> MovePlan {
    let (sources, page) = try manuscripts(with: path)
    guard new.kind == .page, new.inLanguage?.tag == path.inLanguage?.tag,
      let target = ManuscriptPath(new.text, languages: sources.settings.languages)
    else { throw MachineFailure(otherLanguage(new)) }
    if let problem = target.nameProblem(in: content.path) { throw MachineFailure(problem) }
    let move = PageMove(of: page, to: target, in: sources)
    try judge(move)
    let old = try await bytes(of: sources)
    guard move.pages.values.allSatisfy({ old[$0.file] != nil }) else {
      throw failure(.moveFile, path, .tooLarge)
    }
    var edits = try await sources.manuscripts.concurrentMap {
      manuscript throws(MachineFailure) -> MovePlan.Edit? in
      guard let bytes = old[manuscript.file] else { return nil }
      return try move.edit(of: manuscript, holding: bytes, in: content)
    }.compactMap(\.self)
    if let settings = old[SiteSettings.fileName] {
      if let edit = try move.edit(ofSettings: settings, in: content) { edits.append(edit) }
    }
    edits = edits.filter { $0.newPath != nil } + edits.filter { $0.newPath == nil }
    let plan = MovePlan(aliases: move.changesAddress ? [page.address] : [], edits: edits)
    try await judge(plan, old)
    return plan
  }

  /// Moves a page as it was planned. All of it is done, or nothing: also when a file was changed since.
  public func move(_ plan: MovePlan, now: Moment) throws(MachineFailure) {
    guard let first = plan.edits.first else { return }
    let changed = try changing(first.path, .moveFile) { history throws(SystemError) in
      var deed = MoveDeed(desk: self, history: history, now: now)
      do throws(SystemError) {
        return try deed.perform(plan)
      } catch {
        deed.undo()
        throw error
      }
    }
    if let changed { throw MachineFailure(changedSincePlan(changed)) }
  }
}

extension ContentDesk {
  /// The bytes of all pages and of `site.yaml`, by their files; those that are too large to be read are left out.
  private func bytes(of sources: SiteSources) async throws(MachineFailure) -> [String: [UInt8]] {
    let files = sources.manuscripts.map(\.file) + [SiteSettings.fileName]
    if let twins = Self.twins(among: files) { throw MachineFailure(sameToTheEye(twins)) }
    let read = try await files.concurrentMap { file throws(MachineFailure) -> [UInt8]? in
      try? content.read(file, within: .text).get()
    }
    return Dictionary(uniqueKeysWithValues: zip(files, read)).compactMapValues(\.self)
  }

  /// Two files whose names differ in Unicode form alone: the same `String`, and other bytes.
  private static func twins(among files: [String]) -> [String]? {
    var known: [String: String] = [:]
    for file in files {
      if let other = known.updateValue(file, forKey: file) { return [other, file] }
    }
    return nil
  }

  /// Throws that a page is there, in any language, to which the page's links would lead.
  private func judge(_ move: PageMove) throws(MachineFailure) {
    guard let page = move.page else { return }
    if page.file.utf8.elementsEqual(move.target.file.utf8) {
      throw MachineFailure(sameName(page))
    }
    if let other = move.leftBehind { throw MachineFailure(leavesBehind(page, other)) }
    let files = Set(move.pages.values.map(\.file))
    let address = move.target.address.foldedPath
    let path = move.newPath.foldedPath
    let other = move.sources.manuscripts.first {
      !files.contains($0.file)
        && ($0.address.foldedPath == address || $0.sourcePath.foldedPath == path)
    }
    if let other { throw MachineFailure(publication.existing([content.location(of: other.file)])) }
  }

  /// Throws the first mistake that the site would have and has not now.
  private func judge(_ plan: MovePlan, _ old: [String: [UInt8]]) async throws(MachineFailure) {
    var new = old
    for edit in plan.edits { new[edit.path.text] = nil }
    for edit in plan.edits { new[(edit.newPath ?? edit.path).text] = edit.new }
    let others = try publication.listContent().files.filter { old[$0] == nil }
    let before = try await problems(of: old, besides: others)
    let after = try await problems(of: new, besides: others)
    guard after.errorCount > before.errorCount else { return }
    let known = Set(before.map { [$0.identifier.rawValue, $0.message.english] })
    let problem = after.first {
      $0.severity == .error && !known.contains([$0.identifier.rawValue, $0.message.english])
    }
    throw MachineFailure(breaks(plan, problem ?? after[0]))
  }

  /// What is wrong with a site of these texts and of other files.
  private func problems(
    of texts: [String: [UInt8]], besides others: [String]
  ) async throws(MachineFailure) -> [Diagnostic] {
    let files = (texts.keys + others).compactMap { ContainedPath($0) }.sorted().map(\.text)
    let settings = SiteSettings.read(
      texts[SiteSettings.fileName].map { SourceFile(path: SiteSettings.fileName, bytes: $0) },
      in: content.path, among: files)
    guard let value = settings.value else { return settings.diagnostics }
    let sources = SiteSources(files, settings: value, in: content.path)
    let drafts = try await sources.manuscripts.concurrentMap { manuscript throws(MachineFailure) in
      sources.draft(of: manuscript, holding: texts[manuscript.file] ?? [])
    }
    let draft = sources.site(from: drafts, on: publication.date)
    let site = draft.completed(with: [:])
    return settings.diagnostics + draft.diagnostics
      + (site.map { Edition.judge($0, with: nil) } ?? [])
  }
}
