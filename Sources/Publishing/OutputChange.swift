internal import Diagnostics

/// The way of an output folder from the files of the last run to those of this one, in steps after any
/// of which it may be broken off: what Sasshi wrote is named by the manifest on disk at any time.
///
/// All that takes time is done beside the old files, and waited for until it is on the disk. Only then do
/// the new ones take their places, one rename after the other: who looks at the folder, or pulls the plug,
/// finds the old site or the new one, but for the moment of the renames, in which each file is one or the
/// other. To keep that moment short, old and new files change names where the disk can do that, and the old
/// ones are deleted afterwards: a disk takes a hundred times as long for that.
struct OutputChange: Sendable {
  let root: FolderHandle
  /// The output folder's path as the person gave it.
  let path: String
  let plan: OutputPlan

  /// Writes and deletes. `survey` is nil when the folder was not there before.
  func run(
    _ entries: [OutputEntry], clearing survey: OutputSurvey?, pictures: PictureReader
  ) async throws(MachineFailure) -> OutputReport {
    let obstacles = survey?.obstacles ?? []
    let blocked = Set(obstacles).intersection(plan.folders)
    let writer = OutputWriter(
      into: root, at: path, showing: pictures, blocked: blocked,
      isFirst: plan.old.paths.isEmpty)
    var report = OutputReport()
    let staged: [StagedFile]
    do throws(MachineFailure) {
      for leftover in survey?.leftovers ?? [] { try delete(leftover) }
      (staged, report.unchanged) = try await stage(entries, with: writer, blocked: blocked)
    } catch {
      throw error.adding(Self.untouched)
    }
    report.written = staged.count
    let replaced: [StagedFile]
    do throws(MachineFailure) {
      for obstacle in obstacles { report.deleted += try clear(obstacle) }
      if !blocked.isEmpty { try makeFolders(plan.folders) }
      replaced = try await putInPlace(staged)
    } catch {
      throw error.adding(Self.partlyWritten)
    }
    do throws(MachineFailure) {
      report.deleted += try deleteGoneFiles()
      try sync(foldersOf: staged)
      if !replaced.isEmpty {
        try await delete(replaced)
        try sync(foldersOf: replaced)
      }
      try settle()
    } catch {
      throw error.adding(Self.partlyDeleted)
    }
    return report
  }

  private static let untouched = Wording(
    english: "The output folder is as it was.", japanese: "出力フォルダーは元のままです。")
  private static let partlyWritten = Wording(
    english: "Some files in the output folder may be new and others still those of the last build; "
      + "each is whole. Build again to finish.",
    japanese: "出力フォルダーには新しいファイルと前回のファイルが混ざっている可能性がありますが、"
      + "どれも壊れていません。もう一度実行すると完了します。")
  private static let partlyDeleted = Wording(
    english: "All new files are written, but some that are no longer needed are still there. "
      + "Build again to finish.",
    japanese: "新しいファイルはすべて書き出しましたが、不要になったファイルが残っています。"
      + "もう一度実行すると完了します。")
}

extension OutputChange {
  /// Writes what differs beside what is there, until it is on the disk. After a failure the folder is as it
  /// was, as far as the machine lets it be.
  private func stage(
    _ entries: [OutputEntry], with writer: OutputWriter, blocked: Set<ContainedPath>
  ) async throws(MachineFailure) -> (staged: [StagedFile], unchanged: Int) {
    let isAnnounced = try announce()
    do throws(MachineFailure) {
      try makeFolders(plan.folders.filter { !$0.isAtOrBelow(blocked) })
      let result = try await writer.write(entries)
      try sync(result.staged)
      return result
    } catch {
      writer.discard()
      try? deleteEmpty(plan.fresh.folders.subtracting(plan.old.folders))
      if isAnnounced { try? write(plan.old) }
      throw error
    }
  }

  /// Names the new files in the manifest, beside the old ones, before the first of them is written, and
  /// forgets what those were made from that are about to change. False: the manifest says all that already.
  private func announce() throws(MachineFailure) -> Bool {
    var announced = plan.old
    announced.paths.formUnion(plan.fresh.paths)
    announced.origins = announced.origins.filter { plan.new.origins[$0.key] == $0.value }
    guard announced != plan.old || !plan.isRecorded else { return false }
    try write(announced)
    return true
  }

  /// Gives the new files their names, on all processors. Nothing else is done between the first and the last of
  /// them.
  ///
  /// - Returns: where the old files wait now to be deleted.
  private func putInPlace(
    _ staged: [StagedFile]
  ) async throws(MachineFailure) -> [StagedFile] {
    let replaced = try await staged.concurrentChunks { chunk throws(MachineFailure) in
      try self.putInPlace(chunk)
    }
    return Array(replaced.joined())
  }

  private func putInPlace(_ staged: ArraySlice<StagedFile>) throws(MachineFailure) -> [StagedFile] {
    var places = FolderCursor(root)
    var folders = FolderCursor(root)
    var replaced = [StagedFile]()
    for file in staged where !Task.isCancelled {
      do throws(SystemError) {
        let place = try places.open(file.place)
        let folder = try folders.open(file.path.folder)
        let isKnown = plan.old.paths.contains(file.path)
        if isKnown, try place.exchange(file.name, with: file.path.name, in: folder) {
          replaced.append(file)
        } else {
          try place.rename(file.name, to: file.path.name, in: folder)
        }
      } catch {
        throw MachineFailure(.writeFile, location(file.path.text), error)
      }
    }
    return replaced
  }

  /// Names the new files alone, when the last of the others is gone, and what they were made from.
  private func settle() throws(MachineFailure) {
    guard !plan.gone.paths.isEmpty || plan.new.origins != plan.old.origins else { return }
    try write(plan.new)
  }

  private func write(_ manifest: OutputManifest) throws(MachineFailure) {
    let bytes = manifest.bytes
    for name in [OutputManifest.copyName, OutputManifest.fileName] {
      do throws(SystemError) {
        try root.replaceFile(
          name, with: bytes, isAwaited: name == OutputManifest.fileName)
      } catch {
        throw MachineFailure(.writeFile, location(name), error)
      }
    }
  }

  private func makeFolders(_ folders: Set<ContainedPath>) throws(MachineFailure) {
    var cursor = FolderCursor(root)
    for folder in folders.sorted() {
      do throws(SystemError) {
        try cursor.open(folder.folder).makeFolder(folder.name)
      } catch {
        throw MachineFailure(.makeFolder, location(folder.text), error)
      }
    }
  }
}
