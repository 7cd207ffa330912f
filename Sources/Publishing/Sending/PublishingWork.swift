internal import Diagnostics
internal import Manuscript

/// Publishes what stands in the output folder, or an earlier state, at a host.
struct PublishingWork {
  let request: PublishingRequest
  let host: PatientHost

  /// Keeps what is to be published, and compares it with what the host has, where nothing is changed.
  ///
  /// - Parameters:
  ///   - baseURL: where readers find the site; nil when nobody knows.
  ///   - paths: those of the files that a build has just written into the output folder; nil where nothing was built.
  func prepared(
    at baseURL: BaseURL?, holding paths: Set<String>? = nil
  ) async throws(PublishingStop) -> PreparedPublishing {
    request.progress(SendingProgress(step: .asking))
    let states = try taken()
    defer { states.unlock() }
    // At once, before another build may come.
    let built = request.goesBack ? [:] : try await kept(in: states, holding: paths)
    let foundList = try await host.list(orAsideIn: states.begunRuns)
    let (target, state) = try target(of: built, in: states, foundList)
    try refuseTooMuch(in: target)
    try PublishingStop.mapping { () throws(MachineFailure) in
      try states.prepare(target)
      try states.forgetUnused()
    }
    let prepared = try await PublishingPlanner(
      request: request, host: host, states: states, target: target, state: state,
      baseURL: baseURL, foundList: foundList
    ).prepared()
    // An earlier run that was killed at its very end, or another machine, has sent it.
    if prepared.isDone { try settle(prepared, in: states) }
    return prepared
  }

  /// Sends what was prepared, and deletes what is no longer needed.
  ///
  /// - Parameter watchdog: looks after the program that looks at the pages on the web; nil looks at none.
  func publish(
    _ prepared: PreparedPublishing, watchdog: Watchdog? = nil
  ) async throws(PublishingStop) -> PublishingReport {
    guard prepared.plan.inTheWay.isEmpty else {
      throw .failure(.inTheWay(prepared.plan.inTheWay, at: request.destination))
    }
    let states = try taken()
    let done = try await send(prepared, states)
    var look: WebLook?
    if let watchdog {
      look = await prepared.look(keptIn: states.files, request, watchdog, done.board)
    }
    return PublishingReport(sent: done.sent, deleted: done.deleted, look: look)
  }

  /// Sends and deletes, notes that all stands there, and gives the states up.
  private func send(
    _ prepared: PreparedPublishing, _ states: PublishedStates
  ) async throws(PublishingStop) -> (sent: Int, deleted: Int, board: SendingBoard) {
    defer { states.unlock() }
    guard prepared.isDone || states.next(of: prepared.run) != nil else {
      throw .failure(.preparedAgain(at: request.destination))
    }
    let board = SendingBoard(request.progress)
    let done = try await PublishingRun(prepared, host: host, states: states, board: board).run()
    try settle(prepared, in: states)
    return (done.sent, done.deleted, board)
  }

  /// Notes that what was prepared stands at the destination.
  private func settle(
    _ prepared: PreparedPublishing, in states: PublishedStates
  ) throws(PublishingStop) {
    try PublishingStop.mapping { () throws(MachineFailure) in
      try states.settle(prepared.target, as: prepared.state)
      try states.forgetRuns()
      try states.clear()
    }
  }
}

extension PublishingWork {
  /// What is to stand at the destination; where it is an earlier state, that state.
  private func target(
    of built: [ContainedPath: StateFiles.File], in states: PublishedStates, _ foundList: [UInt8]?
  ) throws(PublishingStop) -> (PublishedList, PublishedState?) {
    var target = PublishedList(
      run: PublishedList.newRun(), time: request.now(), version: sasshiVersion, files: [:])
    if request.goesBack {
      guard let state = states.stateBefore(foundList) else {
        throw .failure(.nothingToGoBackTo(at: request.destination))
      }
      target.files = state.list.files
      return (target, state)
    }
    target.files = built.mapValues { PublishedList.Content.known($0.digest) }
    return (target, nil)
  }

  /// Refuses what the next run could not read in the host's list.
  private func refuseTooMuch(in target: PublishedList) throws(PublishingStop) {
    let long = target.files.keys.filter { $0.text.utf8.count > PublishedList.mostPathBytes }
    guard long.isEmpty else {
      throw .failure(.longPaths(long.sorted(), at: request.destination))
    }
    // While files are sent, the list has those as well that are to go, which may be as many.
    guard target.bytes.count <= PublishedList.mostBytes / 2 else {
      throw .failure(.tooManyFiles(target.files.count, at: request.destination))
    }
  }

  /// Keeps the files of the output folder.
  private func kept(
    in states: PublishedStates, holding paths: Set<String>?
  ) async throws(PublishingStop) -> [ContainedPath: StateFiles.File] {
    try await PublishingStop.awaiting { () async throws(MachineFailure) in
      try await request.output.keep(in: states.files, holding: paths)
    }
  }

  /// The states, which no other run has until they are unlocked.
  private func taken() throws(PublishingStop) -> PublishedStates {
    try PublishingStop.mapping { () throws(MachineFailure) in
      let states = try request.states()
      guard states.lock() else { throw .publishingAlready(at: states.path) }
      return states
    }
  }
}

extension PublishingRequest {
  /// What was published from this machine.
  func states() throws(MachineFailure) -> PublishedStates {
    let folder = try PrivateFolder.lasting(ofSiteAt: folder, environment: environment)
    return try PublishedStates(for: destination, in: folder)
  }
}

extension PublishedStates {
  /// The state to which going back leads: the newest that is not what stands at the destination. A run that was going
  /// back and was broken off goes on to where it was going.
  fileprivate func stateBefore(_ foundList: [UInt8]?) -> PublishedState? {
    let standing = standing
    guard let list = PublishedList(foundList) else { return standing.last }
    if let next = next(of: list.run), list.files != next.files,
      let state = standing.last(where: { $0.list.files == next.files })
    {
      return state
    }
    return standing.last { $0.list.files != list.files }
  }
}

extension OutputFolder {
  /// Keeps the files that Sasshi wrote here, while no build comes in between.
  ///
  /// - Parameter paths: those of the files that are to be there; nil where nobody knows.
  /// - Returns: what each is.
  fileprivate func keep(
    in files: StateFiles, holding paths: Set<String>?
  ) async throws(MachineFailure) -> [ContainedPath: StateFiles.File] {
    guard let root = try openRoot() else { throw MachineFailure(.listFolder, path, .notFound) }
    try lock(root)
    defer { root.unlock() }
    switch try OutputManifest.read(in: root, at: path) {
    case .failure(let diagnostic): throw MachineFailure(diagnostic)
    case .success(let reading):
      // A folder that was emptied is no site without pages.
      guard let there = reading.manifest?.paths, !there.isEmpty else {
        throw MachineFailure(.readFile, location(of: OutputManifest.fileName), .notFound)
      }
      if let paths, paths != Set(there.map(\.text)) { throw usedMeanwhile }
      return try await files.keep(there.sorted(), of: root, at: path)
    }
  }
}
