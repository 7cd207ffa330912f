import Diagnostics
import Publishing

extension Terminal {
  /// Where this machine has the programs that Sasshi runs, and what is wrong with the file that says so.
  ///
  /// - Parameter timeLimit: how long one run of a program may take; nil: as long as its work is large.
  func programs(timeLimit: Duration? = nil) throws(MachineFailure) -> Checked<Programs> {
    try Programs.ofMachine(
      settingsFolder, environment: environment, timeLimit: timeLimit, reader: start?.program)
  }
}
