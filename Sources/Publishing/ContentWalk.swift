internal import Diagnostics

/// One walk over a folder and all below it, in the order of the paths' bytes.
struct ContentWalk {
  /// The folder's path as the person gave it.
  let root: String
  var files = [String]()
  var diagnostics = [Diagnostic]()

  /// More than anybody needs, and less than the stack and the open files allow.
  private static let greatestDepth = 32

  init(root: String) {
    self.root = root
  }

  /// Adds what is below one folder. `path` is empty or ends with `/`; `parents` are the folders
  /// around it.
  mutating func visit(
    _ folder: FolderHandle, below path: String, inside parents: [FileIdentity]
  ) throws(MachineFailure) {
    let identity: FileIdentity?
    var names = [(path: ContainedPath, name: String, kind: EntryKind)]()
    var problems = [Diagnostic]()
    do throws(SystemError) {
      identity = try folder.entry(".")?.identity
      try folder.forEachEntry { bytes, kind in
        guard !isDropping(bytes) else { return }
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
    guard parents.count < Self.greatestDepth else { return diagnostics.append(tooDeep(path)) }
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
        let inner: FolderHandle
        do throws(SystemError) {
          inner = try folder.folder(entry.name, followingLinks: true)
        } catch {
          throw MachineFailure(.listFolder, location(entry.path.text), error)
        }
        try visit(inner, below: slashed[index].text, inside: parents)
      case .link, .other: diagnostics.append(noFile(entry.path.text))
      }
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

  /// Whether a name is hidden or was left behind by an editor or a system.
  private func isDropping(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    if name.starts(with: "~$".utf8) { return true }
    return Self.droppings.contains { name.elementsEqual($0.utf8) }
  }

  private static let droppings = [
    "Thumbs.db", "thumbs.db", "Desktop.ini", "desktop.ini", "__MACOSX", "Icon\r",
  ]
}

extension ContentWalk {
  private func location(_ path: String) -> String {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    if path.isEmpty { return root }
    return root.hasSuffix("/") ? root + path : "\(root)/\(path)"
  }

  private func misnamed(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let name = bytes.map { byte in
      (0x20..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "\\x" + hexadecimal(byte)
    }
    let message =
      isText
      ? Wording(
        english: "This name has a control character in it.",
        japanese: "この名前には制御文字が含まれています。")
      : Wording(
        english: "This name is not UTF-8.", japanese: "この名前は UTF-8 ではありません。")
    return .error(
      .unreadableName, at: Location(location(path + name.joined())), message,
      hint: Wording(
        english: "Rename the file. Such names come from zip files made on another system.",
        japanese: "ファイルの名前を変えてください。別のシステムで作られた zip を展開すると、こうなることがあります。"))
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private func loop(at path: String) -> Diagnostic {
    .error(
      .brokenSymbolicLink, at: Location(location(path)),
      Wording(
        english: "This symbolic link goes round in a circle.",
        japanese: "このシンボリックリンクは循環しています。"),
      hint: Wording(english: "Delete the link.", japanese: "リンクを削除してください。"))
  }

  private func tooDeep(_ path: String) -> Diagnostic {
    .error(
      .nestedTooDeep, at: Location(location(path)),
      Wording(
        english: "This folder is nested more than \(Self.greatestDepth) folders deep.",
        japanese: "このフォルダーは \(Self.greatestDepth) 階層より深いところにあります。"),
      hint: Wording(
        english: "Move it to a higher place.", japanese: "もっと浅い場所に移してください。"))
  }

  private func outside(_ path: String) -> Diagnostic {
    .error(
      .outsideFolder, at: Location(location(path)),
      Wording(
        english: "This symbolic link leads out of the folder.",
        japanese: "このシンボリックリンクの先は、フォルダーの外にあります。"),
      hint: Wording(
        english: "Put the file itself in its place.",
        japanese: "リンクの代わりに、実際のファイルを置いてください。"))
  }

  private func brokenLink(_ path: String) -> Diagnostic {
    .error(
      .brokenSymbolicLink, at: Location(location(path)),
      Wording(
        english: "This symbolic link leads to nothing.",
        japanese: "このシンボリックリンクの先には何もありません。"),
      hint: Wording(
        english: "Delete the link, or put the file itself in its place.",
        japanese: "リンクを削除するか、実際のファイルに置き換えてください。"))
  }

  private func noFile(_ path: String) -> Diagnostic {
    .warning(
      .notAFile, at: Location(location(path)),
      Wording(
        english: "This is neither a file nor a folder; it is left out.",
        japanese: "これはファイルでもフォルダーでもないため、無視します。"),
      hint: Wording(
        english: "Move it out of the folder.", japanese: "フォルダーの外に移してください。"))
  }
}
