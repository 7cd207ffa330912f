public import Diagnostics

/// Why a file is not changed as it was asked: in words for a person at a desk.
public struct EditRefusal: Error, Hashable, Sendable {
  /// What is in the way.
  public var message: Wording
  /// What to do instead; nil when the message says it.
  public var hint: Wording?
  /// The line of the file that is in the way, from 1; nil when it is no single one.
  public var line: Int?

  /// A refusal with its reason.
  public init(_ message: Wording, hint: Wording? = nil, line: Int? = nil) {
    self.message = message
    self.hint = hint
    self.line = line
  }

  /// What is wrong with the file, which must be mended before anything else is changed.
  public init(_ diagnostic: Diagnostic) {
    let line = diagnostic.location.line
    self.init(
      Wording(
        english: "Before this can be changed here, \(line.map { "line \($0)" } ?? "the file") "
          + "must be mended: \(diagnostic.message.english)",
        japanese: "ここで変える前に、\(line.map { "\($0)行目" } ?? "ファイル")を直してください。"
          + diagnostic.message.japanese),
      hint: diagnostic.hint, line: line)
  }
}

extension EditRefusal {
  /// A value that no text may hold.
  static func value(_ diagnostic: Diagnostic) -> EditRefusal {
    EditRefusal(diagnostic.message, hint: diagnostic.hint)
  }

  /// What stands there is written in a way that cannot be changed without touching more.
  static func unknownWriting(_ path: [String], line: Int?) -> EditRefusal {
    let name = path.joined(separator: ".")
    return EditRefusal(
      Wording(
        english: "“\(name)” is written in a way that cannot be changed here.",
        japanese: "「\(name)」は、ここでは変えられない書き方になっています。"),
      hint: Wording(
        english: "Change it in the text of the file\(line.map { ", on line \($0)" } ?? "").",
        japanese: "ファイルの文字のほう\(line.map { "（\($0)行目）" } ?? "")で直してください。"), line: line)
  }
}
