internal import Digests

// What stands at the paths of the site
extension PublishingPlanner {
  /// Those of the files that no list of their folder has: they are gone, or the host keeps them to itself.
  func unseen(among paths: [ContainedPath]) async throws(PublishingStop) -> [ContainedPath] {
    let folders = Set(paths.map(\.folder))
    let names = try await host.names(in: folders.sorted { ($0?.text ?? "") < ($1?.text ?? "") })
    return paths.filter { names[$0.folder]?.contains($0.name) != true }.sorted()
  }

  /// The names in the folders of files that Sasshi sent, where the site has a file in the place of such a folder, and in
  /// those below it.
  ///
  /// - Parameters:
  ///   - places: the paths of the site at which something stands that is not known.
  ///   - found: what the host's list says.
  func formerFolders(
    at places: [ContainedPath], _ found: [ContainedPath: PublishedList.Content]
  ) async throws(PublishingStop) -> [ContainedPath: Set<String>] {
    let folders = OutputManifest(found.keys).folders
    let former = folders.intersection(places.filter { target.files[$0] != nil })
    guard !former.isEmpty else { return [:] }
    let names = try await host.names(in: folders.filter { $0.isAtOrBelow(former) }.sorted())
    return names.reduce(into: [:]) { names, entry in
      if let folder = entry.key { names[folder] = entry.value }
    }
  }
}

// Whose it is
extension PublishingPlanner {
  /// How many files are fetched, to find out whether they are Sasshi's, and how many bytes of them: a host needs up to
  /// half a second for each. Of 86 files that somebody uploaded with another program, nobody has to move one away; of
  /// 5,000, the folder that holds them.
  private static let most = Most(files: 500, bytes: 64 << 20)
  /// Those that the host's list announces are most likely Sasshi's, and as many as were sent before the line broke.
  private static let mostComing = Most(files: .max, bytes: .max)

  private struct Most {
    let files: Int
    let bytes: Int
  }

  /// Those of the paths whose files have bytes that Sasshi sent or is to send, with their digests.
  func own(
    among paths: [ContainedPath], _ found: [ContainedPath: PublishedList.Content]
  ) async throws(PublishingStop) -> [ContainedPath: String] {
    let fresh = try await own(among: paths.filter { found[$0] == nil }, found, most: Self.most)
    let coming = try await own(
      among: paths.filter { found[$0] != nil }, found, most: Self.mostComing)
    return fresh.merging(coming) { $1 }
  }

  /// After so many files that are others', the rest is likely to be others' as well.
  private static let mostOthers = 10

  /// Those of the paths whose files have bytes that Sasshi sent or is to send, with their digests: another program
  /// uploaded the same site, or the list was lost.
  private func own(
    among paths: [ContainedPath], _ known: [ContainedPath: PublishedList.Content], most: Most
  ) async throws(PublishingStop) -> [ContainedPath: String] {
    guard !paths.isEmpty, paths.count <= most.files else { return [:] }
    let expected = expected(at: paths, known)
    var own: [ContainedPath: String] = [:]
    var (bytes, others) = (0, 0)
    for start in stride(from: 0, to: paths.count, by: host.host.width) {
      guard bytes <= most.bytes, others < Self.mostOthers else { break }
      let some = Array(paths[start..<min(start + host.host.width, paths.count)])
      let host = host
      let read = await some.results(atOnce: some.count) { path in
        await Result.catching { () async throws(PublishingStop) in try await host.file(path) }
      }
      for (path, result) in zip(some, read) {
        guard let file = try result.get() else {
          others += 1
          continue
        }
        bytes += file.count
        let digest = Digest(.sha256, of: file).hexadecimal
        if expected[path]?.contains(digest) == true { own[path] = digest } else { others += 1 }
      }
    }
    return own
  }

  /// The digests of the files that may be Sasshi's at paths that its list does not name: those of this site and of the
  /// states that are kept, and those of a file whose name some disks cannot tell from it.
  private func expected(
    at paths: [ContainedPath], _ known: [ContainedPath: PublishedList.Content]
  ) -> [ContainedPath: Set<String>] {
    let twins = Dictionary(grouping: known.keys, by: \.folded)
    let lists = states.all.map(\.list) + [target]
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        // Its own name is among those that cannot be told from it.
        let contents = lists.map { $0.files[path] } + (twins[path.folded] ?? []).map { known[$0] }
        return (path, Set(contents.compactMap { $0?.bytes }))
      })
  }
}

extension PublishedList.Content {
  /// The SHA-256 of the bytes that are there, or may be.
  fileprivate var bytes: String? {
    if case .coming(let digest) = self { digest } else { digest }
  }
}

extension PatientHost {
  /// Every byte of a file; nil where there is none that can be read.
  fileprivate func file(_ path: ContainedPath) async throws(PublishingStop) -> [UInt8]? {
    try await trying { host throws(HostStop) in
      do throws(HostStop) {
        return try await host.read(path, atMost: SizeLimit.picture.bytes)
      } catch .failure(let failure) where !failure.isPassing {
        // A folder, or somebody's own file.
        return nil
      }
    }
  }
}
