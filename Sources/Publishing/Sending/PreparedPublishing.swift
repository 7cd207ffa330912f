internal import Manuscript

/// A publication that is ready to be sent: what was built is kept, and compared with what the host has.
public struct PreparedPublishing: Sendable {
  /// What it would change.
  public let plan: PublishingPlan
  /// What is to stand at the destination in the end.
  let target: PublishedList
  /// The host's list as it was when this was planned; nil when there was none.
  let foundList: [UInt8]?
  /// What is known of the files there that Sasshi sent.
  let known: [ContainedPath: PublishedList.Content]
  /// The temporary files of runs that were broken off.
  let leftovers: [ContainedPath]
  /// The folders that files were sent to and that the site has no more.
  let formerFolders: Set<ContainedPath>
  /// The state that is to stand again; nil for a new one.
  let state: Int?
  /// The list of the state that stood there before, by which an old copy of a page is known.
  let before: PublishedList?

  /// The name of the run.
  var run: String { target.run }
}

extension PreparedPublishing {
  /// The files that the host has to get, with their digests.
  var sent: [ContainedPath: String] {
    var sent: [ContainedPath: String] = [:]
    for case (let path, .known(let digest)) in target.files where known[path] != .known(digest) {
      sent[path] = digest
    }
    return sent
  }

  /// Whether nothing that Sasshi sent is known to stand at a path.
  func isNew(_ path: ContainedPath) -> Bool { known[path] == nil }

  /// The files that are to go.
  var removed: [ContainedPath] { known.keys.filter { target.files[$0] == nil }.sorted() }

  /// The list that names all that stands or may stand there while files are sent.
  var announcedList: PublishedList {
    var list = target
    list.files = known
    for (path, digest) in sent {
      list.files[path] = isNew(path) ? .coming(digest) : .changing
    }
    for path in obstacles { list.files[path] = going(path) }
    return list
  }

  /// The list of what was sent, with the files that are still to go: at any moment they may be there or not.
  var sentList: PublishedList {
    var list = target
    for path in lastRemoved { list.files[path] = going(path) }
    return list
  }

  /// The files that go when all others are there.
  var lastRemoved: [ContainedPath] {
    let obstacles = Set(obstacles)
    return removed.filter { !obstacles.contains($0) }
  }

  /// What stands at a path whose file is about to go.
  private func going(_ path: ContainedPath) -> PublishedList.Content? {
    known[path].map { content in content.digest.map { .coming($0) } ?? content }
  }

  /// Those of Sasshi's files that stand in the way: a file where a folder has to be, and all in a folder where a file has
  /// to be. Nothing can be put there before they are gone.
  var obstacles: [ContainedPath] {
    let newFolders = OutputManifest(target.files.keys).folders
    let newFiles = Set(target.files.keys)
    return removed.filter { newFolders.contains($0) || $0.isAtOrBelow(newFiles) }
  }

  /// The files for which obstacles have to make room.
  var blocked: Set<ContainedPath> {
    let obstacles = Set(obstacles)
    return Set(sent.keys.filter { formerFolders.contains($0) || $0.isAtOrBelow(obstacles) })
  }

  /// Files that are to go, and of which some disks cannot tell a file that stays: their names differ by capital letters
  /// or Unicode form alone. By the spelling of the one that stays.
  var twins: [ContainedPath] {
    let gone = Set(removed.map(\.folded))
    guard !gone.isEmpty else { return [] }
    return target.files.keys.filter { gone.contains($0.folded) }.sorted()
  }

  /// Whether the host has all of it, and nothing besides: nothing is left to be done.
  public var isDone: Bool {
    // What somebody took away there is in the list all the same.
    PublishedList(foundList)?.files == target.files && leftovers.isEmpty && sent.isEmpty
  }

  /// The name under which a file of a run travels.
  static func temporaryName(for path: ContainedPath, of run: String) -> String {
    var hash = StableHash()
    hash.add(path.text)
    return "\(OutputManifest.ownPrefix)\(run)-\(String(hash.value, radix: 16))"
  }

  /// Where a file of a run may have been left when it was broken off.
  static func temporaryPath(for path: ContainedPath, of run: String) -> ContainedPath {
    path.beside(named: temporaryName(for: path, of: run))
  }
}

extension ContainedPath {
  /// Where a file steps aside for one that is to come from this temporary path (`SentFile.aside`).
  var aside: ContainedPath { ContainedPath(known: text + SentFile.aside) }
}
