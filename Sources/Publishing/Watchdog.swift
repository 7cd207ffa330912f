internal import Subprocess
internal import SystemPackage

/// A process beside this one that clears up when this one is killed: it ends the programs that were started, with
/// all that they started, and deletes their folder. However this process ends, the system closes the pipe on which
/// the other listens.
struct Watchdog: Sendable {
  private let scratch: ScratchFolder
  private let writer: StandardInputWriter?

  /// The folder in which the programs work, without a slash at its end.
  var folder: String { scratch.path }

  /// Does work in a folder, with a watchdog. When the work is done or has failed, nothing is left of the folder, nor of a
  /// program that it started.
  ///
  /// - Parameter results: folders that outlive the work, unless this process is killed meanwhile.
  /// - Throws: what the work throws.
  static func watching<Value: Sendable, Failure: Error>(
    over scratch: ScratchFolder, besides results: [ScratchFolder] = [],
    _ work: (Watchdog) async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    var options = PlatformOptions()
    // What a terminal sends to this process does not reach it.
    options.createSession = true
    var result: Result<Value, Failure>?
    let arguments: [String] = ["-c", script, "sh", scratch.path] + results.map(\.path)
    _ = try? await Subprocess.run(
      .path("/bin/sh"), arguments: Arguments(arguments), platformOptions: options,
      input: .inputWriter, output: .discarded, error: .discarded
    ) { process in
      let watchdog = Watchdog(scratch: scratch, writer: process.standardInputWriter)
      do throws(Failure) {
        result = .success(try await work(watchdog))
      } catch {
        result = .failure(error)
      }
      await watchdog.tell("done")
    }
    // A machine without a shell has no watchdog either.
    if let result { return try result.get() }
    return try await work(Watchdog(scratch: scratch, writer: nil))
  }

  /// Has the programs of a group ended when this process ends before `release` is called.
  func hold(groupLedBy process: Int32) async {
    await tell("hold \(process)")
  }

  /// Leaves a group alone, which has ended.
  func release(groupLedBy process: Int32) async {
    await tell("release \(process)")
  }

  private func tell(_ line: String) async {
    _ = try? await writer?.write(line + "\n")
  }

  private static let script = """
    groups=" "
    while read -r deed group; do
      case $deed in
        hold) groups="$groups$group " ;;
        release)
          rest=${groups#* $group }
          [ "$rest" = "$groups" ] || groups="${groups%% $group *} $rest" ;;
        # Only the first folder is the work's own.
        done) set -- "$1" ;;
      esac
    done
    for group in $groups; do kill -s KILL -- "-$group"; done
    for wait in 1 2 4 8 16 0; do
      rm -rf -- "$@" && break
      sleep $wait
    done
    # What has just been killed, and what it had started, may have gone on writing for a moment.
    [ "$groups" = " " ] || { sleep 1; rm -rf -- "$@"; }
    """
}
