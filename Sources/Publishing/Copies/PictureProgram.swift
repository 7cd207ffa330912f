internal import SystemPackage

/// The program that makes pictures, as it is run: within bounds, in a folder of its own, with nothing left of it
/// afterwards.
struct PictureProgram: Sendable {
  let path: FilePath
  let timeLimit: Duration
  /// Has the program ended when this process is killed.
  let watchdog: Watchdog

  /// How many of its runs are under way at once.
  static var mostAtOnce: Int { min(2, SystemCall.processorCount) }

  /// How long it may work on one picture: a hundred times what one of 100 megapixels takes.
  private static let usualTimeLimit = Duration.seconds(120)

  /// How many kilobytes of addresses it may use: three times what a picture of 100 megapixels takes.
  private static let memory = 3 << 20

  init(path: FilePath, of programs: Programs, watchdog: Watchdog) {
    self.path = path
    timeLimit = programs.timeLimit ?? Self.usualTimeLimit
    self.watchdog = watchdog
  }

  /// What it may read.
  enum Sources: Sendable {
    /// Files from anywhere: only in formats whose readers are tested for that.
    case pictures
    /// Drawings that Sasshi made.
    case drawings
  }

  /// Runs it.
  ///
  /// - Parameter scratch: the folder in which it works.
  /// - Returns: how it ended, and the last lines that it wrote.
  func run(
    _ arguments: [String], on sources: Sources, in scratch: ScratchFolder
  ) async -> (end: ProgramRun.End, lastLines: [String]) {
    let limit = "ulimit -v \(Self.memory) 2> /dev/null; exec \"$@\""
    var environment = [
      "TMPDIR": scratch.path,
      // Two pictures are worked on at once.
      "VIPS_CONCURRENCY": "1", "VIPS_WARNING": "0",
    ]
    switch sources {
    case .pictures:
      environment["HOME"] = scratch.path
      environment["VIPS_BLOCK_UNTRUSTED"] = "1"
    // The person's own fonts are there.
    case .drawings: break
    }
    return await ProgramRun(
      program: "/bin/sh", arguments: ["-c", limit, "sh", path.string] + arguments,
      environment: environment, timeLimit: timeLimit, watchdog: watchdog
    ).run()
  }

  /// Takes a file that it wrote out of its folder; nil when there is none.
  func take(_ name: String, from scratch: ScratchFolder) -> [UInt8]? {
    let bytes = scratch.read(name)
    try? FolderHandle.open(scratch.path).deleteFile(name)
    return bytes
  }
}
