/// Opens the folders below a root one after the other and keeps the last one open: files that stand
/// together need one look-up between them. Links are never followed.
struct FolderCursor {
  private let root: FolderHandle
  private var last: (path: ContainedPath, handle: FolderHandle)?

  init(_ root: FolderHandle) {
    self.root = root
  }

  /// The folder at a path below the root; nil is the root.
  mutating func open(_ path: ContainedPath?) throws(SystemError) -> FolderHandle {
    guard let path else { return root }
    if let last, last.path == path { return last.handle }
    var handle = root
    for part in path.text.utf8.split(separator: UInt8(ascii: "/")) {
      handle = try handle.folder(String(Substring(part)))
    }
    last = (path, handle)
    return handle
  }
}
