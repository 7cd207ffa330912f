import Diagnostics
import HTTPTypes
import Manuscript
import Publishing

// What is typed, and what is saved
extension DeskSession {
  /// The text of a file as it is on the disk; nil where there is no such file.
  nonisolated func saved(_ path: ContentPath) throws(MachineFailure) -> EditableText? {
    content.holds(path) ? try content.text(at: path) : nil
  }

  /// Takes a text that is being typed, and makes a preview with it.
  ///
  /// - Parameter print: that of the file from which the text was made, which may say something else by now; nil inside
  ///   for a file that was not there. Where nobody says it, it stays what it was, and is that of the file at first.
  func type(
    _ text: String, at path: ContentPath, madeFrom print: TextPrint??
  ) async throws(MachineFailure) -> PreviewQueue.Outcome {
    let saved = try saved(path)
    if let saved, saved.text.utf8.elementsEqual(text.utf8) {
      unsaved[path.text] = nil
    } else {
      let known = unsaved[path.text].map(\.print) ?? saved?.print
      unsaved[path.text] = UnsavedText(text: text, print: print ?? known)
    }
    return await preview([path.text], for: path.text)
  }

  /// Forgets what was typed in a file and is not saved.
  ///
  /// - Parameter held: the print of the text that is to be forgotten: another one, of another tab, stays. Nil for any.
  func forget(_ path: ContentPath, being held: TextPrint?) async {
    guard let text = unsaved[path.text], held == nil || text.held == held else { return }
    unsaved[path.text] = nil
    await refresh([path.text])
  }

  /// What keeps files from being moved or put aside while something that was typed in them is not saved: it would be
  /// lost, or saved where nobody looks for it.
  static let unsavedTexts = Refusal(
    .conflict,
    Wording(
      english: "This page, or one that goes or changes with it, has something that is not saved.",
      japanese: "このページか、一緒に変わるページに、まだ保存していない変更があります。"),
    hint: Wording(english: "Save it first.", japanese: "先に保存してください。"))

  /// Saves a text, and makes a preview with it.
  ///
  /// - Parameter print: that of the file from which the text was made; nil for a file that is new.
  func save(
    _ text: String, at path: ContentPath, madeFrom print: TextPrint?
  ) async throws(MachineFailure) -> ContentDesk.SaveOutcome {
    let outcome = try content.save(text, at: path, madeFrom: print, now: clock.now())
    guard case .saved(let print) = outcome else { return outcome }
    ownWrites.note(path.text, print)
    // What was typed since is kept. It may be another tab's, which does not know what was saved: it keeps its print.
    if unsaved[path.text]?.text.utf8.elementsEqual(text.utf8) == true { unsaved[path.text] = nil }
    await refresh([path.text])
    return outcome
  }
}
