internal import Diagnostics
internal import SystemPackage

/// curl, as Sasshi runs it: without settings of the person's own, and with all that it is told on its standard input.
struct Curl: Sendable {
  let programs: Programs
  let watchdog: Watchdog

  /// What a run of curl came to.
  struct Run: Sendable {
    /// How the program ended.
    var end: ProgramRun.End
    /// An answer for each transfer that ended, in the order in which they did.
    var answers: [CurlAnswer]
    /// What the program wrote last.
    var lastLines: [String]
  }

  /// Does transfers, one after the other over as few lines as can be.
  ///
  /// - Parameters:
  ///   - settings: options for all of them.
  ///   - timeLimit: how long all of them may take.
  ///   - answered: is told of each as soon as it has ended.
  func run(
    _ transfers: [CurlTransfer], settings: [String] = [], timeLimit: Duration,
    _ answered: @escaping @Sendable (CurlAnswer) -> Void = { _ in }
  ) async throws(HostStop) -> Run {
    let listener = CurlListener(
      transfers.count, isParallel: settings.contains("parallel"), answered)
    let parts = transfers.enumerated().map { number, transfer in
      var transfer = transfer
      transfer.set("write-out", listener.ending(number))
      return transfer
    }
    let (end, lastLines) = try await hear(parts, settings, timeLimit: timeLimit) {
      listener.add($0)
    }
    return Run(end: end, answers: listener.answers, lastLines: lastLines)
  }

  /// Does transfers; whoever hears makes of the lines that curl writes what he likes.
  func hear(
    _ transfers: [CurlTransfer], _ settings: [String] = [], timeLimit: Duration,
    _ line: @escaping @Sendable (String) -> Void
  ) async throws(HostStop) -> (end: ProgramRun.End, lastLines: [String]) {
    let path = try await programs.hostPath(of: .curl)
    let input =
      (["silent"] + settings).map { $0 + "\n" }.joined()
      + transfers.map(\.text).joined(separator: "next\n")
    // “-q” first: else the person's own settings are read, which may say anything.
    return await ProgramRun(
      program: path, arguments: ["-q", "-K", "-"], environment: [:], timeLimit: timeLimit,
      watchdog: watchdog
    ).run(feeding: Array(input.utf8), hearing: line)
  }
}

extension Programs {
  /// The path of a program that talks to a host.
  func hostPath(of program: Program) async throws(HostStop) -> FilePath {
    do throws(MachineFailure) {
      return try await path(of: program)
    } catch {
      throw .failure(HostFailure(reason: .missing(program)))
    }
  }
}
