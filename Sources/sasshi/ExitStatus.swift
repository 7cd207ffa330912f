/// The status with which the program ends.
enum ExitStatus: Int32 {
  case success = 0
  /// The content or the theme has errors.
  case contentHasErrors = 1
  /// The command line is wrong.
  case wrongCommandLine = 2
  /// The disk, a permission or a tool failed.
  case machineFailed = 3
}
