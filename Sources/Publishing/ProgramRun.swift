internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// One run of another program, with a time limit.
struct ProgramRun: Sendable {
  let program: FilePath
  let arguments: [String]
  /// What the program's environment says besides or instead of this process's own.
  let environment: [String: String]
  let timeLimit: Duration
  /// Sees to it that nothing of the run outlives this process; nil: nobody does.
  var watchdog: Watchdog?

  /// How a run ended.
  enum End: Hashable, Sendable {
    case exited(Int)
    case killed(signal: Int)
    case outOfTime
    case notStarted(String)
  }

  /// The program of that name on the search path.
  static func search(for name: String) async -> FilePath? {
    try? await Executable.name(name).resolveExecutablePath(in: .inherit)
  }

  /// Runs the program to its end, or until the time is over. However it ends, all that it started ends then.
  ///
  /// - Returns: how it ended, and the last lines that it wrote.
  func run() async -> (end: End, lastLines: [String]) {
    let words = LastWords()
    let end = await withTaskGroup(of: End?.self) { group in
      group.addTask { await start(writing: words) }
      group.addTask {
        try? await Task.sleep(for: timeLimit)
        return nil
      }
      let end = await group.next() ?? nil
      // The other task: the clock, or the program, which is stopped before the group is left.
      group.cancelAll()
      return end ?? .outOfTime
    }
    return (end, words.lines)
  }

  private func start(writing words: LastWords) async -> End {
    var options = PlatformOptions()
    // With a session of its own, all that the program starts can be stopped together.
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let changes = environment.map { (Environment.Key(rawValue: $0.key), $0.value) }
    let updates = changes.reduce(into: [Environment.Key: String?]()) { updates, change in
      if let key = change.0 { updates[key] = change.1 }
    }
    var leader: Int32?
    let end: End
    do {
      let result = try await Subprocess.run(
        .path(program), arguments: Arguments(arguments), environment: .inherit.updating(updates),
        platformOptions: options, input: .none, output: .sequence, error: .combinedWithOutput
      ) { execution in
        let process = execution.processIdentifier.value
        leader = process
        await watchdog?.hold(groupLedBy: process)
        let watch = Task { await Self.endRest(ofGroupLedBy: process) }
        defer { watch.cancel() }
        for try await buffer in execution.standardOutput {
          buffer.withUnsafeBytes { words.add($0) }
        }
      }
      end =
        switch result.terminationStatus {
        case .exited(let code): .exited(Int(code))
        case .signaled(let signal): .killed(signal: Int(signal))
        }
    } catch {
      end = .notStarted(String(describing: error))
    }
    if let leader {
      SystemCall.endGroup(ledBy: leader)
      await watchdog?.release(groupLedBy: leader)
    }
    return end
  }

  /// Waits until a process has ended, then ends what it started: as long as that lives, nobody sees the end of what
  /// they write.
  private static func endRest(ofGroupLedBy process: Int32) async {
    while !SystemCall.hasEnded(process) {
      do { try await Task.sleep(for: .milliseconds(200)) } catch { return }
    }
    SystemCall.endGroup(ledBy: process)
  }
}

/// The end of what a program wrote.
private final class LastWords: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  private static let most = 4096

  func add(_ new: UnsafeRawBufferPointer) {
    bytes.withLock { bytes in
      bytes.append(contentsOf: new)
      if bytes.count > Self.most { bytes.removeFirst(bytes.count - Self.most) }
    }
  }

  /// The last lines that say something, without control characters.
  var lines: [String] {
    let bytes = bytes.withLock { $0 }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }
    return lines.filter { !$0.isEmpty }.suffix(5)
  }
}
