internal import Diagnostics

/// What stands in the output folder at the places that matter, seen before anything is changed.
struct OutputSurvey {
  /// Temporary files of a run that did not come to its end.
  private(set) var leftovers = [ContainedPath]()
  /// Files and folders of an earlier run that stand where a folder or a file has to be now.
  private(set) var obstacles = [ContainedPath]()
  /// What is not Sasshi's and stands where it has to write.
  private(set) var foreign = [ContainedPath]()

  private let root: FolderHandle
  private let rootPath: String
  private let plan: OutputPlan
  private var missing = Set<ContainedPath>()
  /// The names of the files that wait beside those of the last run and of this one, made when one is seen.
  private lazy var temporaryNames = Set(
    [plan.old, plan.new].flatMap { $0.paths.map { TemporaryName.name(for: $0.text) } }
      + [OutputManifest.fileName, OutputManifest.copyName].map { TemporaryName.name(for: $0) })

  /// Looks at the folders of the old and the new files.
  init(
    of root: FolderHandle, at rootPath: String, for plan: OutputPlan
  ) throws(MachineFailure) {
    self.root = root
    self.rootPath = rootPath
    self.plan = plan
    var cursor = FolderCursor(root)
    try visit(nil, &cursor)
    for folder in plan.folders.union(plan.gone.folders).sorted() { try visit(folder, &cursor) }
    try findForeignFiles()
  }

  /// What is in the way, in one diagnostic for each place, as far as a person can read them.
  var diagnostics: [Diagnostic] {
    let shown = foreign.sorted().prefix(10)
    var diagnostics = shown.map { notOurs($0) }
    if foreign.count > shown.count {
      diagnostics.append(andMore(foreign.count - shown.count))
    }
    return diagnostics
  }
}

extension OutputSurvey {
  private mutating func visit(
    _ folder: ContainedPath?, _ cursor: inout FolderCursor
  ) throws(MachineFailure) {
    if let folder, let parent = folder.folder, missing.contains(parent) {
      missing.insert(folder)
      return
    }
    var inner = [ContainedPath]()
    var temporary = [ContainedPath]()
    do throws(SystemError) {
      try cursor.open(folder).forEachEntry { bytes, kind in
        guard kind == .folder || kind == .file && bytes.starts(with: TemporaryName.prefix.utf8)
        else { return }
        let name = String(decoding: bytes, as: UTF8.self)
        guard let path = folder?.appending(name) ?? ContainedPath(name) else { return }
        if kind == .folder { inner.append(path) } else { temporary.append(path) }
      }
    } catch let error where error == .notFound || error == .nameTooLong {
      folder.map { _ = missing.insert($0) }
    } catch let error where error == .isNoFolder || error == .linkLoop {
      try block(folder, error)
    } catch {
      throw MachineFailure(.listFolder, location(folder), error)
    }
    for path in temporary where isLeftover(path) { leftovers.append(path) }
    for path in inner where plan.new.paths.contains(path) { try judgeFolder(inPlaceOf: path) }
  }

  /// A file or a link stands where a folder is looked for.
  private mutating func block(
    _ folder: ContainedPath?, _ error: SystemError
  ) throws(MachineFailure) {
    guard let folder else { throw MachineFailure(.listFolder, rootPath, error) }
    missing.insert(folder)
    guard plan.folders.contains(folder) else { return }
    if plan.old.paths.contains(folder) { obstacles.append(folder) } else { foreign.append(folder) }
  }

  /// A folder stands where a file has to be: in the way, unless all that it holds is Sasshi's.
  private mutating func judgeFolder(inPlaceOf path: ContainedPath) throws(MachineFailure) {
    do throws(SystemError) {
      var cursor = FolderCursor(root)
      if try holdsOnlyOld(path, &cursor) { obstacles.append(path) } else { foreign.append(path) }
    } catch {
      throw MachineFailure(.listFolder, location(path), error)
    }
  }

  private mutating func holdsOnlyOld(
    _ folder: ContainedPath, _ cursor: inout FolderCursor
  ) throws(SystemError) -> Bool {
    var inner = [ContainedPath]()
    var others = [ContainedPath]()
    try cursor.open(folder).forEachEntry { bytes, kind in
      let path = folder.appending(String(decoding: bytes, as: UTF8.self))
      if kind == .folder { inner.append(path) } else { others.append(path) }
    }
    for path in others where !plan.old.paths.contains(path) && !isLeftover(path) { return false }
    for path in inner where try !holdsOnlyOld(path, &cursor) { return false }
    return true
  }

  /// Whether a file waits for a run that was broken off, rather than being somebody's own.
  private mutating func isLeftover(_ path: ContainedPath) -> Bool {
    guard let name = TemporaryName.first(of: path.name) else { return false }
    return temporaryNames.contains(name)
  }

  /// Finds what stands at the paths that no earlier run wrote.
  private mutating func findForeignFiles() throws(MachineFailure) {
    var cursor = FolderCursor(root)
    var oldSpellings: [String: [ContainedPath]]?
    for path in plan.fresh.paths.sorted() {
      guard path.folder.map({ !missing.contains($0) }) ?? true else { continue }
      do throws(SystemError) {
        guard let entry = try cursor.open(path.folder).entry(path.name) else { continue }
        // A folder has been judged already.
        guard entry.kind != .folder else { continue }
        let alike = oldSpellings ?? Dictionary(grouping: plan.old.paths, by: \.folded)
        oldSpellings = alike
        if try isOneOf(alike[path.folded] ?? [], entry.identity, &cursor) { continue }
        foreign.append(path)
      } catch {
        throw MachineFailure(.readFile, location(path), error)
      }
    }
  }

  /// Whether the file is one of an earlier run that the file system finds under another spelling.
  private func isOneOf(
    _ paths: [ContainedPath], _ identity: FileIdentity, _ cursor: inout FolderCursor
  ) throws(SystemError) -> Bool {
    for path in paths {
      if try cursor.open(path.folder).entry(path.name)?.identity == identity { return true }
    }
    return false
  }
}

extension OutputSurvey {
  private func location(_ path: ContainedPath?) -> String {
    path.map { "\(rootPath)/\($0.text)" } ?? rootPath
  }

  private func notOurs(_ path: ContainedPath) -> Diagnostic {
    .error(
      .foreignFile, at: Location(location(path)),
      Wording(
        english: "Sasshi has to write here, but did not write what stands here now.",
        japanese: "ここに書き出す必要がありますが、今あるものは Sasshi が書いたものではありません。"),
      hint: Wording(
        english: "Move it to another place if you need it, delete it if not, or name another "
          + "folder with --output.",
        japanese: "必要なら別の場所に移し、不要なら削除してください。--output で別のフォルダーを"
          + "指定することもできます。"))
  }

  private func andMore(_ count: Int) -> Diagnostic {
    .error(
      .foreignFile, at: Location(rootPath),
      Wording(
        english: "\(count) more of these files and folders are not Sasshi's.",
        japanese: "Sasshi が書いたものではないファイルやフォルダーが、ほかに \(count) 個あります。"),
      hint: Wording(
        english: "If all of this folder came from Sasshi once and its list of files "
          + "(\(OutputManifest.fileName)) was lost, delete the folder and build again.",
        japanese: "すべて以前 Sasshi が書き出したもので、一覧（\(OutputManifest.fileName)）だけが"
          + "失われたのなら、フォルダーを削除してもう一度実行してください。"))
  }
}
