public import Manuscript

extension Publication {
  /// Puts a small file on the host, looks for it on the web, and takes it away again. The folder of the destination is
  /// made when it is missing.
  ///
  /// - Throws: why the file could not be put there or taken away, or what the person has to say first.
  public func trial(
    of request: PublishingRequest
  ) async throws(PublishingStop) -> HostTrial {
    try refuse(request.destination, for: request)
    let address = try PublishingStop.mapping { () throws(MachineFailure) -> BaseURL? in
      if let baseURL { return baseURL }
      return try settings()?.baseURL
    }
    return try await request.working { host, watchdog throws(PublishingStop) in
      let name = "sasshi-test-\(OneTimeToken.randomDigits(16)).txt"
      let file = try PublishingStop.mapping { () throws(MachineFailure) in
        try Self.trialFile(name, in: watchdog.folder)
      }
      let sight = try await host.trying(file) {
        await Self.sight(of: file, at: address, request, watchdog)
      }
      return HostTrial(sees: sight, address: address.map { "\($0)\(name)" })
    }
  }

  /// Writes the small file.
  static func trialFile(
    _ name: String, in folder: String
  ) throws(MachineFailure) -> SentFile {
    let text = Array("Sasshi tries whether this folder is on the web. \(name)\n".utf8)
    do throws(SystemError) {
      try FolderHandle.open(folder).makeFile(name, of: { take in _ = take(text) })
    } catch {
      throw MachineFailure(.writeFile, "\(folder)/\(name)", error)
    }
    return SentFile(
      source: "\(folder)/\(name)", size: text.count, path: ContainedPath(known: name),
      temporaryName: OutputManifest.ownPrefix + name,
      // Nothing else has this name: what stands there already comes of a try whose answer was lost.
      replaces: true)
  }

  private static func sight(
    of file: SentFile, at address: BaseURL?, _ request: PublishingRequest, _ watchdog: Watchdog
  ) async -> HostTrial.Sight {
    guard let address else { return .unknown }
    let page = WebPage(address: "\(address)\(file.path.text)", sent: file.source, before: nil)
    let reader = WebReader(programs: request.access.programs, watchdog: watchdog)
    guard let look = await reader.look(at: [page], below: address, at: request.now) else {
      return .unknown
    }
    switch look.wrong.first?.cause {
    // What a host adds to a text does not matter to where it stands.
    case nil, .addedCode, .oldCopy: return .file
    case .missing, .other: return .otherFolder
    case .noAnswer(let status): return .silent(status: status)
    }
  }
}

extension PatientHost {
  /// Puts a file on the host for as long as it is looked at, and takes it away again, whatever fails meanwhile.
  ///
  /// - Returns: what was seen.
  func trying<Sight: Sendable>(
    _ file: SentFile, _ look: () async -> Sight
  ) async throws(PublishingStop) -> Sight {
    try await trying { host throws(HostStop) in try await host.makeFolders([]) }
    do throws(PublishingStop) {
      try await trying { host throws(HostStop) in try await host.send([file]) { _ in } }
    } catch {
      // It may be there all the same, whole or half. Who is asked something has sent nothing.
      if case .failure = error {
        try? await host.delete([file.path, file.temporaryPath]) { _ in }
      }
      throw error
    }
    let sight = await look()
    try await trying { host throws(HostStop) in try await host.delete([file.path]) { _ in } }
    return sight
  }
}
