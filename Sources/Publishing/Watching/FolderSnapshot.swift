internal import Diagnostics

/// The files below a folder at one moment, each by what tells that it was written to since.
struct FolderSnapshot: Sendable {
  /// The stamp of each file, by its path below the folder.
  private(set) var stamps: [String: FileStamp] = [:]
  /// The paths of the folders, its own included: empty, or with a slash at the end.
  private(set) var folders: Set<String> = []

  /// Nothing, as of a folder that is not there.
  init() {}

  /// What is below a folder now, as `ContentFolder.list` sees it: without what is hidden, such as former texts
  /// (`.history`) and what was put aside (`.trash`), and without what editors leave behind. Throws when a folder cannot
  /// be read.
  ///
  /// - Parameter hidden: the name of the folder directly below of which hidden files count.
  init(of folder: ContentFolder, showingHiddenIn hidden: String?) throws(MachineFailure) {
    guard let walk = try folder.walk(showingHiddenIn: hidden) else { return }
    folders = walk.folders
    stamps.reserveCapacity(walk.files.count)
    for file in walk.files {
      // Where it is gone again, it is not there.
      stamps[file] = SystemCall.stamp(of: folder.location(of: file))
    }
  }

  /// The paths of the files that are not what they were at an earlier moment: written, new, or gone.
  func changes(since earlier: FolderSnapshot) -> Set<String> {
    var changed: Set<String> = []
    for (file, stamp) in stamps where earlier.stamps[file] != stamp { changed.insert(file) }
    for file in earlier.stamps.keys where stamps[file] == nil { changed.insert(file) }
    return changed
  }
}
