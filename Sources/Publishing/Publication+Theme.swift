internal import Diagnostics
internal import Editions
internal import Manuscript
import Themes

extension Publication {
  /// The theme's folder, then that of the theme on which it is based, and so on; and what is wrong with
  /// them as folders. Empty when the theme's own is not there.
  func themeFolders() async throws(MachineFailure) -> Checked<[ThemeFolder]> {
    try await themeFolders(from: theme, through: [])
  }

  private func themeFolders(
    from place: ContentFolder, through bases: [ThemeFolder.Base]
  ) async throws(MachineFailure) -> Checked<[ThemeFolder]> {
    let listing = try place.list()
    guard !listing.files.isEmpty else { return Checked([], listing.diagnostics) }
    let reads = try await listing.files.concurrentMap { path throws(MachineFailure) in
      (path, try place.read(path, within: SizeLimit(ofThemeFile: path)))
    }
    var problems = listing.diagnostics
    let files = reads.map { path, read in
      switch read {
      case .success(let bytes): return SourceFile(path: path, bytes: bytes)
      case .failure(let diagnostic):
        problems.append(diagnostic)
        return SourceFile(path: path, bytes: [])
      }
    }
    // What a theme lacks that cannot be read is not known.
    guard !problems.contains(where: { $0.identifier == .tooLarge }) else {
      return Checked([], problems)
    }
    let folder = ThemeFolder(name: place.path, files: files)
    let base: ThemeFolder.Base?
    do throws(Diagnostic) {
      base = try folder.base(from: theme.name, through: bases)
    } catch {
      return Checked([folder], problems + [error])
    }
    guard let base else { return Checked([folder], problems) }
    let basePlace = place.sibling(base.name)
    let rest = try await themeFolders(from: basePlace, through: bases + [base])
    if rest.diagnostics.contains(where: { $0.identifier == .tooLarge }) {
      return Checked([], problems + rest.diagnostics)
    }
    problems += rest.value.isEmpty ? [base.isMissing(at: basePlace.path)] : rest.diagnostics
    return Checked([folder] + rest.value, problems)
  }
}

extension ContentFolder {
  /// The last part of the path.
  fileprivate var name: String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder of another name beside this one.
  fileprivate func sibling(_ other: String) -> ContentFolder {
    guard name != ".", name != ".." else { return ContentFolder("\(path)/../\(other)") }
    return ContentFolder(path.dropLast(name.utf8.count) + other)
  }
}
