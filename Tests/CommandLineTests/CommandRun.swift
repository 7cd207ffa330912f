import Diagnostics
import Fixtures
import Manuscript
import Synchronization

@testable import sasshi

/// What a command line did, run in the process of the test.
struct CommandRun: Equatable {
  let status: ExitStatus
  let output: String
  let error: String
  /// The programs that the process was to become, with their arguments; none of them did.
  var became: [[String]] = []

  /// The day on which commands are run.
  static let today = "2026-12-01"
  /// The moment at which they are run: five past two in the afternoon, where clocks show nine hours more than UTC.
  static let now = Moment(milliseconds: 1_796_101_500_000)
  static let clock = Terminal.Clock(now: { now }, secondsBeforeUTC: { _ in 9 * 3600 })

  /// Runs a command line at a terminal with that environment and no other.
  ///
  /// - Parameters:
  ///   - answers: what a person at the terminal types, line by line, when asked; nil where there is nobody.
  ///   - program: the path of Sasshi; nil where it is not known.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], isWatched: Bool = false,
    answers: [String]? = nil, program: String? = nil
  ) async -> CommandRun {
    let said = Said()
    let answers = answers.map { Answers($0) }
    let terminal = Terminal(
      start: program.map { Terminal.Start(program: $0, arguments: arguments) },
      isWatched: isWatched,
      today: CalendarDate(today),
      clock: clock,
      readLine: answers.map { $0.next }, readSecret: answers.map { $0.next },
      become: { said.add([$0] + $1) }
    ) {
      environment[$0]
    } writeBytes: { bytes, stream in
      said.add(bytes, to: stream)
      return true
    }
    let status = await Sasshi.run(arguments, at: terminal)
    return CommandRun(
      status: status, output: said.text(.output), error: said.text(.error), became: said.programs)
  }
}

/// What was written to the streams of a terminal.
private final class Said: Sendable {
  private let bytes = Mutex<[Terminal.Stream: [UInt8]]>([:])

  func add(_ new: [UInt8], to stream: Terminal.Stream) {
    bytes.withLock { $0[stream, default: []] += new }
  }

  private let wanted = Mutex<[[String]]>([])

  func add(_ program: [String]) { wanted.withLock { $0.append(program) } }

  var programs: [[String]] { wanted.withLock { $0 } }

  func text(_ stream: Terminal.Stream) -> String {
    String(decoding: bytes.withLock { $0[stream] ?? [] }, as: UTF8.self)
  }
}

/// What a person types.
private final class Answers: Sendable {
  private let lines: Mutex<ArraySlice<String>>

  init(_ lines: [String]) {
    self.lines = Mutex(lines[...])
  }

  @Sendable func next() -> String? { lines.withLock { $0.popFirst() } }
}

/// A folder in which command lines are run on a small site with the default theme.
struct CommandFolder {
  let files: TemporaryFolder

  /// The smallest sound content, with `changes` laid over it.
  init(_ changes: [String: String?] = [:], isInMemory: Bool = false) throws {
    files = try TemporaryFolder(isInMemory: isInMemory)
    try ContentFolderFixture(changes).write(to: files)
  }

  /// Where the content is.
  var content: [String] { ["--content", "\(files.path)/content"] }
  /// Where the content and the theme are.
  var sources: [String] { content + ["--theme", Checkout.defaultTheme] }
  /// Where everything is.
  var all: [String] { sources + ["--output", "\(files.path)/output"] }

  /// Runs a command line in a language; what is said has paths from this folder on.
  func run(
    _ arguments: [String], in language: MessageLanguage = .english,
    environment: [String: String] = [:], isWatched: Bool = false, answers: [String]? = nil
  ) async -> CommandRun {
    let spoken = ["LANG": language == .japanese ? "ja_JP.UTF-8" : "en_US.UTF-8"]
    let run = await CommandRun.run(
      arguments, environment: spoken.merging(environment) { $1 }, isWatched: isWatched,
      answers: answers)
    return CommandRun(
      status: run.status, output: run.output.replacing(files.path + "/", with: ""),
      error: run.error.replacing(files.path + "/", with: ""))
  }
}
