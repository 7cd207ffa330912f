public import Diagnostics
public import Manuscript

extension Publication {
  /// Builds the site, keeps what came of it, and compares it with what stands at the destination, where nothing is
  /// changed. Where the request goes back, an earlier state is compared, and nothing is built.
  ///
  /// - Returns: what was prepared, or nil when an error stands in the way; and all that is wrong with the site.
  public func plan(
    _ request: PublishingRequest
  ) async throws(PublishingStop) -> Checked<PreparedPublishing?> {
    try refuse(request.destination, for: request)
    // Who only looks has not said that the site may go there.
    return try await request.working(confirming: false) {
      host, _ async throws(PublishingStop) -> Checked<PreparedPublishing?> in
      await host.host.begin()
      let built = try await PublishingStop.awaiting {
        () async throws(MachineFailure) -> Checked<Built?> in
        try await build(for: request)
      }
      guard let site = built.value else { return Checked(nil, built.diagnostics) }
      let work = PublishingWork(request: request, host: host)
      return Checked(
        try await work.prepared(at: site.baseURL, holding: site.paths), built.diagnostics)
    }
  }

  /// Sends what was prepared, and looks at its pages on the web. When a question stopped it, it may be called again with
  /// the same, and goes on.
  ///
  /// - Throws: when not all was sent: what stands at the destination then is whole as far as readers see, and the next run
  ///   goes on.
  public func publish(
    _ prepared: PreparedPublishing, _ request: PublishingRequest
  ) async throws(PublishingStop) -> Checked<PublishingReport> {
    try await request.working {
      host, watchdog async throws(PublishingStop) -> Checked<PublishingReport> in
      let work = PublishingWork(request: request, host: host)
      return Checked(try await work.publish(prepared, watchdog: watchdog))
    }
  }

  /// When the states were published that are kept for the destination, the newest first: that which stands there, and
  /// those to which one can go back.
  public func publishedStates(for request: PublishingRequest) -> [Moment] {
    let states = try? request.states()
    return states?.standing.reversed().map(\.list.time) ?? []
  }
}

extension Publication {
  /// What publishing needs to know of a site that stands in the output folder.
  private struct Built {
    var baseURL: BaseURL?
    /// The paths of its files; nil where nothing was built.
    var paths: Set<String>?
  }

  /// Builds the site; of one that goes back, only its address is read, whatever else is wrong with it now.
  private func build(
    for request: PublishingRequest
  ) async throws(MachineFailure) -> Checked<Built?> {
    if request.goesBack {
      let settings = try? readSettings(in: try listContent()).settings.value
      return Checked(Built(baseURL: baseURL ?? settings?.baseURL))
    }
    var build = SiteBuild(of: self, to: request.output)
    do throws(MachineFailure) {
      guard case .built = try await build.run(nil), let site = build.site else {
        return Checked(nil, build.diagnostics)
      }
      return Checked(
        Built(baseURL: site.site.settings.baseURL, paths: build.outputPaths),
        build.diagnostics + remarksForPublishing(site, held: build.heldPages))
    } catch {
      throw error.after(build.diagnostics)
    }
  }
}

extension Publication {
  /// Refuses a folder of this machine in which Sasshi reads or builds the site.
  func refuse(
    _ destination: Destination, for request: PublishingRequest
  ) throws(PublishingStop) {
    let whole = destination.whole(in: request.folder)
    guard case .folder = whole.way else { return }
    let own = [request.output.path, "\(request.folder)/\(PrivateFolder.name)"]
    let folders = sourceFolders + own.map { ContentFolder($0) }
    let overlap = OutputFolder(whole.path).overlap(with: folders)
    // As long as it is not there, it cannot be told from others but by its name.
    let isPrivate = whole.path.split(separator: "/").contains { $0 == PrivateFolder.name }
    guard overlap != nil || isPrivate else { return }
    throw .failure(
      MachineFailure(
        .error(
          .overlappingFolders, at: Location(whole.path),
          Wording(
            english: """
              The site cannot be published there: its own files are in this folder, or around it.
              """,
            japanese: "ここには公開できません。サイトそのもののファイルがあるフォルダーと重なっています。"),
          hint: Wording(
            english: "Name a folder outside the site's.",
            japanese: "サイトのフォルダーの外にあるフォルダーを指定してください。"),
          related: overlap?.related ?? [])))
  }
}

extension PublishingRequest {
  /// Does work with the host of the destination, when the person wants the site there.
  ///
  /// - Parameter confirms: whether it is noted when the person named the destination, so that nobody asks again.
  func working<Value: Sendable>(
    confirming confirms: Bool = true,
    _ work: (PatientHost, Watchdog) async throws(PublishingStop) -> Value
  ) async throws(PublishingStop) -> Value {
    if isNamedByPerson, confirms {
      try PublishingStop.mapping { () throws(MachineFailure) in
        try access.confirm(destination, for: folder)
      }
    }
    guard isNamedByPerson || access.isConfirmed(destination, for: folder) else {
      throw .question(.destination(destination.whole(in: folder)))
    }
    if let visit { return try await work(patient(visit.host), visit.watchdog) }
    let scratch = try PublishingStop.mapping { () throws(MachineFailure) in try scratchFolder() }
    return try await visiting(from: scratch) { visit throws(PublishingStop) in
      try await work(patient(visit.host), visit.watchdog)
    }
  }

  /// Does several pieces of work that log in at the host no more than once: what is published after a person was shown
  /// what would change, goes over the line over which that was found out.
  ///
  /// - Parameter work: gets the request with which that is so.
  public func stayingConnected<Value: Sendable>(
    _ work: (PublishingRequest) async throws -> Value
  ) async throws -> Value {
    try await visiting(from: scratchFolder()) { visit in
      var request = self
      request.visit = visit
      return try await work(request)
    }
  }

  private func scratchFolder() throws(MachineFailure) -> ScratchFolder {
    try ScratchFolder(in: access.programs.temporaryFolder)
  }

  private func visiting<Value: Sendable, Failure: Error>(
    from scratch: ScratchFolder, _ work: (HostVisit) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await Watchdog.watching(over: scratch) { watchdog throws(Failure) in
      let host = destination.host(
        in: folder, access: access, programs: access.programs, watchdog: watchdog)
      return try await work(HostVisit(host: host, watchdog: watchdog))
    }
  }

  private func patient(_ host: any Host) -> PatientHost {
    PatientHost(host: host, destination: destination, settings: access.settings)
  }
}

/// A host, and what sees to the programs that talk to it.
struct HostVisit: Sendable {
  let host: any Host
  let watchdog: Watchdog
}
