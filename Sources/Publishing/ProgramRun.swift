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
  /// - Parameters:
  ///   - input: what it reads from its standard input.
  ///   - hear: is told each line that it writes, as soon as it is whole, without the line's end.
  /// - Returns: how it ended, and the last lines that it wrote.
  func run(
    feeding input: [UInt8] = [], hearing hear: (@Sendable (String) -> Void)? = nil
  ) async -> (end: End, lastLines: [String]) {
    let words = LastWords(hear)
    let end = await withTaskGroup(of: End?.self) { group in
      group.addTask { await start(feeding: input, writing: words) }
      group.addTask {
        try? await Task.sleep(for: timeLimit)
        return nil
      }
      let end = await group.next() ?? nil
      // The other task: the clock, or the program, which is stopped before the group is left.
      group.cancelAll()
      return end ?? .outOfTime
    }
    words.end()
    return (end, words.lines)
  }

  private func start(feeding input: [UInt8], writing words: LastWords) async -> End {
    var leader: Int32?
    do {
      let result = try await Subprocess.run(
        configuration, input: .array(input), output: .sequence, error: .combinedWithOutput
      ) { execution in
        let process = execution.processIdentifier.value
        leader = process
        try await holding(groupLedBy: process) {
          for try await buffer in execution.standardOutput {
            buffer.withUnsafeBytes { words.add($0) }
          }
        }
      }
      return await end(.success(result.terminationStatus), ofGroupLedBy: leader)
    } catch {
      return await end(.failure(error), ofGroupLedBy: leader)
    }
  }
}

// What all runs have in common
extension ProgramRun {
  /// What the program is started with.
  var configuration: Configuration {
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
    return Configuration(
      executable: .path(program), arguments: Arguments(arguments),
      environment: .inherit.updating(updates), platformOptions: options)
  }

  /// Does work with a process that leads a group, and sees to what it starts.
  func holding(groupLedBy process: Int32, _ work: () async throws -> Void) async throws {
    await watchdog?.hold(groupLedBy: process)
    let watch = Task { await Self.endRest(ofGroupLedBy: process) }
    defer { watch.cancel() }
    try await work()
  }

  /// Ends what is left of a group.
  ///
  /// - Returns: how its leader ended.
  func end(
    _ status: Result<TerminationStatus, any Error>, ofGroupLedBy leader: Int32?
  ) async -> End {
    if let leader {
      SystemCall.endGroup(ledBy: leader)
      await watchdog?.release(groupLedBy: leader)
    }
    return switch status {
    case .success(.exited(let code)): .exited(Int(code))
    case .success(.signaled(let signal)): .killed(signal: Int(signal))
    case .failure(let error): .notStarted(String(describing: error))
    }
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

/// What a program writes: each line as it comes, and the end of it all.
final class LastWords: Sendable {
  private let state = Mutex(State())
  private let hear: (@Sendable (String) -> Void)?
  private static let most = 4096
  private static let longestLine = 16_384

  private struct State {
    var bytes: [UInt8] = []
    /// What was written since the last line's end; only where somebody hears it.
    var line: [UInt8] = []
  }

  init(_ hear: (@Sendable (String) -> Void)? = nil) {
    self.hear = hear
  }

  func add(_ new: UnsafeRawBufferPointer) {
    let lines = state.withLock { state in
      state.bytes.append(contentsOf: new)
      if state.bytes.count > Self.most { state.bytes.removeFirst(state.bytes.count - Self.most) }
      guard hear != nil else { return [String]() }
      state.line.append(contentsOf: new)
      var lines: [String] = []
      while let end = state.line.firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(String(decoding: state.line[..<end], as: UTF8.self))
        state.line.removeSubrange(...end)
      }
      // No line that somebody waits for is that long.
      if state.line.count > Self.longestLine { state.line.removeAll() }
      return lines
    }
    for line in lines { hear?(line) }
  }

  /// The program has ended: what stands behind the last line's end is a line as well.
  func end() {
    let rest = state.withLock { state in
      defer { state.line = [] }
      return state.line
    }
    if !rest.isEmpty { hear?(String(decoding: rest, as: UTF8.self)) }
  }

  /// The last lines that say something, without control characters.
  var lines: [String] {
    let bytes = state.withLock { $0.bytes }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }
    return lines.filter { !$0.isEmpty }.suffix(5)
  }
}
