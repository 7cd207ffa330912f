internal import Diagnostics
internal import Manuscript

/// Sends what was prepared: at any moment the host's list names all that Sasshi sent, and a reader who follows links
/// finds whole pages. Where it is broken off, another run goes on, on this machine or on another one.
struct PublishingRun: Sendable {
  let prepared: PreparedPublishing
  let host: PatientHost
  let states: PublishedStates
  let board: SendingBoard
  /// When the host's list was last seen to be this run's.
  let lastLook = LastLook()

  init(
    _ prepared: PreparedPublishing, host: PatientHost, states: PublishedStates, board: SendingBoard
  ) {
    (self.prepared, self.host, self.states, self.board) = (prepared, host, states, board)
  }

  /// Sends and deletes.
  ///
  /// - Returns: how many files were sent and deleted.
  func run() async throws(PublishingStop) -> (sent: Int, deleted: Int) {
    board.begin(.asking)
    let isBegun = try await isBegun()
    if !isBegun, prepared.isDone { return (0, 0) }
    let journal = try PublishingStop.mapping { () throws(MachineFailure) in
      try states.journal(of: prepared.run)
    }
    let sent = isBegun ? states.sent(by: prepared.run) : [:]
    let files = prepared.sent.filter { sent[$0.key] != $0.value }
    lastLook.note()
    if !isBegun { try await begin() }
    try await send(files, noting: journal)
    try await checkList()
    let removed = prepared.lastRemoved
    if !removed.isEmpty {
      try await send(prepared.sentList, isReplacing: true)
      try await delete(removed: removed, noting: journal)
    }
    try await deleteFormerFolders()
    try await checkList()
    try await send(prepared.target, isReplacing: true)
    return (files.count, prepared.removed.count)
  }
}

// The files
extension PublishingRun {
  /// What is sent, each with its bytes on this machine.
  private func sentFiles(
    _ files: [ContainedPath: String]
  ) throws(PublishingStop) -> [SentFile] {
    var sent: [SentFile] = []
    for (path, digest) in files {
      guard let size = states.files.size(of: digest) else {
        throw .failure(.lostState(states.files.path(of: digest)))
      }
      sent.append(
        SentFile(
          source: states.files.path(of: digest), size: size, path: path,
          temporaryName: PreparedPublishing.temporaryName(for: path, of: prepared.run),
          replaces: !prepared.isNew(path)))
    }
    return sent
  }

  /// Sends files. Those for which others have to go first wait until all is there that nobody finds yet: from then on
  /// until the pages are there that name the new files, readers meet links that lead nowhere.
  private func send(
    _ files: [ContainedPath: String], noting journal: SendingJournal
  ) async throws(PublishingStop) {
    let files = try sentFiles(files)
    let blockedPaths = prepared.blocked
    let blocked = files.filter { blockedPaths.contains($0.path) }
    let free = files.filter { !blockedPaths.contains($0.path) }
    let obstacles = blocked.isEmpty ? [] : prepared.obstacles
    board.begin(
      .sending, total: files.count + obstacles.count, bytes: files.reduce(0) { $0 + $1.size })
    try await makeFolders(for: free.map(\.path))
    try await checkList()
    try await send(free.filter { wave(of: $0) < .newHomes }, inWavesNoting: journal)
    if !blocked.isEmpty {
      try await delete(inWaves: obstacles)
      try await deleteFormerFolders()
      try await makeFolders(for: blocked.map(\.path))
      try await send(blocked, inWavesNoting: journal)
    }
    try await send(free.filter { wave(of: $0) >= .newHomes }, inWavesNoting: journal)
  }

  private func wave(of file: SentFile) -> SendingWave {
    SendingWave(sending: file.path.text, isNew: prepared.isNew(file.path))
  }

  private func send(
    _ files: [SentFile], inWavesNoting journal: SendingJournal
  ) async throws(PublishingStop) {
    let waves = Dictionary(grouping: files, by: wave)
    for (_, files) in waves.sorted(by: { $0.key < $1.key }) {
      try await lanes(noting: journal).run(files.sorted { $0.path < $1.path })
      try PublishingStop.mapping { () throws(MachineFailure) in try journal.sync() }
    }
  }

