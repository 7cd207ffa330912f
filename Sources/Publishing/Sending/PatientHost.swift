internal import Manuscript

/// A host that is asked again, a moment later, when something fails that may go well then.
struct PatientHost: Sendable {
  let host: any Host
  let destination: Destination
  /// Where it is noted what the person has said of hosts.
  var settings = HostAccess.usualSettings
  /// How long is waited before each further try: of three tries, two.
  var pauses: [Duration] = [.seconds(1), .seconds(5)]
  /// How long another machine may need until it sees what this one does there (`PublishingRun.watch`).
  var settling = Duration.seconds(8)

  /// What a call gives.
  func trying<Value: Sendable>(
    _ call: (any Host) async throws(HostStop) -> Value
  ) async throws(PublishingStop) -> Value {
    var failures = 0
    while true {
      do throws(HostStop) {
        return try await call(host)
      } catch {
        failures += 1
        try await pause(after: error, failures: failures)
      }
    }
  }

  /// What a call gives.
  ///
  /// - Parameter nothing: what there is as long as the destination's folder is missing, which the first run makes.
  private func trying<Value: Sendable>(
    orWithoutFolder nothing: Value, _ call: (any Host) async throws(HostStop) -> Value
  ) async throws(PublishingStop) -> Value {
    try await trying { host throws(HostStop) in
      do throws(HostStop) {
        return try await call(host)
      } catch .failure(let failure) where failure.reason == .noFolder {
        return nothing
      }
    }
  }

  /// Waits before the next try.
  ///
  /// - Parameter failures: how often it failed.
  /// - Throws: the stop, when another try helps nothing, or enough were made.
  func pause(after stop: HostStop, failures: Int) async throws(PublishingStop) {
    guard case .failure(let failure) = stop, failure.isPassing, failures <= pauses.count else {
      throw PublishingStop(stop, at: destination, settings: settings)
    }
    do {
      try await Task.sleep(for: pauses[failures - 1])
    } catch {
      throw PublishingStop(stop, at: destination)
    }
  }

  /// The host's list; nil when it has none.
  ///
  /// - Parameter runs: the runs that may have been broken off while the list stepped aside for a new one, which has to be
  ///   so on some hosts: what is there then is the one that stepped aside.
  func list(orAsideIn runs: Set<String> = []) async throws(PublishingStop) -> [UInt8]? {
    if let list = try await list(at: PublishedList.path) { return list }
    for run in runs.sorted() {
      let temporary = PreparedPublishing.temporaryPath(for: PublishedList.path, of: run)
      if let list = try await list(at: temporary.aside) { return list }
    }
    return nil
  }

  private func list(at path: ContainedPath) async throws(PublishingStop) -> [UInt8]? {
    try await trying(orWithoutFolder: nil) { host throws(HostStop) in
      try await host.read(path, atMost: PublishedList.mostBytes)
    }
  }

  /// The names in those of the folders that are there; nil is the destination's own.
  func names(
    in folders: [ContainedPath?]
  ) async throws(PublishingStop) -> [ContainedPath?: Set<String>] {
    if folders.isEmpty { return [:] }
    return try await trying(orWithoutFolder: [:]) { host throws(HostStop) in
      try await host.names(in: folders)
    }
  }

  /// Those of the paths at which something stands.
  func present(_ paths: [ContainedPath]) async throws(PublishingStop) -> Set<ContainedPath> {
    if paths.isEmpty { return [] }
    return try await trying(orWithoutFolder: []) { host throws(HostStop) in
      try await host.present(among: paths)
    }
  }
}

extension PublishingStop {
  init(
    _ stop: HostStop, at destination: Destination, settings: String = HostAccess.usualSettings
  ) {
    self =
      switch stop {
      case .failure(let failure):
        .failure(MachineFailure(failure, at: destination, settings: settings))
      case .question(let question): .question(question)
      }
  }

  /// What `work` gives; its failure stops the publishing.
  static func mapping<Value>(
    _ work: () throws(MachineFailure) -> Value
  ) throws(PublishingStop) -> Value {
    do throws(MachineFailure) {
      return try work()
    } catch {
      throw .failure(error)
    }
  }

  /// What `work` gives; its failure stops the publishing.
  static func awaiting<Value: Sendable>(
    _ work: () async throws(MachineFailure) -> Value
  ) async throws(PublishingStop) -> Value {
    do throws(MachineFailure) {
      return try await work()
    } catch {
      throw .failure(error)
    }
  }
}
