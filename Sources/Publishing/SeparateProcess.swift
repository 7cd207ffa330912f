import PDF
internal import Subprocess
internal import SystemPackage

/// Sasshi itself, run once more: for what may bring a process down because of what is in a file.
public struct SeparateProcess: Sendable {
  /// The path of the program.
  let program: FilePath

  /// The program at a path.
  public init(program: String) {
    self.program = FilePath(program)
  }

  /// How a run ended.
  public enum End: Hashable, Sendable {
    /// With a status.
    case exited(Int32)
    /// It was brought down.
    case killed(signal: Int32)
    /// It took more time than it may.
    case outOfTime
    /// The system did not start it.
    case notStarted
  }

  /// Runs the program to its end; what it says is said where this process says it.
  public func run(_ arguments: [String]) async -> End {
    await ended {
      try await Subprocess.run(
        .path(program), arguments: Arguments(arguments), environment: Self.environment,
        input: .none, output: .currentStandardOutput, error: .currentStandardError
      ).terminationStatus
    }
  }

  /// Runs the program to its end; nobody hears what it says.
  func runUnheard(_ arguments: [String]) async -> End {
    await ended {
      try await Subprocess.run(
        .path(program), arguments: Arguments(arguments), environment: Self.environment,
        input: .none, output: .discarded, error: .discarded
      ).terminationStatus
    }
  }

  // Whoever reads what is said has no use for a trace of the crash.
  private static var environment: Environment {
    .inherit.updating(["SWIFT_BACKTRACE": "enable=no"])
  }

  private func ended(_ run: () async throws -> TerminationStatus) async -> End {
    do {
      switch try await run() {
      case .exited(let status): return .exited(status)
      case .signaled(let signal) where signal == SystemCall.outOfTimeSignal: return .outOfTime
      case .signaled(let signal): return .killed(signal: signal)
      }
    } catch {
      return .notStarted
    }
  }

  /// How many seconds a process works on a file at most: a hundred times what the largest books take.
  public static let mostSeconds = 60

  /// Sets bounds to this process, for what it is about to do with a file: to the time, and to the memory, which
  /// is that of the largest book and of what is made of it.
  public static func limitThisProcess() {
    SystemCall.limitThisProcess(
      seconds: mostSeconds, memory: 1 << 30 + 3 * ImposedBook.mostBytes)
  }

  /// How many seconds a process looks into a document to download at most.
  static let mostSecondsForDocument = 10

  /// Sets bounds to this process, for what it is about to do with a document to download.
  public static func limitThisProcessForDocument() {
    SystemCall.limitThisProcess(
      seconds: mostSecondsForDocument, memory: 1 << 29 + 6 * SizeLimit.picture.bytes)
  }
}
