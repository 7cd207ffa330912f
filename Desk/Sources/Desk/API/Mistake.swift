import Diagnostics

/// What is wrong at a place of a file, for the person at the desk. Lines count from 1 in the whole file, columns from 1
/// in UTF-16 units, as a browser counts them.
public struct Mistake: Encodable, Hashable, Sendable {
  /// The file's path below the content folder, or as the person knows it.
  let file: String
  @OrNull var line: Int?
  @OrNull var column: Int?
  @OrNull var endLine: Int?
  @OrNull var endColumn: Int?
  let severity: String
  let message: String
  @OrNull var hint: String?
  let kind: String
  /// Whether one press of a button mends it.
  let hasCure: Bool

  /// - Parameters:
  ///   - file: how the file is called.
  ///   - folder: that of the site, which no file that the words name begins with.
  ///   - text: the lines of the file, when it is one that the person writes.
  init(
    _ diagnostic: Diagnostic, file: String, below folder: String, in text: TextLines?,
    _ language: MessageLanguage
  ) {
    let location = diagnostic.location
    self.file = file
    line = location.line
    endLine = location.end?.line
    column = location.column.flatMap { column in
      location.line.map { text?.column(column, ofLine: $0) ?? column }
    }
    endColumn = location.end.map { text?.column($0.column, ofLine: $0.line) ?? $0.column }
    severity = diagnostic.severity.rawValue
    message = diagnostic.message.named(below: folder).text(in: language)
    hint = diagnostic.hint?.named(below: folder).onScreen.text(in: language)
    kind = diagnostic.identifier.rawValue
    hasCure = diagnostic.cure != nil
  }
}
