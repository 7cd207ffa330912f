public import Diagnostics
public import Editions
internal import Manuscript
internal import Pictures
internal import Themes

extension Publication {
  /// The pictures of the site, with what is published of each: what a build would write, and how heavy that is as far as
  /// it stands in a folder already.
  ///
  /// - Returns: the list, or nil when an error stands in the way of a build; and all that is wrong.
  public func pictures(
    beside folder: OutputFolder
  ) async throws(MachineFailure) -> Checked<PictureList?> {
    let reading = try await read()
    guard let site = reading.value else { return Checked(nil, reading.diagnostics) }
    let requests = pictureRequests(of: site)
    let listing = PictureListing(
      site: site.site, content: content, look: site.theme.settings.sitePictures,
      requests: site.copier == nil
        ? [:] : Dictionary(uniqueKeysWithValues: requests.map { ($0.file, $0) }),
      copies: await site.standingCopies(for: requests, in: folder))
    return Checked(PictureList(try await listing.entries()), reading.diagnostics)
  }
}

/// Lists the pictures of a site.
private struct PictureListing: Sendable {
  let site: Site
  let content: ContentFolder
  /// Those that the site's look shows.
  let look: [ThemeSettings.SitePicture]
  /// Those of which copies are made, by their places in `Site.files`.
  let requests: [Int: PictureRequest]
  /// The copies that stand there.
  let copies: [Int: PictureCopies]

  func entries() async throws(MachineFailure) -> [PictureList.Entry] {
    let places = places
    let files = site.files.indices.filter {
      site.files[$0].picture != nil
        || !site.files[$0].isUsed && PictureFormat.isName(site.files[$0].source)
    }
    let shown = try await files.concurrentMap { index throws(MachineFailure) in
      try entry(index, places[index] ?? [])
    }
    let root = site.rootFiles.filter { PictureFormat.isName($0.source) }
    let copied = try await root.concurrentMap { file throws(MachineFailure) in try entry(file) }
    return (shown + copied).sorted { $0.file < $1.file }
  }

  private func entry(
    _ index: Int, _ places: [Location]
  ) throws(MachineFailure) -> PictureList.Entry {
    let file = site.files[index]
    let source = try source(file.source)
    return PictureList.Entry(
      file: file.sourceName, byteCount: source.byteCount,
      size: file.picture?.size ?? source.size, state: state(index), places: places,
      traces: source.traces)
  }

  /// A picture that is copied to the site's root, and that no page needs to show.
  private func entry(_ file: RootFile) throws(MachineFailure) -> PictureList.Entry {
    let source = try source(file.source)
    let cleaned = source.bytes.flatMap { try? PictureMetadata.removed(from: $0).count }
    return PictureList.Entry(
      file: file.sourceName, byteCount: source.byteCount, size: source.size,
      state: .whole(byteCount: cleaned ?? source.byteCount), places: [], traces: source.traces)
  }

  private func state(_ index: Int) -> PictureList.State {
    guard let contents = site.files[index].contents else {
      let shown = look.first { source(of: $0) == site.files[index].source }
      return shown.map { .whole(byteCount: $0.asset.bytes.count) } ?? .unused
    }
    guard let request = requests[index] else { return .whole(byteCount: contents.byteCount) }
    guard let copies = copies[index] else { return .notMade }
    return .copies(copies.all, whole: request.replacesOriginal ? nil : contents.byteCount)
  }
}

extension PictureListing {
  private struct Source {
    var byteCount: Int
    /// Nil for a file that is too large.
    var bytes: [UInt8]?
    var size: PictureSize?
    var traces: Set<PictureTrace>
  }

  /// What is known of a file by its bytes; of one that is too large, nothing but how many it has.
  private func source(_ path: String) throws(MachineFailure) -> Source {
    guard case .success(let bytes) = try content.read(path, within: .picture) else {
      let count = try content.beginning(of: path, 1).size
      return Source(byteCount: count, traces: [])
    }
    return Source(
      byteCount: bytes.count, bytes: bytes,
      size: try? PictureMetadata.size(of: bytes), traces: PictureMetadata.traces(in: bytes))
  }

  /// Where each file is shown or led to, by its place in `Site.files`.
  private var places: [Int: [Location]] {
    var places: [Int: [Location]] = [:]
    for page in site.versions.flatMap(\.pages) where page.original == nil {
      for (link, target) in page.targets.enumerated() {
        guard case .file(let file) = target, site.files[file].picture != nil else { continue }
        let place = Location(page.sourceName, line: page.fileLines[link])
        if places[file]?.last != place { places[file, default: []].append(place) }
      }
    }
    if let location = site.settings.picture?.location {
      for file in Set(site.versions.compactMap(\.picture)) {
        places[file, default: []].append(Location(location.file, line: location.line))
      }
    }
    for picture in look {
      guard let file = site.files.firstIndex(where: { $0.source == source(of: picture) }) else {
        continue
      }
      let location = picture.location
      places[file, default: []].append(Location(location.file, line: location.line))
    }
    return places
  }

  /// The path of the file, below the content folder, of a picture that the site's look shows.
  private func source(of picture: ThemeSettings.SitePicture) -> String {
    site.settings.lookFolder + picture.name
  }
}
