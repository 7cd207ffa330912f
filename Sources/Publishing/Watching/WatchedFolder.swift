internal import Diagnostics

/// A folder that is looked at again and again.
struct WatchedFolder: Sendable {
  let folder: ContentFolder
  /// The name of the folder directly below it of which hidden files count.
  let hidden: String?
  private var snapshot: FolderSnapshot
  /// The folders that the system watches.
  private var watched: Set<String> = []

  /// The folder as it is now.
  init(_ folder: ContentFolder, showingHiddenIn hidden: String? = nil) {
    self.folder = folder
    self.hidden = hidden
    snapshot = (try? FolderSnapshot(of: folder, showingHiddenIn: hidden)) ?? FolderSnapshot()
  }

  /// The paths of the files below it that changed since the last look. A folder that cannot be read is as it was.
  mutating func takeChanges() -> Set<String> {
    guard let now = try? FolderSnapshot(of: folder, showingHiddenIn: hidden) else { return [] }
    defer { snapshot = now }
    return now.changes(since: snapshot)
  }

  /// Has the system watch the folders that are there.
  ///
  /// - Returns: whether some of them were not watched yet: what happened in those meanwhile was not told.
  mutating func watch(by inotify: Inotify?) -> Bool {
    guard let inotify else { return false }
    let new = snapshot.folders.subtracting(watched)
    for path in new { inotify.add(folder.location(of: path)) }
    watched = snapshot.folders
    return !new.isEmpty
  }
}
