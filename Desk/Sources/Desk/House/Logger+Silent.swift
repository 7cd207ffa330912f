internal import Logging

extension Logger {
  /// What the server would say of itself is for nobody: on the standard output stands an address alone.
  static var silent: Logger { Logger(label: "sasshi") { _ in SwiftLogNoOpLogHandler() } }
}
