public import Manuscript

extension ContentDesk {
  /// The former texts of a file, the last one first: of a file that is gone as well.
  public func history(of path: ContentPath) throws(MachineFailure) -> [TextVersion] {
    try reading(path) { history throws(SystemError) in try history.versions(of: path) } ?? []
  }

  /// A former text of a file. To bring it back, save it.
  ///
  /// - Parameter version: its id.
  public func text(
    ofVersion version: String, of path: ContentPath
  ) throws(MachineFailure) -> EditableText {
    let bytes = try reading(path) { history throws(SystemError) in
      try history.bytes(ofVersion: version, of: path)
    }
    guard let bytes = bytes ?? nil else { throw failure(.openFile, path, .notFound) }
    return try editable(bytes, at: path)
  }

  /// What `body` finds in the history; nil when there is none yet.
  private func reading<Value>(
    _ path: ContentPath, _ body: (TextHistory) throws(SystemError) -> Value
  ) throws(MachineFailure) -> Value? {
    do throws(SystemError) {
      let root = try FolderHandle.open(content.path)
      guard try root.entry(TextHistory.folder) != nil else { return nil }
      return try body(TextHistory(in: root.folder(at: ContainedPath(TextHistory.folder))))
    } catch {
      throw failure(.openFile, path, error)
    }
  }
}
