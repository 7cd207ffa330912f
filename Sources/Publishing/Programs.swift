internal import Diagnostics
public import Editions
internal import SystemPackage

/// Where a machine has the programs that Sasshi runs, and how they are run there. Content has no say in
/// it: it may come from anywhere, and what it names would be started.
public struct Programs: Sendable {
  /// Where somebody says that a program is.
  struct Place: Hashable, Sendable {
    /// The program's path.
    var path: String
    /// Where that is written; nil for a variable of the environment.
    var location: Location?
  }

  /// The places that are said, by the programs' keys.
  private let places: [String: Place]
  /// The folder in which what lives for a moment is put.
  public var temporaryFolder: String
  /// How long one run of a program may take; nil: as long as its page is large (`Duration.most`).
  public var timeLimit: Duration?
  /// The folders and files of the machine's fonts, and of what chooses among them.
  let fontPlaces: [String]
  /// The path of Sasshi itself, which tries in a process of its own whether what other programs made can be
  /// read; nil reads it without.
  public var reader: String?

  init(
    _ places: [String: Place], temporaryFolder: String, timeLimit: Duration?,
    fontPlaces: [String] = []
  ) {
    self.places = places
    self.temporaryFolder = temporaryFolder
    self.timeLimit = timeLimit
    self.fontPlaces = fontPlaces
  }

  /// Whether somebody says where a program is.
  func haveSaid(_ program: Program) -> Bool {
    places[program.key] != nil
  }

  /// Why this machine cannot make PDF files for a purpose; nil when it has the program for that.
  public func problem(making purpose: PDFPurpose) async -> MachineFailure? {
    do throws(MachineFailure) {
      _ = try await path(of: purpose.program)
      return nil
    } catch {
      return error
    }
  }

  /// The path of a program: where its variable says, else where the person's file says, else on the
  /// search path, else in one of its usual places.
  func path(of program: Program) async throws(MachineFailure) -> FilePath {
    if let place = places[program.key] {
      guard SystemCall.realPath(place.path) != nil else { throw .missing(program, at: place) }
      return FilePath(place.path)
    }
    for command in program.commands {
      if let path = await ProgramRun.search(for: command) { return path }
    }
    guard let place = program.usualPlaces.first(where: { SystemCall.realPath($0) != nil }) else {
      throw .missing(program)
    }
    return FilePath(place)
  }
}
