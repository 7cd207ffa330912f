import Diagnostics
import Publishing

/// What a command asks the person at the terminal.
struct Questions {
  private let announcer: Announcer
  private let readLine: @Sendable () -> String?
  private let readSecret: @Sendable () -> String?
  private let unanswered: Diagnostic

  /// The questions of a command; nil where nobody can be asked.
  ///
  /// - Parameters:
  ///   - command: the command, as it is typed.
  ///   - loss: what there is not, because a question was not answered, as a sentence.
  ///   - hint: what the person can do then.
  init?(_ announcer: Announcer, of command: String, loss: Wording, hint: Wording) {
    guard let readLine = announcer.terminal.readLine,
      let readSecret = announcer.terminal.readSecret
    else { return nil }
    self.announcer = announcer
    self.readLine = readLine
    self.readSecret = readSecret
    unanswered = .error(
      .unansweredQuestion, at: Location(command),
      Wording(
        english: "The question was not answered. \(loss.english)",
        japanese: "答えがなかったので、\(loss.japanese)"),
      hint: hint)
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
        throw unanswered
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

  /// Asks for yes or no; an empty line, and no answer at all, mean no.
  func agrees(to question: Wording) -> Bool {
    let mark = Wording(english: "y/N", japanese: "はい/いいえ").text(in: announcer.language)
    while true {
      announcer.prompt(question, usual: mark)
      guard let line = readLine() else {
        announcer.terminal.write("", to: .error)
        return false
      }
      switch line.trimmed.lowercased() {
      case "y", "yes", "はい", "ｙ", "ｙｅｓ", "うん", "ええ": return true
      case "", "n", "no", "いいえ", "ｎ", "ｎｏ", "いや": return false
      default: continue
      }
    }
  }

  /// Asks for a text of which nothing is shown while it is typed.
  ///
  /// - Throws: that there is no answer.
  func askSecret(_ question: Wording) throws(Diagnostic) -> String {
    announcer.prompt(question, usual: "")
    let answer = readSecret()
    // What ended the line was not shown either.
    announcer.terminal.write("", to: .error)
    guard let answer, !answer.isEmpty else { throw unanswered }
    return answer
  }
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
