import Diagnostics
import Publishing

/// How a job ended.
struct JobEnd: Sendable {
  /// What is to be said about what was made.
  var diagnostics: [Diagnostic] = []
  /// What came of it.
  var message: Wording
  /// What came of work on publishing.
  var publishing: PublishingTalk.Turn?
  /// Where a password was put that a person typed and the host took.
  var passwordPlace: PasswordPlace?
}

extension JobEnd {
  /// The machine, the line or the host failed.
  init(_ failure: MachineFailure, publishing: PublishingTalk.Turn? = nil) {
    diagnostics = failure.earlier + [failure.diagnostic]
    message = failure.diagnostic.message
    self.publishing = publishing
  }
}

/// How far a job is.
enum JobStep: Sendable {
  /// Other programs make files.
  case making(WorkProgress)
  /// Files go to a host.
  case sending(SendingProgress)

  /// Tells it to whoever follows.
  typealias Teller = @Sendable (JobStep) -> Void
}

extension Job.Sending {
  init(_ progress: SendingProgress) {
    step = progress.step.rawValue
    doneBytes = progress.doneBytes
    totalBytes = progress.totalBytes
    secondsLeft = progress.secondsLeft
  }
}
