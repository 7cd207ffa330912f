internal import Digests
internal import Manuscript

/// What was published of a site from this machine to one destination: the last states, the one that is being sent, and
/// how far that is. It stands below the site's private folder.
///
/// The files of all states stand there under the SHA-256 of their bytes, each once, as second names of the files of the
/// output folder where the disk can do that: a build puts other files in the place of those, and never writes into them.
/// A state is the list of its files.
final class PublishedStates: Sendable {
  /// How many states are kept.
  static let kept = 3

  /// The folder of all destinations, and its path.
  let root: FolderHandle
  let path: String
  /// The folder of this one.
  private let place: FolderHandle
  private let placePath: String
  let files: StateFiles

  /// The states for a destination, below a private folder of the site.
  init(for destination: Destination, in folder: PrivateFolder) throws(MachineFailure) {
    path = "\(folder.path)/published"
    let print = Digest(.sha256, of: destination.text.utf8).hexadecimal.prefix(16)
    let name = Self.placePrefix + print
    placePath = "\(path)/\(name)"
    do throws(SystemError) {
      try folder.handle.makeFolder("published")
      root = try folder.handle.folder("published")
      try root.makeFolder(name)
      place = try root.folder(name)
      try root.makeFolder(StateFiles.folderName)
      files = StateFiles(
        in: try root.folder(StateFiles.folderName), at: "\(path)/\(StateFiles.folderName)")
    } catch {
      throw MachineFailure(.makeFolder, placePath, error)
    }
  }

  /// Takes the states of all destinations for this run alone. False: another run has them.
  func lock() -> Bool { root.lock() }

  /// Gives them up.
  func unlock() { root.unlock() }
}

/// A state that was published.
struct PublishedState: Sendable {
  /// Where it stands in the order in which states were published.
  let number: Int
  let list: PublishedList
}

// The states
extension PublishedStates {
  /// The states that are kept, the oldest first: those that going back left behind are the last.
  var all: [PublishedState] {
    names(beginningWith: Self.statePrefix).compactMap { name in
      guard let number = Int(name.dropFirst(Self.statePrefix.count)), let list = list(name) else {
        return nil
      }
      return PublishedState(number: number, list: list)
    }
    .sorted { $0.number < $1.number }
  }

  /// The states up to the one that stands at the destination, the oldest first.
  var standing: [PublishedState] {
    let all = all
    let last = current ?? all.last?.number ?? 0
    return all.filter { $0.number <= last }
  }

  /// The number of the state that stands at the destination; nil where none was published.
  private var current: Int? {
    (try? place.read(Self.currentName)).flatMap {
      Int(String(decoding: $0, as: UTF8.self).prefix { $0 != "\n" })
    }
  }

  /// Notes that a list was published: as a state that is kept already and stands again, or as a new one, before which
  /// those that going back left behind are dropped.
  ///
  /// - Parameter number: the state that stands again; nil for a new one.
  func settle(_ list: PublishedList, as number: Int?) throws(MachineFailure) {
    let standing = standing
    var number = number
    if number == nil, let last = standing.last, last.list.files == list.files {
      number = last.number
    }
    if let number { return try write(Array("\(number)\n".utf8), to: Self.currentName) }
    let new = (all.last?.number ?? 0) + 1
    try write(list.bytes, to: Self.name(ofState: new))
    try write(Array("\(new)\n".utf8), to: Self.currentName)
    let kept = Set(standing.suffix(Self.kept - 1).map(\.number) + [new])
    for state in all where !kept.contains(state.number) {
      try delete(Self.name(ofState: state.number))
    }
  }

  private static let placePrefix = "to-"

  private static func name(ofState number: Int) -> String { "\(statePrefix)\(number)" }

  private static let statePrefix = "state-"
  private static let currentName = "current"
}

// What is being sent
extension PublishedStates {
  /// The runs that began to send and did not come to their end.
  var begunRuns: Set<String> {
    Set(
      names(beginningWith: SendingJournal.prefix)
        .map { String($0.dropFirst(SendingJournal.prefix.count)) }
        .filter(PublishedList.isName))
  }

