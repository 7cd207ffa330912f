import Diagnostics
import Publishing

/// What a command asks the person at the terminal.
struct Questions {
  private let announcer: Announcer
  private let readLine: @Sendable () -> String?

  /// The questions of a command; nil where nobody can be asked.
  init?(_ announcer: Announcer) {
    guard let readLine = announcer.terminal.readLine else { return nil }
    self.announcer = announcer
    self.readLine = readLine
  }

  /// Asks until there is an answer that makes sense.
  ///
  /// - Parameters:
  ///   - question: what is asked, without a mark at its end.
  ///   - usual: what an empty line means; shown with the question when it is not empty.
  ///   - read: what an answer means. Throws what is wrong with it, which is said before the question is asked again.
  /// - Throws: that there is no answer, or what `read` throws that is neither a `Diagnostic` nor a `MachineFailure`.
  func ask<Value>(
    _ question: Wording, usual: String, _ read: (String) throws -> Value
  ) throws -> Value {
    while true {
      announcer.prompt(question, usual: usual)
      guard let line = readLine() else {
        announcer.terminal.write("", to: .error)
        throw Self.unanswered
      }
      let answer = line.trimmed
      do {
        return try read(answer.isEmpty ? usual : answer)
      } catch var problem as Diagnostic {
        // Who answers a question has typed no option.
        if problem.location.file.hasPrefix("--") { problem.location = Location(answer) }
        announcer.report([problem])
      } catch let failure as MachineFailure {
        announcer.report(failure.earlier + [failure.diagnostic])
      }
    }
  }

  private static let unanswered = Diagnostic.error(
    .unansweredQuestion, at: Location("sasshi new site"),
    Wording(
      english: "The question was not answered. Nothing was made.",
      japanese: "答えがなかったので、何も作りませんでした。"),
    hint: Wording(
      english:
        "Run the command again; “sasshi new site --help” shows how to give the answers with it.",
      japanese: "もう一度実行してください。質問に答える代わりに、コマンドに書いておくこともできます（書き方： sasshi new site --help）。"))
}

extension Announcer {
  /// Asks, and leaves the cursor behind the question.
  fileprivate func prompt(_ question: Wording, usual: String) {
    let text = question.text(in: language)
    let prompt =
      switch language {
      case .english: usual.isEmpty ? "\(text): " : "\(text) [\(usual)]: "
      case .japanese: usual.isEmpty ? "\(text)： " : "\(text)［\(usual)］： "
      }
    terminal.write(Array(prompt.visible(in: .text).utf8), to: .error)
  }
}
