internal import Synchronization

/// A login to a host over which files are sent and looked at, as long as somebody holds it: OpenSSH's `ssh`, which runs
/// the host's subsystem `sftp` and knows nothing of what is said to it.
final class SFTPSession: Sendable {
  private let exchange: SFTPExchange
  private let work: Task<Void, Never>
  private let end: Ending

  /// What the program said last; nil as long as it runs.
  private final class Ending: Sendable {
    let lines = Mutex<[String]?>(nil)
  }

  private init(_ exchange: SFTPExchange, _ work: Task<Void, Never>, _ end: Ending) {
    (self.exchange, self.work, self.end) = (exchange, work, end)
  }

  deinit {
    work.cancel()
  }

  /// What became of a try to enter.
  enum Outcome {
    case open(SFTPSession)
    /// What the program said last.
    case refused(SSHWords)
  }

  /// How long it may take until somebody is let in.
  private static let patience = Duration.seconds(60)
  /// How long a host that was asked may say nothing at all.
  private static let longestSilence = Duration.seconds(60)

  /// Enters.
  ///
  /// - Parameter run: that of the program.
  static func open(_ run: ProgramRun) async -> Outcome {
    let (exchange, end) = (SFTPExchange(), Ending())
    let work = Task {
      let lines = await talk(run, exchange)
      end.lines.withLock { $0 = lines }
      exchange.end()
    }
    let clock = ContinuousClock()
    let limit = clock.now + patience
    while clock.now < limit {
      if let lines = end.lines.withLock({ $0 }) {
        return .refused(SSHWords(lines + (exchange.garbage.map { [$0] } ?? [])))
      }
      if exchange.extensions != nil { return .open(SFTPSession(exchange, work, end)) }
      do { try await Task.sleep(for: .milliseconds(5)) } catch { break }
    }
    work.cancel()
    await work.value
    return .refused(SSHWords(["Connection timed out"]))
  }

  /// Lets the program run until it ends, or the host says nothing any more.
  ///
  /// - Returns: what it said last.
  private static func talk(_ run: ProgramRun, _ exchange: SFTPExchange) async -> [String] {
    await withTaskGroup(of: [String]?.self) { group in
      group.addTask {
        await run.talk(saying: exchange.outgoing) { exchange.hear($0) }.lastLines
      }
      group.addTask {
        repeat {
          do { try await Task.sleep(for: .seconds(2)) } catch { return nil }
        } while !exchange.isSilent(for: longestSilence)
        return ["Timeout, server not responding."]
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? []
    }
  }
}

extension SFTPSession {
  /// Whether it can be used.
  var isOpen: Bool { !exchange.isOver }

  /// Whether the host can put a file in the place of another one in one step.
  var replacesInOneStep: Bool { exchange.extensions?.contains(SFTPRequest.replacing) ?? false }

  /// Asks for something, behind all that was asked before, and waits for nothing.
  func post(_ request: SFTPRequest) -> SFTPAnswer { exchange.post(request) }

  /// What is answered.
  ///
  /// - Throws: when the line breaks before that, with the words of the program.
  func reply(to answer: SFTPAnswer) async throws(HostStop) -> SFTPReply {
    if let reply = await answer.reply { return reply }
    let words = SSHWords(end.lines.withLock { $0 } ?? [])
    throw .failure(HostFailure(reason: words.reasonOfLine, words: words.lines))
  }

  /// Asks, and waits for the answer.
  func ask(_ request: SFTPRequest) async throws(HostStop) -> SFTPReply {
    try await reply(to: post(request))
  }

  /// How many questions are under way at once: a host answers them one after the other, and none waits for the line.
  private static let width = 100

  /// Asks for many things that do not need one another.
  ///
  /// - Parameter answered: is told of each answer, in the order of the questions.
  func ask(
    _ requests: [SFTPRequest],
    _ answered: (_ index: Int, _ reply: SFTPReply) throws(HostStop) -> Void
  ) async throws(HostStop) {
    var answers: ArraySlice<SFTPAnswer> = []
    for (index, request) in requests.enumerated() {
      answers.append(post(request))
      if answers.count == Self.width, let first = answers.popFirst() {
        try answered(index - Self.width + 1, try await reply(to: first))
      }
    }
    let start = requests.count - answers.count
    for (index, answer) in answers.enumerated() {
      try answered(start + index, try await reply(to: answer))
    }
  }
}
