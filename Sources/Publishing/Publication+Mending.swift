public import Diagnostics
public import Manuscript

extension Publication {
  /// A file in which mistakes were mended.
  public struct MendedFile: Hashable, Sendable {
    /// The path as the person knows it.
    public let path: String
    /// The lines that changed.
    public let changes: [MendedText.Change]
  }

  /// Mends the mistakes in Markdown files for which there is one cure, and changes nothing else in them.
  ///
  /// - Returns: the files that changed; and why others, which should have, did not.
  public func mend() async throws(MachineFailure) -> Checked<[MendedFile]> {
    let listing = try listContent()
    // Without settings nobody knows which files are Markdown; the check says what is wrong.
    guard let settings = try readSettings(in: listing).settings.value else { return Checked([]) }
    try MachineFailure.checkMarkdownLibrary()
    let manuscripts = SiteSources(listing.files, settings: settings, in: content.path).manuscripts
    let edits = try await manuscripts.concurrentMap {
      manuscript throws(MachineFailure) -> (String, [UInt8], MendedText)? in
      // What is wrong with a file that is too large is named when it is judged.
      guard case .success(let old) = try content.read(manuscript.file, within: .text) else {
        return nil
      }
      return MendedText(mending: old).map { (manuscript.file, old, $0) }
    }
    var mended = Checked([MendedFile]())
    for (file, old, text) in edits.compactMap(\.self) {
      let edited = EditedFile(path: content.location(of: file))
      do throws(MachineFailure) {
        // What a link leads to is mended where it stands, which may have been just now.
        if edited.isLink { continue }
        if try content.read(file) == text.bytes { continue }
        if try edited.replace(old, with: text.bytes) {
          mended.value.append(MendedFile(path: edited.path, changes: text.changes))
        } else {
          mended.diagnostics.append(changedMeanwhile(edited.path))
        }
      } catch {
        mended.diagnostics.append(error.diagnostic)
      }
    }
    return mended
  }

  func changedMeanwhile(_ path: String) -> Diagnostic {
    .error(
      .changedMeanwhile, at: Location(path),
      Wording(
        english: "This file was changed meanwhile; nothing was mended in it.",
        japanese: "このファイルは途中で書きかえられたので、直していません。"),
      hint: Wording(
        english: "Save it in your editor, and run the command again.",
        japanese: "エディターで保存してから、もう一度実行してください。"))
  }
}
