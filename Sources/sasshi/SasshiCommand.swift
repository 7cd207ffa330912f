import ArgumentParser
import Diagnostics

/// A command that does something, and says it through an announcer.
protocol SasshiCommand: ParsableCommand {
  /// The language of messages, when the person chose one.
  var messageLanguage: MessageLanguage? { get }

  /// Does it.
  ///
  /// - Returns: the status with which the program ends.
  /// - Throws: the `Diagnostic` of an option that makes no sense, or a `MachineFailure`: who runs the
  ///   command shows both.
  func run(_ announcer: Announcer) async throws -> ExitStatus
}