  /// What a run is to send in all; nil when nothing is known of it.
  func next(of run: String) -> PublishedList? { list(Self.nextPrefix + run) }

  /// Notes what a run is to send in all.
  func prepare(_ list: PublishedList) throws(MachineFailure) {
    try write(list.bytes, to: Self.nextPrefix + list.run)
  }

  /// What a run has sent.
  func sent(by run: String) -> [ContainedPath: String] {
    (try? place.read(SendingJournal.prefix + run)).map(SendingJournal.read) ?? [:]
  }

  /// The journal in which a run notes what it has sent.
  func journal(of run: String) throws(MachineFailure) -> SendingJournal {
    try SendingJournal(of: run, in: place, at: placePath)
  }

  /// Forgets all runs.
  func forgetRuns() throws(MachineFailure) {
    for prefix in [Self.nextPrefix, SendingJournal.prefix, Self.listPrefix] {
      for name in names(beginningWith: prefix) { try delete(name) }
    }
  }

  /// Forgets what was prepared and not begun, but for the last few: somebody may still look at those.
  func forgetUnused() throws(MachineFailure) {
    let begun = begunRuns
    let unused = names(beginningWith: Self.nextPrefix).compactMap(list)
      .filter { !begun.contains($0.run) }.sorted { $0.time > $1.time }
    for list in unused.dropFirst(Self.kept) { try delete(Self.nextPrefix + list.run) }
    if unused.count > Self.kept { try clear() }
  }

  /// Writes a list of a run into a file, from which it is sent, and gives the file's path and size.
  func file(of list: PublishedList) throws(MachineFailure) -> (path: String, size: Int) {
    let (name, bytes) = (Self.listPrefix + list.run, list.bytes)
    try write(bytes, to: name)
    return ("\(placePath)/\(name)", bytes.count)
  }

  private static let listPrefix = "list-"
  private static let nextPrefix = "next-"
}

// What is no longer needed
extension PublishedStates {
  /// Deletes the files that no list names any more.
  func clear() throws(MachineFailure) {
    var used = Set<String>()
    var destinations: [String] = []
    do throws(SystemError) {
      try root.forEachEntry { bytes, kind in
        guard kind == .folder, bytes.starts(with: Self.placePrefix.utf8) else { return }
        destinations.append(String(decoding: bytes, as: UTF8.self))
      }
      for destination in destinations {
        let folder = try root.folder(destination)
        for name in Self.names(in: folder)
        where name.hasPrefix(Self.statePrefix) || name.hasPrefix(Self.nextPrefix) {
          // What cannot be read may name anything: nothing is deleted then.
          guard let list = PublishedList(try folder.read(name)) else { return }
          for case .known(let digest) in list.files.values { used.insert(digest) }
        }
      }
    } catch {
      throw MachineFailure(.listFolder, path, error)
    }
    try files.delete(except: used)
  }
}

extension PublishedStates {
  private func list(_ name: String) -> PublishedList? {
    PublishedList(try? place.read(name))
  }

  private func names(beginningWith prefix: String) -> [String] {
    Self.names(in: place).filter { $0.hasPrefix(prefix) }
  }

  private static func names(in folder: FolderHandle) -> [String] {
    var names: [String] = []
    try? folder.forEachEntry { bytes, _ in names.append(String(decoding: bytes, as: UTF8.self)) }
    return names
  }

  private func write(_ bytes: [UInt8], to name: String) throws(MachineFailure) {
    do throws(SystemError) {
      try place.replaceFile(name, with: bytes)
    } catch {
      throw MachineFailure(.writeFile, "\(placePath)/\(name)", error)
    }
  }

  private func delete(_ name: String) throws(MachineFailure) {
    do throws(SystemError) {
      try place.deleteFile(name)
    } catch .notFound {
      return
    } catch {
      throw MachineFailure(.deleteFile, "\(placePath)/\(name)", error)
    }
  }
}
