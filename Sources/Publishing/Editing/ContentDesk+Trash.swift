public import Diagnostics
public import Manuscript
import Markdown

extension ContentDesk {
  /// Puts files aside: they are no part of the site any more, and can be brought back. All of them, or none.
  ///
  /// - Returns: the id under which they are found again.
  public func putAside(
    _ paths: [ContentPath], now: Moment
  ) throws(MachineFailure) -> String {
    guard let first = paths.first, paths.allSatisfy({ $0.inLanguage != nil }) else {
      throw MachineFailure(ContentPath.refused(paths.first { $0.inLanguage == nil }?.text ?? ""))
    }
    return try changing(first, .moveFile) { _ throws(SystemError) in
      try trashHandle().put(paths, at: now)
    }
  }

  /// What was put aside, the last first.
  public func trash() throws(MachineFailure) -> [TrashedFiles] {
    // From a site that is not there yet, nothing was put aside.
    guard content.isThere else { return [] }
    do throws(SystemError) {
      let trash = try trashHandle()
      var items = try trash.items()
      let settings = try? publication.readSettings(in: publication.listContent()).settings.value
      guard let settings else { return items }
      for item in items.indices {
        for file in items[item].files.indices {
          items[item].files[file].title = title(
            of: items[item].files[file], in: items[item].id, trash, settings)
        }
      }
      return items
    } catch {
      throw MachineFailure(.openFile, content.location(of: Trash.folder), error)
    }
  }

  /// Moves what was put aside back to where it was. All of it, or nothing, and never to where something stands by now.
  ///
  /// - Returns: the files.
  public func bringBack(_ id: String) throws(MachineFailure) -> [ContentPath] {
    let files: TrashedFiles?
    do throws(SystemError) {
      files = try trashHandle().item(id)
    } catch {
      throw MachineFailure(.moveFile, content.location(of: Trash.folder), error)
    }
    guard let files else { throw MachineFailure(notInTrash(id)) }
    let paths = try files.files.map { file throws(MachineFailure) in try ContentPath(file.path) }
    if let taken = paths.first(where: isTaken) { throw MachineFailure(isThere(taken)) }
    return try changing(paths[0], .moveFile) { _ throws(SystemError) in
      try trashHandle().bringBack(files)
      return paths
    }
  }

  /// The same page in the other languages in which it is written, in their order.
  public func translations(of path: ContentPath) throws(MachineFailure) -> [ContentPath] {
    let (sources, page) = try manuscripts(with: path)
    return try sources.settings.languages.indices.filter { $0 != page.version }
      .compactMap { sources.manuscript(ofAddress: page.address, version: $0) }
      .map { manuscript throws(MachineFailure) in try ContentPath(manuscript.file) }
  }
}

extension ContentDesk {
  private func trashHandle() throws(SystemError) -> Trash {
    Trash(in: try FolderHandle.open(content.path))
  }

  private func title(
    of file: TrashedFiles.File, in id: String, _ trash: Trash, _ settings: SiteSettings
  ) -> String? {
    let sources = SiteSources([file.path], settings: settings, in: content.path)
    guard let page = sources.manuscripts.first,
      let bytes = try? trash.bytes(of: file, in: id) ?? nil
    else { return nil }
    let title = sources.draft(of: page, holding: bytes).page.title.plain
    return title.isEmpty ? nil : title
  }

  private func isTaken(_ path: ContentPath) -> Bool {
    guard let place = try? place(of: path) else { return false }
    return (try? place.folder.entry(place.name)) ?? nil != nil
  }

  private func isThere(_ path: ContentPath) -> Diagnostic {
    .error(
      .existingPage, at: Location(location(of: path)),
      Wording(
        english: "Another file stands at this place by now; nothing was brought back.",
        japanese: "この場所には、今は別のファイルがあります。何も戻していません。"),
      hint: Wording(
        english: "Rename or put aside the other file first.",
        japanese: "先に、そのファイルの名前を変えるか、片付けてください。"))
  }

  private func notInTrash(_ id: String) -> Diagnostic {
    .error(
      .notEditable, at: Location(content.location(of: Trash.folder)),
      Wording(
        english: "What you want to bring back is not here any more.",
        japanese: "戻そうとしたものは、もうここにありません。"),
      hint: Wording(
        english: "It may have been brought back in another window.",
        japanese: "別のウィンドウで、もう戻したのかもしれません。"))
  }
}