  private func lanes(noting journal: SendingJournal) -> SendingLanes<SentFile> {
    let (target, kept) = (prepared.target, states.files)
    return SendingLanes(
      host: host, path: \.path, check: { () async throws(PublishingStop) in try await watch() },
      work: { host, files, isRetry, done throws(HostStop) in
        for file in files where !kept.isWhole(file, in: target) {
          throw .failure(HostFailure(reason: .machine(.notFound), path: file.path))
        }
        guard isRetry else { return try await host.send(files, done) }
        // What was under way may be there, though the host's answer was lost, and what it replaces may stand aside.
        try await host.send([files[0].replacing] + files.dropFirst(), done)
        let temporary = PreparedPublishing.temporaryPath(for: files[0].path, of: target.run)
        try? await host.delete([temporary.aside]) { _ in }
      },
      done: { [board] file, next throws(MachineFailure) in
        guard case .known(let digest)? = target.files[file.path] else { return }
        board.finish(file.path, bytes: file.size, next: next?.path)
        try journal.note(digest, at: file.path)
      }, begin: { [board] in board.begin($0.path) },
      leave: { [board] in board.leave($0.map(\.path)) })
  }

  private func makeFolders(
    for files: some Sequence<ContainedPath>
  ) async throws(PublishingStop) {
    // Even those that should be there: somebody else may have taken them away.
    let folders = OutputManifest(files).folders.sorted()
    guard !folders.isEmpty else { return }
    try await host.trying { host throws(HostStop) in try await host.makeFolders(folders) }
  }
}

// What goes
extension PublishingRun {
  private func delete(
    removed: [ContainedPath], noting journal: SendingJournal
  ) async throws(PublishingStop) {
    try await checkList()
    board.begin(.deleting, total: removed.count)
    try await delete(inWaves: removed)
    let twins = prepared.twins
    let there = try await host.present(twins)
    let lost = prepared.target.files.filter { twins.contains($0.key) && !there.contains($0.key) }
    let files = try sentFiles(lost.compactMapValues(\.digest))
    guard !files.isEmpty else { return }
    board.begin(.sending, total: files.count, bytes: files.reduce(0) { $0 + $1.size })
    try await send(files, inWavesNoting: journal)
  }

  private func delete(inWaves paths: [ContainedPath]) async throws(PublishingStop) {
    let waves = Dictionary(grouping: paths) { SendingWave(deleting: $0.text) }
    for (_, paths) in waves.sorted(by: { $0.key < $1.key }) { try await delete(paths) }
  }

  private func delete(_ paths: [ContainedPath]) async throws(PublishingStop) {
    let lanes = SendingLanes<ContainedPath>(
      host: host, path: { $0 }, check: { () async throws(PublishingStop) in try await watch() },
      work: { host, paths, _, done throws(HostStop) in try await host.delete(paths, done) },
      done: { [board] path, next throws(MachineFailure) in board.finish(path, next: next) },
      begin: { [board] in board.begin($0) }, leave: { [board] in board.leave($0) })
    try await lanes.run(paths)
  }

  /// Deletes the folders that the site has no more, as far as they are empty.
  private func deleteFormerFolders() async throws(PublishingStop) {
    let folders = prepared.formerFolders.sorted().reversed()
    guard !folders.isEmpty else { return }
    try await host.trying { host throws(HostStop) in
      try await host.deleteEmptyFolders(Array(folders))
    }
  }
}

extension SentFile {
  /// The same, where something that Sasshi sent may stand already.
  fileprivate var replacing: SentFile {
    SentFile(
      source: source, size: size, path: path, temporaryName: temporaryName, replaces: true)
  }
}

extension StateFiles {
  /// Whether a file that is about to be sent has the bytes that it had when it was kept. One that has not is forgotten:
  /// the next run keeps it anew.
  fileprivate func isWhole(_ file: SentFile, in target: PublishedList) -> Bool {
    guard case .known(let digest)? = target.files[file.path] else { return false }
    if check(digest) == file.size { return true }
    forget(digest)
    return false
  }
}
