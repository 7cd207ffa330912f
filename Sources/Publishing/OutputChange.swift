internal import Diagnostics

/// The way of an output folder from the files of the last run to those of this one, in steps after any
/// of which it may be broken off: what Sasshi wrote is named by the manifest on disk at any time.
struct OutputChange: Sendable {
  let root: FolderHandle
  /// The output folder's path as the person gave it.
  let path: String
  let plan: OutputPlan

  /// Writes and deletes. `survey` is nil when the folder was not there before.
  func run(
    _ entries: [OutputEntry], clearing survey: OutputSurvey?, pictures: PictureReader
  ) async throws(MachineFailure) -> OutputReport {
    var report = OutputReport()
    do throws(MachineFailure) {
      for leftover in survey?.leftovers ?? [] { try delete(leftover) }
      try announce()
    } catch {
      throw error.adding(Self.untouched)
    }
    do throws(MachineFailure) {
      for obstacle in survey?.obstacles ?? [] { report.deleted += try clear(obstacle) }
      try makeFolders()
      let writer = OutputWriter(root: root, rootPath: path, pictures: pictures)
      (report.written, report.unchanged) = try await writer.write(entries)
    } catch {
      throw error.adding(Self.partlyWritten)
    }
    do throws(MachineFailure) {
      report.deleted += try deleteGoneFiles()
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
  /// Names the new files in the manifest, beside the old ones, before the first of them is written, and
  /// forgets what those were made from that are about to change.
  private func announce() throws(MachineFailure) {
    var announced = plan.old
    announced.paths.formUnion(plan.fresh.paths)
    announced.origins = announced.origins.filter { plan.new.origins[$0.key] == $0.value }
    if announced != plan.old { try write(announced) }
  }

  /// Names the new files alone, when the last of the others is gone, and what they were made from.
  private func settle() throws(MachineFailure) {
    guard !plan.gone.paths.isEmpty || plan.new.origins != plan.old.origins else { return }
    try write(plan.new)
  }

  private func write(_ manifest: OutputManifest) throws(MachineFailure) {
    do throws(SystemError) {
      try root.replaceFile(
        OutputManifest.fileName, with: manifest.bytes,
        through: OutputWriter.temporaryPrefix + "manifest")
    } catch {
      throw MachineFailure(.writeFile, location(OutputManifest.fileName), error)
    }
  }

  private func makeFolders() throws(MachineFailure) {
    var cursor = FolderCursor(root)
    for folder in plan.folders.sorted() {
      do throws(SystemError) {
        try cursor.open(folder.folder).makeFolder(folder.name)
      } catch {
        throw MachineFailure(.makeFolder, location(folder.text), error)
      }
    }
  }

  private func location(_ path: String) -> String {
    "\(self.path)/\(path)"
  }
}
