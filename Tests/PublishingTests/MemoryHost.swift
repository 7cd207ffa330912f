import Synchronization

@testable import Publishing

/// A host in memory, which may break at any of its steps.
final class MemoryHost: Host {
  struct State: Sendable {
    var files: [String: [UInt8]] = [:]
    var folders: Set<String> = []
    /// How many steps were done: each changes one thing, or tells one.
    var steps = 0
    /// At which step the line breaks for good; nil for never.
    var breaksAt: Int?
    /// Whether the line breaks for good when empty folders are to go, or when the file of that path is to be sent.
    var breaksAtDeletingFolders = false
    var breaksBefore: String?
    /// Whether what was to be done at that step is done, and only the answer is lost.
    var losesAnswer = false
    /// How often the sending of a file fails, by its path.
    var failures: [String: Int] = [:]
    var reason = HostFailure.Reason.brokenOff
    /// The question that each sending meets.
    var question: HostQuestion?
    /// Whether a call says that all went well, and nothing of it was done.
    var lies = false
    /// Files that it does not delete, though it says that all went well.
    var keeps: Set<String> = []
    /// The paths that were sent and deleted, in their order.
    var log: [String] = []
    var reads: [String] = []
    var mostAtOnce = 0
    var atOnce = 0
  }

  let state: Mutex<State>
  let width: Int
  /// Whether capital and small letters are the same.
  let foldsCase: Bool
  /// Is told what the host has after each step.
  let watch: @Sendable (State) -> Void

  init(
    _ files: [String: String] = [:], width: Int = 2, foldsCase: Bool = false,
    watch: @escaping @Sendable (State) -> Void = { _ in }
  ) {
    (self.width, self.foldsCase, self.watch) = (width, foldsCase, watch)
    var state = State()
    state.files = files.mapValues { Array($0.utf8) }
    self.state = Mutex(state)
  }

  /// What stands on it, but for the list.
  var files: [String: String] {
    state.withLock { state in
      state.files.filter { $0.key != PublishedList.fileName }
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }
  }

  var list: PublishedList? {
    state.withLock { PublishedList($0.files[PublishedList.fileName]) }
  }

  func change(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  /// One step: what it does to the state, unless the line breaks.
  private func step<Value: Sendable>(
    _ work: (inout State) throws(HostStop) -> Value
  ) throws(HostStop) -> Value {
    let (result, seen) = state.withLock { state -> (Result<Value, HostStop>, State) in
      state.steps += 1
      let isBroken = state.breaksAt.map { state.steps >= $0 } ?? false
      let isLast = state.steps == state.breaksAt
      let broken = Result<Value, HostStop>.failure(.failure(HostFailure(reason: .brokenOff)))
      if isBroken, !isLast || !state.losesAnswer { return (broken, state) }
      let result = Result { () throws(HostStop) in try work(&state) }
      return (isBroken ? broken : result, state)
    }
    watch(seen)
    return try result.get()
  }

  private func key(_ path: String, in state: State) -> String {
    guard foldsCase, state.files[path] == nil else { return path }
    return state.files.keys.first { $0.lowercased() == path.lowercased() } ?? path
  }

  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]? {
    try step { state throws(HostStop) in
      state.reads.append(path.text)
      let file = state.files[key(path.text, in: state)]
      guard file?.count ?? 0 <= bytes else {
        throw .failure(HostFailure(reason: .tooLarge, path: path))
      }
      return file
    }
  }

  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath> {
    try step { state throws(HostStop) in
      Set(
        paths.filter {
          state.files[key($0.text, in: state)] != nil || state.folders.contains($0.text)
        })
    }
  }

  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>] {
    try step { state throws(HostStop) in
      let paths = Array(state.files.keys) + state.folders
      var names: [ContainedPath?: Set<String>] = [:]
      for folder in folders where folder.map({ state.folders.contains($0.text) }) ?? true {
        let start = folder.map { $0.text + "/" } ?? ""
        let below = paths.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count) }
        names[folder] = Set(below.compactMap { $0.split(separator: "/").first.map(String.init) })
      }
      return names
    }
  }

  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    for folder in folders {
      try step { state throws(HostStop) in
        if state.files[folder.text] != nil {
          throw .failure(HostFailure(reason: .taken, path: folder))
        }
        state.folders.insert(folder.text)
      }
    }
  }

  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) {
    state.withLock { state in
      state.atOnce += 1
      state.mostAtOnce = max(state.mostAtOnce, state.atOnce)
    }
    defer { state.withLock { $0.atOnce -= 1 } }
    if state.withLock({ $0.lies }) { return }
    for file in files {
      await Task.yield()
      change { if $0.breaksBefore == file.path.text { $0.breaksAt = $0.steps + 1 } }
      let bytes: [UInt8]
      do throws(SystemError) { bytes = try readFile(at: file.source) } catch {
        throw .failure(HostFailure(reason: .machine(error), path: file.path))
      }
      let folder = file.path.folder?.text
      let temporary = (folder.map { $0 + "/" } ?? "") + file.temporaryName
      // Half of it is there first.
      for part in [bytes.count / 2, bytes.count] {
        try step { state throws(HostStop) in
          if let question = state.question { throw .question(question) }
          if let folder, !state.folders.contains(folder) {
            throw .failure(HostFailure(reason: .noFolder, path: file.path))
          }
          if let left = state.failures[file.path.text], left > 0 {
            state.failures[file.path.text] = left - 1
            throw .failure(HostFailure(reason: state.reason, path: file.path))
          }
          state.files[temporary] = Array(bytes[..<part])
        }
      }
      try step { state throws(HostStop) in
        let place = key(file.path.text, in: state)
        if !file.replaces, state.files[place] != nil {
          throw .failure(HostFailure(reason: .taken, path: file.path))
        }
        if state.folders.contains(file.path.text) {
          throw .failure(HostFailure(reason: .taken, path: file.path))
        }
        state.files[temporary] = nil
        state.files[place] = bytes
        state.log.append(file.path.text)
      }
      sent(file)
    }
  }

  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop) {
    let keeps = state.withLock { $0.keeps }
    for path in paths where !keeps.contains(path.text) {
      try step { state throws(HostStop) in
        if state.files.removeValue(forKey: key(path.text, in: state)) != nil {
          state.log.append("-" + path.text)
        }
      }
      deleted(path)
    }
  }

  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop) {
    change { if $0.breaksAtDeletingFolders { $0.breaksAt = $0.steps + 1 } }
    for folder in folders {
      try step { state throws(HostStop) in
        let all = Set(state.files.keys).union(state.folders)
        let isUsed = all.contains { $0.hasPrefix(folder.text + "/") }
        if !isUsed { state.folders.remove(folder.text) }
      }
    }
  }
}
