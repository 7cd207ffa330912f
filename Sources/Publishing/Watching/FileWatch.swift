internal import Manuscript

/// The files of a site over time: which of them change on the disk, from the moment when the watch was made. It ends
/// when the task is cancelled that waits for the next change.
///
/// Time, size and number of all files are compared again and again, which works on every disk. Where the system calls
/// when something changes, that is only a reason to look at once. A file that was written counts as changed even when
/// it holds what it held.
public struct FileWatch: AsyncSequence, Sendable {
  private let folders: [WatchedFolder]
  private let pace: Pace
  private let listens: Bool

  /// Watches the content of a publication, and the folders in which its theme may stand.
  public init(over publication: Publication) {
    self.init(over: publication, listening: true)
  }

  /// - Parameters:
  ///   - listens: whether the system may call.
  ///   - pace: how long it is waited from one look to the next.
  init(over publication: Publication, listening listens: Bool, pace: Pace = Pace()) {
    var folders = publication.sourceFolders.map { WatchedFolder($0) }
    folders[0] = WatchedFolder(publication.content, showingHiddenIn: RootFile.folder)
    self.folders = folders
    self.pace = pace
    self.listens = listens
  }

  /// Waits for the changes one after the other. What changes while nobody waits is in the next ones.
  public func makeAsyncIterator() -> Iterator {
    Iterator(folders: folders, pace: pace, listens: listens)
  }

  /// Waits for changes.
  public struct Iterator: AsyncIteratorProtocol {
    private var folders: [WatchedFolder]
    private var pace: Pace
    private let wakeUp: WakeUp
    private let inotify: Inotify?
    /// Whether it is looked once more without a pause.
    private var looksAtOnce = true

    init(folders: [WatchedFolder], pace: Pace, listens: Bool) {
      self.folders = folders
      self.pace = pace
      let wakeUp = WakeUp()
      self.wakeUp = wakeUp
      inotify = listens ? Inotify(calling: wakeUp) : nil
    }

    /// The next changes; nil when the task is cancelled.
    public mutating func next() async -> FileChanges? {
      while !Task.isCancelled {
        var isCalled = false
        if !looksAtOnce { isCalled = await wakeUp.wait(atMost: pace.pause) }
        // An editor that was heard while it saves has more to do.
        if isCalled { try? await Task.sleep(for: pace.rest) }
        if Task.isCancelled { break }
        let changes = look(isCalled: isCalled)
        if !changes.isEmpty { return changes }
      }
      return nil
    }
  }
}

extension FileWatch.Iterator {
  /// What changed since the last look.
  private mutating func look(isCalled: Bool) -> FileChanges {
    let start = ContinuousClock.now
    var changes = FileChanges()
    looksAtOnce = false
    for index in folders.indices {
      let paths = folders[index].takeChanges()
      if index == 0 {
        changes.content = paths
      } else {
        let folder = folders[index].folder
        changes.themes.formUnion(paths.map(folder.location(of:)))
      }
      // In a folder that is watched from now on, something may have happened just before.
      if folders[index].watch(by: inotify) { looksAtOnce = true }
    }
    pace.note(
      cost: ContinuousClock.now - start, foundSome: !changes.isEmpty,
      wasCalled: isCalled || wakeUp.isCalled)
    return changes
  }
}
