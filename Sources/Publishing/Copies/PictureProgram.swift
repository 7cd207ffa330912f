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

  /// - Parameter timeLimit: how long one run may take where nobody says that.
  init(
    path: FilePath, of programs: Programs, watchdog: Watchdog,
    timeLimit: Duration = Self.usualTimeLimit
  ) {
    self.path = path
    self.timeLimit = programs.timeLimit ?? timeLimit
    self.watchdog = watchdog
  }

  /// What it may read.
  enum Sources: Sendable {
    /// Files from anywhere: only in formats whose readers are tested for that.
    case pictures
    /// Drawings that Sasshi made, with texts in languages of these tags, the most important one first.
    case drawings(languages: [String])
  }

  /// Runs it.
  ///
  /// - Parameter scratch: the folder in which it works.
  /// - Returns: how it ended, and the last lines that it wrote.
  func run(
    _ arguments: [String], on sources: Sources, in scratch: ScratchFolder
  ) async -> (end: ProgramRun.End, lastLines: [String]) {
    let limit = "ulimit -v \(Self.memory) 2> /dev/null; exec \"$@\""
    let environment = [
      "TMPDIR": scratch.path,
      // Two pictures are worked on at once.
      "VIPS_CONCURRENCY": "1", "VIPS_WARNING": "0",
    ]
    let (end, lastLines) = await ProgramRun(
      program: "/bin/sh", arguments: ["-c", limit, "sh", path.string] + arguments,
      environment: environment.merging(sources.environment(in: scratch)) { $1 },
      timeLimit: timeLimit, watchdog: watchdog
    ).run()
    // Nobody will find that folder any more.
    return (end, lastLines.map { $0.replacing("\(scratch.path)/", with: "") })
  }

  /// Takes a file that it wrote out of its folder; nil when there is none.
  func take(_ name: String, from scratch: ScratchFolder) -> [UInt8]? {
    let bytes = scratch.read(name)
    try? FolderHandle.open(scratch.path).deleteFile(name)
    return bytes
  }
}

extension PictureProgram.Sources {
  /// What the program's environment says because of them.
  fileprivate func environment(in scratch: ScratchFolder) -> [String: String] {
    switch self {
    case .pictures: ["HOME": scratch.path, "VIPS_BLOCK_UNTRUSTED": "1"]
    // The person's own fonts are at home. Which of them a text gets must hang on the site, and not on the language in
    // which that person works (Pango, pango_language_get_preferred).
    case .drawings(let languages):
      [
        "LC_ALL": "C.UTF-8", "LANG": "", "LANGUAGE": "",
        "PANGO_LANGUAGE": languages.joined(separator: ":"),
      ]
    }
  }
}
