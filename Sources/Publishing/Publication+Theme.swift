internal import Diagnostics
internal import Editions
internal import Manuscript
internal import Pictures
import Themes

extension Publication {
  /// The theme's folder, then that of the theme on which it is based, and so on; and what is wrong with
  /// them as folders. Empty when the theme's own is not there.
  func themeFolders(
    for settings: SiteSettings
  ) async throws(MachineFailure) -> Checked<[ThemeFolder]> {
    switch try themePlace(for: settings) {
    case .success(let place): try await themeFolders(from: [place], through: [])
    case .failure(let diagnostic): Checked([], [diagnostic])
    }
  }

  /// The folder of the site's theme, or why there is none.
  func themePlace(
    for settings: SiteSettings
  ) throws(MachineFailure) -> Result<ContentFolder, Diagnostic> {
    if let chosen = themes.chosen {
      if chosen.contains("/") || ContentFolder(chosen).isThere {
        return .success(ContentFolder(chosen))
      }
      if let place = places(ofTheme: chosen).first { return .success(place) }
      let name = ThemeName(text: chosen, location: Location("--theme"))
      return .failure(name.isMissing(among: try themeNames()))
    }
    let name = settings.theme.name
    if let place = places(ofTheme: name?.text ?? ThemePlaces.defaultName).first {
      return .success(place)
    }
    // Of the default theme it is said, where it is read, that there is no such folder.
    guard let name else { return .success(ownThemes.folder(ThemePlaces.defaultName)) }
    return .failure(name.isMissing(among: try themeNames()))
  }

  /// The pictures in the source language's folder, and as they are those that `theme` in `site.yaml` names.
  ///
  /// - Parameter files: the paths of all files below the content folder.
  func lookPictures(
    of settings: SiteSettings, among files: [String]
  ) throws(MachineFailure) -> SitePictures {
    let folder = settings.lookFolder
    var named: [String: Result<[UInt8], Diagnostic>] = [:]
    for path in settings.lookPictures(among: files) {
      named[String(path.dropFirst(folder.count))] = try content.read(
        path, within: SizeLimit(ofThemeFile: path))
    }
    return SitePictures(
      in: ContentFolder(content.location(of: folder)).path, below: folder, among: files,
      named: named)
  }

  /// The folders from which anything of the site may be read.
  var sourceFolders: [ContentFolder] {
    [content] + (themes.chosen.map { [ContentFolder($0)] } ?? []) + allThemes
  }

  /// Where there are themes of a name; the first one counts.
  func places(ofTheme name: String) -> [ContentFolder] {
    allThemes.map { $0.folder(name) }.filter(\.isThere)
  }

  /// The names of all themes that are found by a name.
  func themeNames() throws(MachineFailure) -> [String] {
    var names: Set<String> = []
    for place in allThemes where place.isThere { names.formUnion(try place.folderNames()) }
    return names.sorted()
  }

  /// The folder that holds the site's own themes.
  var ownThemes: ContentFolder { content.sibling(ThemePlaces.folder) }
}

extension Publication {
  private var allThemes: [ContentFolder] { [ownThemes] + themes.shared.map { ContentFolder($0) } }

  /// - Parameters:
  ///   - places: the folders of the themes, each based on the next; the last one is read.
  ///   - bases: the names that led there.
  private func themeFolders(
    from places: [ContentFolder], through bases: [ThemeName]
  ) async throws(MachineFailure) -> Checked<[ThemeFolder]> {
    let read = try await themeFolder(at: places[places.count - 1])
    guard let folder = read.value else { return Checked([], read.diagnostics) }
    let base: ThemeName?
    do throws(Diagnostic) {
      base = try folder.base()
    } catch {
      return Checked([], read.diagnostics + [error])
    }
    guard let base else { return Checked([folder], read.diagnostics) }
    let found = self.places(ofTheme: base, from: places[places.count - 1])
    let visited = places.map(\.realPath)
    guard let next = found.first(where: { !visited.contains($0.realPath) }) else {
      let start = found.first.flatMap { visited.firstIndex(of: $0.realPath) }
      let problem =
        if let start { base.closesCircle(through: bases[start...]) } else {
          base.isMissing(among: try themeNames())
        }
      // What a theme lacks whose base is not there is not known.
      return Checked([], read.diagnostics + [problem])
    }
    let rest = try await themeFolders(from: places + [next], through: bases + [base])
    return Checked(
      rest.value.isEmpty ? [] : [folder] + rest.value, read.diagnostics + rest.diagnostics)
  }

  /// Where there is a theme of the name: beside the theme that is based on it, then where all themes are
  /// looked for. What a site changes in a theme of all sites holds for those that are based on that, too.
  private func places(ofTheme base: ThemeName, from theme: ContentFolder) -> [ContentFolder] {
    let places = places(ofTheme: base.text)
    if themes.areShared(at: theme) { return places }
    return [theme.sibling(base.text)].filter(\.isThere) + places
  }

  /// What is published of a file of a theme: a picture without what it says about where and by whom it was taken.
  private static func publishable(
    _ bytes: [UInt8], at path: String
  ) throws(PictureProblem) -> [UInt8] {
    // A template of a drawing is none yet.
    guard PictureFormat.isName(path) else { return bytes }
    return switch PictureFormat(of: bytes) {
    case nil: bytes
    // A theme's drawings may do what those of texts may not.
    case .svg: try PictureMetadata.removed(fromTrustedDrawing: bytes)
    case .jpeg, .png, .webp, .gif, .tiff, .heif, .jpegXL: try PictureMetadata.removed(from: bytes)
    }
  }

  /// All files of a theme's folder; nil when there is no such folder, or one of the files is too large to be
  /// read. An empty folder is a theme that lacks everything, which is said where it is judged.
  private func themeFolder(
    at place: ContentFolder
  ) async throws(MachineFailure) -> Checked<ThemeFolder?> {
    let listing = try place.list()
    guard !listing.diagnostics.haveErrors || !listing.files.isEmpty else {
      return Checked(nil, listing.diagnostics)
    }
    let reads = try await listing.files.concurrentMap { path throws(MachineFailure) in
      (path, try place.read(path, within: SizeLimit(ofThemeFile: path)))
    }
    var problems = listing.diagnostics
    var files: [SourceFile] = []
    for (path, read) in reads {
      switch read {
      case .success(let bytes):
        do throws(PictureProblem) {
          files.append(SourceFile(path: path, bytes: try Self.publishable(bytes, at: path)))
        } catch {
          problems.append(error.diagnostic(at: Location(place.location(of: path))))
        }
      case .failure(let diagnostic): problems.append(diagnostic)
      }
    }
    let isWhole = files.count == reads.count
    return Checked(isWhole ? ThemeFolder(name: place.path, files: files) : nil, problems)
  }
}
