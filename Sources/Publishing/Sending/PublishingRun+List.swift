internal import Manuscript
internal import Synchronization

// The host's list
extension PublishingRun {
  /// Whether this run announced its files before, and was stopped by a question.
  ///
  /// - Throws: when another run has changed the host's list since this one was planned.
  func isBegun() async throws(PublishingStop) -> Bool {
    let list = try await host.list(orAsideIn: states.begunRuns)
    if list == prepared.foundList { return false }
    guard Self.run(of: list) == prepared.run else { throw .failure(.publishedMeanwhile(host)) }
    return true
  }

  /// Clears away what broken runs left, and announces the files. A run of another machine that did not come to its end may
  /// be at work still: two at once would send over each other.
  func begin() async throws(PublishingStop) {
    let isTakingOver = isTakingOver
    if isTakingOver { try await checkOthers() }
    let lists = asideLists
    try await clear(prepared.leftovers.filter { !lists.contains($0) })
    try await announce()
    try await clear(prepared.leftovers.filter(lists.contains))
    // Whoever is at work all the same sees it by then, and stops.
    if isTakingOver { try? await Task.sleep(for: host.settling) }
  }

  private var isTakingOver: Bool {
    guard let list = PublishedList(prepared.foundList) else { return false }
    return !list.isWhole && !states.begunRuns.contains(list.run)
  }

  /// Looks whether any of the files comes that the other run announced.
  ///
  /// - Throws: when it does, or the list is another one by now.
  private func checkOthers() async throws(PublishingStop) {
    let found = PublishedList(prepared.foundList)?.files ?? [:]
    let coming = found.keys.filter { prepared.known[$0] == nil }.sorted()
    let before = try await host.present(coming)
    try? await Task.sleep(for: host.settling)
    guard try await host.present(coming) == before, try await !isBegun() else {
      throw .failure(.publishedMeanwhile(host))
    }
  }

  /// Sees to it that the host's list is still this run's.
  func checkList() async throws(PublishingStop) {
    guard Self.run(of: try await host.list()) == prepared.run else {
      throw .failure(.publishedMeanwhile(host))
    }
    lastLook.note()
  }

  /// Sees to it now and then, while files are sent or deleted.
  func watch() async throws(PublishingStop) {
    if lastLook.isLongAgo { try await checkList() }
  }

  private static func run(of list: [UInt8]?) -> String? {
    PublishedList(list)?.run
  }

  /// Names all that is to come, before the first of it is sent.
  func announce() async throws(PublishingStop) {
    if prepared.foundList == nil {
      try await host.trying { host throws(HostStop) in try await host.makeFolders([]) }
    }
    do throws(PublishingStop) {
      try await send(prepared.announcedList, isReplacing: prepared.foundList != nil)
    } catch {
      // Where the answer was lost, it may be there all the same.
      guard Self.run(of: try await host.list()) == prepared.run else { throw error }
    }
    lastLook.note()
  }

  func send(_ list: PublishedList, isReplacing: Bool) async throws(PublishingStop) {
    let (path, size) = try PublishingStop.mapping { () throws(MachineFailure) in
      try states.file(of: list)
    }
    let file = SentFile(
      source: path, size: size, path: PublishedList.path,
      temporaryName: PreparedPublishing.temporaryName(for: PublishedList.path, of: list.run),
      replaces: isReplacing)
    let aside = PreparedPublishing.temporaryPath(for: PublishedList.path, of: list.run).aside
    let answer = Answer()
    var tries = 0
    try await host.trying { host throws(HostStop) in
      tries += 1
      try await host.send([file]) { _ in answer.note() }
      guard answer.isGiven else { throw .failure(HostFailure(reason: .brokenOff)) }
      if tries > 1 { try? await host.delete([aside]) { _ in } }
    }
  }

  /// Where the list may stand while there is none in its place: it goes when there is another one.
  var asideLists: Set<ContainedPath> {
    Set(
      states.begunRuns.map {
        PreparedPublishing.temporaryPath(for: PublishedList.path, of: $0).aside
      })
  }

  /// Deletes what runs that were broken off left.
  func clear(_ leftovers: [ContainedPath]) async throws(PublishingStop) {
    guard !leftovers.isEmpty else { return }
    try await host.trying { host throws(HostStop) in try await host.delete(leftovers) { _ in } }
  }
}

/// When something was last looked at.
final class LastLook: Sendable {
  private let time = Mutex(ContinuousClock.now)

  func note() { time.withLock { $0 = .now } }

  var isLongAgo: Bool { ContinuousClock.now - time.withLock { $0 } > .seconds(5) }
}

/// Whether something was answered.
private final class Answer: Sendable {
  private let isThere = Mutex(false)

  func note() { isThere.withLock { $0 = true } }

  var isGiven: Bool { isThere.withLock { $0 } }
}
