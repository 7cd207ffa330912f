internal import Manuscript

/// Compares what is to stand at a destination with what the host has. It changes nothing there.
struct PublishingPlanner {
  let request: PublishingRequest
  let host: PatientHost
  let states: PublishedStates
  /// What is to stand there in the end.
  let target: PublishedList
  /// The state that is to stand there again; nil for a new one.
  let state: PublishedState?
  let baseURL: BaseURL?
  /// The host's list; nil when there is none.
  let foundList: [UInt8]?

  func prepared() async throws(PublishingStop) -> PreparedPublishing {
    let found = try found
    let leftovers = possibleLeftovers(found)
    // Of these nobody knows whether they are there, and whose they are.
    var known = found.filter { $0.value.isSure }
    let coming = found.keys.filter { known[$0] == nil }.sorted()
    let fresh = target.files.keys.filter { found[$0] == nil }.sorted()
    let same = target.files.keys.filter { known[$0] == target.files[$0] }
    let unseen = try await unseen(among: same)
    let there = try await host.present(fresh + coming + leftovers + unseen)
    // Somebody else took them away: they are put there again.
    for path in unseen where !there.contains(path) { known[path] = nil }
    let places = (fresh + coming).filter(there.contains)
    let folders = try await formerFolders(at: places, found)
    let own = try await own(among: places.filter { folders[$0] == nil }, found)
    known.merge(own.mapValues(PublishedList.Content.known)) { $1 }
    let occupied = places.filter {
      folders[$0] == nil && own[$0] == nil && target.files[$0] != nil
    }
    let foreign = folders.flatMap { folder, names in names.map(folder.appending) }
      .filter { folders[$0] == nil && known[$0] == nil && !leftovers.contains($0) }
    let left = leftovers.filter(there.contains)
    return PreparedPublishing(
      plan: plan(
        known, isFirst: !found.values.contains(where: \.isSure),
        inTheWay: (occupied + foreign).sorted(), isBroken: !left.isEmpty),
      target: target, foundList: foundList, known: known, leftovers: left,
      formerFolders: OutputManifest(found.keys).folders
        .subtracting(OutputManifest(target.files.keys).folders),
      state: state?.number, before: states.standing.last?.list)
  }
}

// What the host has
extension PublishingPlanner {
  /// What the host's list says, with what this machine knows besides.
  private var found: [ContainedPath: PublishedList.Content] {
    get throws(PublishingStop) {
      guard let foundList else { return [:] }
      switch PublishedList.read(foundList) {
      case .later: throw .failure(.laterList(at: request.destination))
      case .damaged:
        // What this machine sent last may be there still, if its bytes say so.
        return states.standing.last?.list.files.mapValues { content in
          content.digest.map { PublishedList.Content.coming($0) } ?? content
        } ?? [:]
      case .list(let list):
        let sent = states.sent(by: list.run).filter { path, _ in
          if case .known? = list.files[path] { false } else { list.files[path] != nil }
        }
        return list.files.merging(sent.mapValues(PublishedList.Content.known)) { $1 }
      }
    }
  }

  /// Where runs that were broken off may have left files: temporary ones of the run that the host's list names, for any
  /// of its files that this machine does not know to be in its place, and what stepped aside for those and for any that
  /// was replaced; and those of this machine's runs with the list itself. (Of a run of another machine that never got as
  /// far as to its list, nobody knows.)
  private func possibleLeftovers(
    _ known: [ContainedPath: PublishedList.Content]
  ) -> [ContainedPath] {
    var temporary = states.begunRuns.map {
      PreparedPublishing.temporaryPath(for: PublishedList.path, of: $0)
    }
    var replaced: [ContainedPath] = []
    if let list = PublishedList(foundList), list.files != target.files {
      let underWay = known.filter { $0.value.digest == nil }.keys + [PublishedList.path]
      temporary += underWay.map { PreparedPublishing.temporaryPath(for: $0, of: list.run) }
      replaced = list.files.filter { $0.value == .changing }.keys
        .map { PreparedPublishing.temporaryPath(for: $0, of: list.run) }
    }
    return Set(temporary + (temporary + replaced).map(\.aside)).sorted()
  }
}

// What would change
extension PublishingPlanner {
  private func plan(
    _ known: [ContainedPath: PublishedList.Content], isFirst: Bool, inTheWay: [ContainedPath],
    isBroken: Bool
  ) -> PublishingPlan {
    let sent = target.files.filter { known[$0.key] != $0.value }.keys.sorted()
    let (new, changed) = (sent.filter { known[$0] == nil }, sent.filter { known[$0] != nil })
    let removed = known.keys.filter { target.files[$0] == nil }.sorted()
    let isWhole = PublishedList(foundList)?.isWhole ?? true
    return PublishingPlan(
      destination: request.destination,
      changes: OutputComparison(
        new: new.map(\.text), changed: changed.map(\.text), removed: removed.map(\.text),
        sameCount: target.files.count - sent.count),
      pages: Set((sent + removed).map(\.text).filter { SiteFileKind($0).isPage }),
      isFirst: isFirst, isResumed: !isWhole || isBroken,
      inTheWay: inTheWay.map(\.text), removesMuch: removed.count * 4 > known.count,
      backTo: state?.list.time, baseURL: baseURL)
  }
}

extension PublishedList.Content {
  /// Whether a file of Sasshi's stands there, whatever its bytes.
  fileprivate var isSure: Bool {
    if case .coming = self { false } else { true }
  }
}

extension Result where Success: Sendable {
  /// What `work` gives or throws.
  static func catching(
    _ work: () async throws(Failure) -> Success
  ) async -> Result<Success, Failure> {
    do throws(Failure) { return .success(try await work()) } catch { return .failure(error) }
  }
}
