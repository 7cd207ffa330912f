import Diagnostics

/// Speaks to the person at a terminal, in a language.
struct Announcer: Sendable {
  /// The terminal.
  let terminal: Terminal
  /// The language in which it speaks.
  let language: MessageLanguage

  /// Says a sentence.
  func say(_ wording: Wording, to stream: Terminal.Stream = .output) {
    terminal.write(wording.text(in: language), to: stream)
  }

  /// Shows what is wrong on the error stream.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      terminal.write(diagnostic.text(in: language), to: .error)
    }
  }
}
