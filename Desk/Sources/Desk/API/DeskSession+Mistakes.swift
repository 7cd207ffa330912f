import Diagnostics
import Publishing

// What is wrong, as the screens show it
extension DeskSession {
  /// The path below the content folder of a file as diagnostics name it; nil for a file elsewhere.
  nonisolated func below(_ file: String) -> String? {
    let folder = publication.content.path + "/"
    return file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : nil
  }

  /// What is wrong in a file that is being edited.
  ///
  /// - Parameter text: what the file says, saved or not.
  func mistakes(in path: ContentPath, saying text: String) -> [Mistake] {
    let lines = TextLines(text)
    let folder = publication.siteFolder
    return (newest?.diagnostics(ofContentFile: path.text) ?? []).map {
      Mistake($0, file: path.text, below: folder, in: lines, language)
    }
  }

  /// What is wrong in any files.
  func mistakes(_ diagnostics: some Sequence<Diagnostic>) -> [Mistake] {
    let folder = publication.siteFolder
    var texts: [String: TextLines] = [:]
    return diagnostics.map { diagnostic in
      let file = diagnostic.location.file
      if texts[file] == nil { texts[file] = lines(of: file) ?? TextLines("") }
      let inSite = file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : file
      return Mistake(
        diagnostic, file: below(file) ?? inSite, below: folder, in: texts[file], language)
    }
  }

  /// The lines of a file that people write through the desk; nil for any other.
  private func lines(of file: String) -> TextLines? {
    guard let path = below(file).flatMap({ try? ContentPath($0) }) else { return nil }
    let text = unsaved[path.text]?.text ?? (try? saved(path))?.text
    return text.map { TextLines($0) }
  }
}
