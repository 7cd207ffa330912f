internal import Diagnostics
public import Editions

/// The folder that the finished site stands in, and that other files may stand in beside it. Sasshi
/// changes and deletes only what it wrote itself, by the manifest (`.sasshi-manifest`) in the folder.
public struct OutputFolder: Sendable {
  /// The path of the folder when nobody says another.
  public static let usualPath = "output"

  /// The path of the folder as the person gave it, without slashes at its end.
  public let path: String

  /// The folder at a path; it and the folders around it are made when something is written.
  public init(_ path: String) {
    self.path = path.withoutTrailingSlashes
  }

  /// The path of a file as the person knows it: the folder's own path and the path below it.
  public func location(of file: String) -> String {
    "\(path)/\(file)"
  }

  /// Those of the paths that hold files that an earlier run wrote, each with what its file was made from
  /// (`OutputFile.origin`): nothing where that is not known.
  public func present(_ paths: [String]) throws(MachineFailure) -> [String: String] {
    guard let root = try openRoot() else { return [:] }
    guard case .success(let reading) = try OutputManifest.read(in: root, at: path),
      let manifest = reading.manifest
    else {
      // `write` says what is wrong with it.
      return [:]
    }
    var cursor = FolderCursor(root)
    var present = [String: String]()
    for text in paths {
      guard let path = ContainedPath(text), manifest.paths.contains(path) else { continue }
      let entry = try? cursor.open(path.folder).entry(path.name)
      if entry?.kind == .file { present[text] = manifest.origins[path] ?? "" }
    }
    return present
  }

  /// Every byte of the file at a path below the folder; nil where there is none.
  public func bytes(of file: String) -> [UInt8]? {
    guard let path = ContainedPath(file), let root = try? FolderHandle.open(self.path) else {
      return nil
    }
    var cursor = FolderCursor(root)
    return try? cursor.open(path.folder).read(path.name)
  }

  /// What is wrong with the paths of files that are to be written here. Nothing is looked at and nothing
  /// rendered: `write` would refuse the same, whatever the folder holds.
  func problems(with files: [OutputFile]) -> [Diagnostic] {
    OutputEntry.checked(files, in: path).diagnostics
  }

  /// Makes the folder hold exactly these files, next to those that are not Sasshi's: writes the ones
  /// whose bytes differ beside the old ones, then puts all of them in their places at once, and deletes the
  /// ones of earlier runs that are neither among them nor in `kept`. Pictures come through `pictures`.
  /// When it returns, a power cut harms nothing of that any more.
  ///
  /// Errors in what is to be written, or files in the way that Sasshi did not write, are in the
  /// report; then nothing was changed. Throws when the machine fails; the failure says in which state
  /// that leaves the folder. Whatever happened, the next run can take over.
  public func write(
    _ files: [OutputFile], keeping kept: Set<String> = [], showing pictures: PictureReader
  ) async throws(MachineFailure) -> OutputReport {
    let checked = OutputEntry.checked(files, in: path)
    guard !checked.diagnostics.haveErrors else {
      return OutputReport(diagnostics: checked.diagnostics)
    }
    let root = try openRoot()
    if let root { try lock(root) }
    defer { root?.unlock() }
    let prospect = try await prospect(
      of: checked.value, keeping: kept, in: root, showing: pictures)
    guard let found = prospect.value, !prospect.diagnostics.haveErrors else {
      return OutputReport(diagnostics: prospect.diagnostics)
    }
    let target: FolderHandle
    if let root { target = root } else { target = try makeRoot() }
    defer { target.unlock() }
    let change = OutputChange(root: target, path: path, plan: found.plan)
    return try await change.run(found.entries, clearing: found.survey, pictures: pictures)
  }

  /// What `write` would change, and what it would say. Nothing is written, and nobody is kept from writing.
  func comparison(
    with files: [OutputFile], keeping kept: Set<String> = [], showing pictures: PictureReader
  ) async throws(MachineFailure) -> Checked<OutputComparison?> {
    let checked = OutputEntry.checked(files, in: path)
    guard !checked.diagnostics.haveErrors else { return Checked(nil, checked.diagnostics) }
    let root = try openRoot()
    let prospect = try await prospect(
      of: checked.value, keeping: kept, in: root, showing: pictures)
    guard let found = prospect.value, !prospect.diagnostics.haveErrors else {
      return Checked(nil, prospect.diagnostics)
    }
    let writer = root.map { OutputWriter(into: $0, at: path, showing: pictures) }
    let same = try await writer?.present(found.entries) ?? []
    return Checked(
      OutputComparison(found.plan, found.entries, same: Set(same)), prospect.diagnostics)
  }
}

