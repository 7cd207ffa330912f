import Diagnostics
import Manuscript
import Publishing

// What is typed, and what is saved
extension DeskSession {
  /// The text of a file as it is on the disk; nil where there is no such file.
  nonisolated func saved(_ path: ContentPath) throws(MachineFailure) -> EditableText? {
    content.holds(path) ? try content.text(at: path) : nil
  }

  /// Takes a text that is being typed, and makes a preview with it.
  func type(_ text: String, at path: ContentPath) async throws(MachineFailure)
    -> PreviewQueue.Outcome
  {
    let saved = try saved(path)
    if let saved, Array(saved.text.utf8) == Array(text.utf8) {
      unsaved[path.text] = nil
    } else if unsaved[path.text] != nil {
      unsaved[path.text]?.text = text
    } else {
      unsaved[path.text] = UnsavedText(text: text, print: saved?.print)
    }
    return await preview([path.text], for: path.text)
  }

  /// Forgets what was typed in a file and is not saved.
  func forget(_ path: ContentPath) async {
    guard unsaved.removeValue(forKey: path.text) != nil else { return }
    await refresh([path.text])
  }

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
    if unsaved[path.text]?.text == text { unsaved[path.text] = nil }
    await refresh([path.text])
    return outcome
  }
}
