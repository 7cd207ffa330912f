internal import Subprocess
internal import SystemPackage

/// A process that goes on when this one has ended, and is not waited for.
public enum LooseProcess {
  /// Starts one.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - isApart: whether what ends this process from the keyboard leaves it alone.
  /// - Returns: whether it could be started.
  public static func start(_ program: String, _ arguments: [String], isApart: Bool) async -> Bool {
    var options = PlatformOptions()
    options.createSession = isApart
    let line = ["-c", "\"$0\" \"$@\" >/dev/null 2>&1 </dev/null &", program] + arguments
    let result = try? await run(
      .path("/bin/sh"), arguments: Arguments(line), platformOptions: options, input: .none,
      output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess == true
  }
}