extension OutputFolder {
  /// What is to be done, and what stands in the way of it.
  private struct Prospect {
    let plan: OutputPlan
    let entries: [OutputEntry]
    /// Nil where there is no folder yet.
    let survey: OutputSurvey?
  }

  /// Looks at everything that matters before anything is written; nil when the folder is another program's.
  private func prospect(
    of entries: [OutputEntry], keeping kept: Set<String>, in root: FolderHandle?,
    showing pictures: PictureReader
  ) async throws(MachineFailure) -> Checked<Prospect?> {
    let compared = try await pictures.compare(entries, with: root)
    let plan: OutputPlan
    switch try await self.plan(for: compared, keeping: kept, in: root, showing: pictures) {
    case .success(let found): plan = found
    case .failure(let diagnostic): return Checked(nil, [diagnostic])
    }
    let survey = try root.map { root throws(MachineFailure) in
      try OutputSurvey(of: root, at: path, for: plan)
    }
    return Checked(
      Prospect(plan: plan, entries: compared.value, survey: survey),
      (survey?.diagnostics ?? []) + compared.diagnostics)
  }
}

extension OutputFolder {
  /// What sets the entries apart from what earlier runs wrote. Where the list of that is lost, those files
  /// are taken for theirs that are as this run writes them, or empty, as a power cut leaves files: nobody
  /// loses anything by that.
  private func plan(
    for entries: Checked<[OutputEntry]>, keeping kept: Set<String>, in root: FolderHandle?,
    showing pictures: PictureReader
  ) async throws(MachineFailure) -> Result<OutputPlan, Diagnostic> {
    var reading = OutputManifest.Reading(manifest: OutputManifest([]))
    if let root {
      switch try OutputManifest.read(in: root, at: path) {
      case .success(let found): reading = found
      case .failure(let diagnostic): return .failure(diagnostic)
      }
      // Pictures with errors cannot be compared; then nothing is written anyway.
      if reading.manifest == nil, !entries.diagnostics.haveErrors {
        let writer = OutputWriter(into: root, at: path, showing: pictures)
        reading.manifest = OutputManifest(try await writer.present(entries.value, orEmpty: true))
      }
    }
    let old = reading.manifest ?? OutputManifest([])
    // Programs may have worked for minutes since they were found, and another run may have come meanwhile.
    let isThere = kept.allSatisfy { ContainedPath($0).map(old.paths.contains) ?? false }
    guard isThere else { throw usedMeanwhile }
    let new = OutputManifest(of: entries.value, keeping: kept, from: old)
    return .success(OutputPlan(from: old, to: new, isRecorded: !reading.isTorn))
  }

  /// The folder, opened; nil when it is not there.
  func openRoot() throws(MachineFailure) -> FolderHandle? {
    do throws(SystemError) {
      return try FolderHandle.open(path)
    } catch .notFound {
      return nil
    } catch {
      throw MachineFailure(.listFolder, path, error)
    }
  }

  private func makeRoot() throws(MachineFailure) -> FolderHandle {
    let root: FolderHandle
    do throws(SystemError) {
      try FolderHandle.make(path)
      root = try FolderHandle.open(path)
    } catch {
      throw MachineFailure(.makeFolder, path, error)
    }
    try lock(root)
    return root
  }

  /// Takes the folder for this run alone.
  func lock(_ root: FolderHandle) throws(MachineFailure) {
    guard !root.lock() else { return }
    throw inUse(
      Wording(
        english: "Another Sasshi is writing into this folder.",
        japanese: "別の Sasshi がこのフォルダーに書き込んでいます。"))
  }

  /// Another run has deleted what this one would have kept.
  var usedMeanwhile: MachineFailure {
    inUse(
      Wording(
        english:
          "Another Sasshi has written into this folder meanwhile. Its files were left as they are.",
        japanese: "作業中に、別の Sasshi がこのフォルダーに書き込みました。そのファイルはそのままです。"))
  }

  private func inUse(_ message: Wording) -> MachineFailure {
    MachineFailure(
      .error(
        .folderInUse, at: Location(path), message,
        hint: Wording(
          english: "Wait until it is done, then build again.",
          japanese: "終わるのを待ってから、もう一度実行してください。")))
  }
}
