internal import Diagnostics

/// One walk over a folder and all below it, in the order of the paths' bytes. No folder is walked twice,
/// however many links lead to it: that it would be reached again is said.
struct ContentWalk {
  /// The folder's path as the person gave it.
  let root: String
  /// The name of the folder directly below it of which hidden files are taken too.
  let showingHiddenIn: String?
  private(set) var files = [String]()
  var diagnostics = [Diagnostic]()
  /// The folders that were walked, and their paths.
  private var visited = [FileIdentity: String]()
  /// The links to folders that were found. They are followed when all real folders have been walked, so that
  /// what is in one is known by its own path.
  private var links = [Link]()

  /// A link to a folder.
  private struct Link {
    let path: ContainedPath
    let name: String
    /// The folder that holds it, and the folders around that.
    let folder: FolderHandle
    let parents: [FileIdentity]
  }

  /// The paths of the folders that were walked: empty for the first one, with a slash at the end for the others.
  var folders: Set<String> { Set(visited.values) }

  /// More than anybody needs, and less than the stack and the open files allow.
  static let greatestDepth = 32

  init(root: String, showingHiddenIn folder: String? = nil) {
    self.root = root
    showingHiddenIn = folder
  }

  /// Walks.
  mutating func run(from handle: FolderHandle) throws(MachineFailure) {
    try visit(handle, below: "", inside: [])
    let followsLinks = !links.isEmpty
    while !links.isEmpty {
      let found = links.sorted { $0.path < $1.path }
      links = []
      for link in found {
        try visit(
          try open(link.name, in: link.folder, at: link.path), below: link.path.text + "/",
          inside: link.parents)
      }
    }
    if followsLinks { files = files.compactMap { ContainedPath($0) }.sorted().map(\.text) }
  }

  /// Adds what is below one folder. `path` is empty or ends with `/`; `parents` are the folders
  /// around it.
  private mutating func visit(
    _ folder: FolderHandle, below path: String, inside parents: [FileIdentity]
  ) throws(MachineFailure) {
    let identity: FileIdentity?
    var names = [(path: ContainedPath, name: String, kind: EntryKind)]()
    var problems = [Diagnostic]()
    let showsHidden = showingHiddenIn.map { path.hasPrefix($0 + "/") } ?? false
    do throws(SystemError) {
      identity = try folder.entry(".")?.identity
      try folder.forEachEntry { bytes, kind in
        guard !Dropping.isOne(bytes, amongHidden: showsHidden) else { return }
        guard let name = String(validating: bytes, as: UTF8.self),
          let relative = ContainedPath(path + name)
        else { return problems.append(misnamed(path, bytes)) }
        names.append((relative, name, kind))
      }
    } catch {
      throw MachineFailure(.listFolder, location(path), error)
    }
    diagnostics += problems
    guard let identity, !parents.contains(identity) else {
      return diagnostics.append(loop(at: path))
    }
    if let other = visited[identity] { return diagnostics.append(repeated(path, like: other)) }
    guard parents.count < Self.greatestDepth else { return diagnostics.append(tooDeep(path)) }
    visited[identity] = path
    try add(names, of: folder, below: path, inside: parents + [identity])
  }
}

extension ContentWalk {
  private mutating func add(
    _ names: [(path: ContainedPath, name: String, kind: EntryKind)], of folder: FolderHandle,
    below path: String, inside parents: [FileIdentity]
  ) throws(MachineFailure) {
    var entries = [(path: ContainedPath, name: String, kind: EntryKind)]()
    entries.reserveCapacity(names.count)
    for var entry in names {
      if entry.kind == .link {
        guard let kind = target(of: entry.name, in: folder, at: entry.path) else { continue }
        if kind == .folder {
          links.append(
            Link(path: entry.path, name: entry.name, folder: folder, parents: parents))
          continue
        }
        entry.kind = kind
      }
      entries.append(entry)
    }
    // A folder's files stand where its name with the slash belongs.
    let slashed = entries.map { $0.kind == .folder ? $0.path.appending("") : $0.path }
    for index in entries.indices.sorted(by: { slashed[$0] < slashed[$1] }) {
      let entry = entries[index]
      switch entry.kind {
      case .file: files.append(entry.path.text)
      case .folder:
        let inner = try open(entry.name, in: folder, at: entry.path)
        try visit(inner, below: slashed[index].text, inside: parents)
      case .link, .other: diagnostics.append(noFile(entry.path.text))
      }
    }
  }

  private func open(
    _ name: String, in folder: FolderHandle, at path: ContainedPath
  ) throws(MachineFailure) -> FolderHandle {
    do throws(SystemError) {
      return try folder.folder(name, followingLinks: true)
    } catch {
      throw MachineFailure(.listFolder, location(path.text), error)
    }
  }

  /// What a link points to; nil, and a diagnostic, when that is nothing.
  private mutating func target(
    of name: String, in folder: FolderHandle, at path: ContainedPath
  ) -> EntryKind? {
    do throws(SystemError) {
      if let entry = try folder.entry(name, followingLinks: true) {
        if leadsOut(path) { diagnostics.append(outside(path.text)) } else { return entry.kind }
        return nil
      }
      diagnostics.append(brokenLink(path.text))
    } catch .linkLoop {
      diagnostics.append(loop(at: path.text))
    } catch {
      diagnostics.append(MachineFailure(.readFile, location(path.text), error).diagnostic)
    }
    return nil
  }

  /// Whether a link leads out of the folder: what stands elsewhere on the machine is not for publishing.
  private func leadsOut(_ path: ContainedPath) -> Bool {
    guard let target = SystemCall.realPath(location(path.text)),
      let base = SystemCall.realPath(root)
    else { return true }
    return target != base && !target.hasPrefix(base == "/" ? base : base + "/")
  }
}
