internal import Manuscript

extension SFTPHost {
  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] {
    var all: [ContainedPath?: Set<String>] = [:]
    for start in stride(from: 0, to: folders.count, by: Self.mostOpenFolders) {
      let some = Array(folders[start..<min(start + Self.mostOpenFolders, folders.count)])
      all.merge(try await names(inSome: some)) { $1 }
    }
    return all
  }

  /// A server may have so many files open, and few more.
  private static let mostOpenFolders = 64

  private func names(
    inSome folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] {
    var names: [ContainedPath?: Set<String>] = [:]
    var open: [(folder: ContainedPath?, handle: SFTPHandle)] = []
    try await ask(folders, SFTPRequest.openFolder) { index, _, reply in
      // Of what cannot be opened, nothing is shown.
      guard case .handle(let handle) = reply else { return }
      names[folders[index]] = []
      open.append((folders[index], handle))
    }
    let session = try await session()
    while !open.isEmpty {
      var ended: Set<ContainedPath?> = []
      // Twice: in a small folder, all names come at once, and then the end.
      let requests = open.flatMap { [SFTPRequest.names($0.handle), .names($0.handle)] }
      try await session.ask(requests) { index, reply in
        let folder = open[index / 2].folder
        if case .names(let some) = reply {
          names[folder]?.formUnion(some)
        } else {
          ended.insert(folder)
        }
      }
      for (folder, handle) in open where ended.contains(folder) {
        _ = session.post(.close(handle))
        names[folder]?.subtract([".", ".."])
      }
      open.removeAll { ended.contains($0.folder) }
    }
    return names
  }
}
