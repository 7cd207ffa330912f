import Diagnostics
import Manuscript

/// What is around a command: the streams to which it writes, who answers its questions, the environment, the day.
struct Terminal: Sendable {
  enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  /// What tells the time.
  struct Clock: Sendable {
    /// This moment.
    var now: @Sendable () -> Moment
    /// By how many seconds the clocks on the wall, where the machine is, are before UTC at a moment.
    var secondsBeforeUTC: @Sendable (Moment) -> Int
  }

  /// How the process of the command was started.
  struct Start: Sendable {
    /// The path of the program.
    var program: String
    /// What stands behind its name.
    var arguments: [String]
  }

  /// How the process was started; nil where commands are run in the process of another program.
  let start: Start?
  /// Whether a person watches the error stream, on something that obeys the controls of ISO/IEC 6429.
  let isWatched: Bool
  /// Today; nil where nobody knows.
  let today: CalendarDate?
  /// The time, and how it is told where the machine is.
  let clock: Clock
  /// The next line that a person types, without its end, and nil when no more comes; nil where nobody can be asked.
  let readLine: (@Sendable () -> String?)?
  /// The same for a line of which nothing is shown while it is typed.
  let readSecret: (@Sendable () -> String?)?
  /// Makes another program of this process, and comes back only when that cannot be done.
  let become: @Sendable (_ program: String, _ arguments: [String]) -> Void
  private let writeBytes: @Sendable ([UInt8], Stream) -> Bool
  private let variable: @Sendable (String) -> String?

  /// A terminal.
  ///
  /// - Parameters:
  ///   - start: how the process was started; nil where commands are run in that of another program.
  ///   - isWatched: whether a person watches the error stream.
  ///   - today: the day; nil where nobody knows it.
  ///   - clock: gives the time.
  ///   - readLine: gives the next line that a person types, without its end, and nil when no more comes; nil where
  ///     nobody can be asked.
  ///   - readSecret: the same, with nothing shown of what is typed.
  ///   - become: makes the program at a path of this process, and comes back only when that cannot be done.
  ///   - variable: the value of an environment variable; nil when it is unset.
  ///   - writeBytes: writes bytes as they are, and says whether all were written.
  init(
    start: Start? = nil, isWatched: Bool = false, today: CalendarDate? = nil, clock: Clock,
    readLine: (@Sendable () -> String?)? = nil, readSecret: (@Sendable () -> String?)? = nil,
    become: @escaping @Sendable (_ program: String, _ arguments: [String]) -> Void = { _, _ in },
    variable: @escaping @Sendable (String) -> String?,
    writeBytes: @escaping @Sendable ([UInt8], Stream) -> Bool
  ) {
    self.start = start
    self.isWatched = isWatched
    self.today = today
    self.clock = clock
    self.readLine = readLine
    self.readSecret = readSecret
    self.become = become
    self.variable = variable
    self.writeBytes = writeBytes
  }

  /// Writes a line of what Sasshi says. What it quotes cannot give the terminal orders.
  func write(_ line: String, to stream: Stream = .output) {
    write(Array((line.visible(in: .text) + "\n").utf8), to: stream)
  }

  /// Writes a line of JSON. What it quotes cannot give the terminal orders.
  func write(json: [UInt8]) {
    let line = String(decoding: json, as: UTF8.self).visible(in: .json)
    write(Array((line + "\n").utf8))
  }

  /// Writes bytes as they are.
  ///
  /// - Returns: whether all were written.
  @discardableResult
  func write(_ bytes: [UInt8], to stream: Stream = .output) -> Bool {
    writeBytes(bytes, stream)
  }

  /// The value of an environment variable; nil when it is unset or empty.
  func environment(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder for Sasshi's settings of the person at the machine (XDG Base Directory Specification: a path
  /// that is not absolute counts as none); nil when there is no place for such a folder.
  var settingsFolder: String? {
    func absolute(_ name: String) -> String? {
      environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = absolute("XDG_CONFIG_HOME") ?? absolute("HOME").map { "\($0)/.config" }
    return folder.map { "\($0)/sasshi" }
  }
}
