internal import Manuscript

/// Where a site is published, for as long as one run works on it. Paths are those below the destination's folder. Each
/// call ends within a time limit, and tries once: who calls it tries again.
protocol Host: Sendable {
  /// How many calls of `send` and `delete` may be under way at once.
  var width: Int { get }

  /// Begins to log in, where that takes a while in which something else is done. It says nothing of what comes of it: the
  /// calls that need the login do.
  func begin() async

  /// Every byte of a small file; nil when there is none.
  ///
  /// - Throws: `.tooLarge` for a file that has more bytes than `bytes`, of which not all are fetched.
  func read(_ path: ContainedPath, atMost bytes: Int) async throws(HostStop) -> [UInt8]?

  /// Those of the paths at which something stands.
  func present(among paths: [ContainedPath]) async throws(HostStop) -> Set<ContainedPath>

  /// The names of what stands in those of the folders that are there. A host may keep some to itself, such as those that
  /// begin with a dot; of one that knows no folders, none is there.
  ///
  /// - Parameter folders: nil is the destination's own folder.
  func names(
    in folders: [ContainedPath?]
  ) async throws(HostStop) -> [ContainedPath?: Set<String>]

  /// Makes the destination's own folder when it is missing, and folders below it; those that are there stay.
  ///
  /// - Parameter folders: each behind the one around it.
  func makeFolders(_ folders: [ContainedPath]) async throws(HostStop)

  /// Sends files, each under its temporary name in the same folder first, and then to its place in one step: a reader gets
  /// the old file or the new one.
  ///
  /// - Parameter sent: is told of each file that is in its place for good, in the order of the files.
  /// - Throws: at the first that fails; those behind it were not begun. The failure names the file.
  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop)

  /// Deletes files; one that is not there counts as deleted.
  ///
  /// - Parameter deleted: is told of each that is gone.
  func delete(
    _ paths: [ContainedPath], _ deleted: @escaping @Sendable (ContainedPath) -> Void
  ) async throws(HostStop)

  /// Deletes those of the folders that are empty, and leaves the others.
  ///
  /// - Parameter folders: each before the one around it.
  func deleteEmptyFolders(_ folders: [ContainedPath]) async throws(HostStop)
}

extension Host {
  /// Nothing: most log in with each call.
  func begin() async {}
}

/// A file on its way to a host.
struct SentFile: Hashable, Sendable {
  /// The whole path of the file on this machine that holds its bytes.
  let source: String
  /// How many bytes it has.
  let size: Int
  /// Where it is to stand on the host.
  let path: ContainedPath
  /// The name under which it travels, in the folder in which it is to stand.
  let temporaryName: String
  /// Whether something that Sasshi sent may stand there already, and is replaced. Where it is false, a host that can see
  /// to it in one step leaves alone what stands there, and throws `.taken`.
  let replaces: Bool

  /// Where it stands as long as it has its temporary name.
  var temporaryPath: ContainedPath { path.beside(named: temporaryName) }

  /// What stands behind the temporary name while the old file steps aside, on hosts that cannot replace it in one step.
  static let aside = "-old"
}

/// Why a host did not do what it was asked to.
enum HostStop: Error, Hashable, Sendable {
  /// It cannot be done now.
  case failure(HostFailure)
  /// The person at the machine has to say something first.
  case question(HostQuestion)
}

/// What went wrong with a host.
struct HostFailure: Error, Hashable, Sendable {
  /// What went wrong.
  var reason: Reason
  /// The file or folder with which it went wrong.
  var path: ContainedPath?
  /// What the program said last.
  var words: [String] = []

  enum Reason: Hashable, Sendable {
    /// Nobody answers under that name: no network, no such machine, no such port.
    case unreachable
    /// The line broke, the time was over, or the host asked to come again later.
    case brokenOff
    /// The account's key, or the way of entering, is refused.
    case refusedLogin
    /// The host shows another key or certificate than the one that is known as its own.
    case changedIdentity
    /// The host's disk, or what the account may use of it, is full.
    case full
    /// The account may not do that there, or the disk is read-only.
    case notPermitted
    /// The folder of the destination is not there and cannot be made.
    case noFolder
    /// The path has more bytes than the program that talks to the host takes.
    case nameTooLong
    /// A file on the host has more bytes than anybody wants to read.
    case tooLarge
    /// Something that Sasshi did not send stands at the path.
    case taken
    /// The program that talks to the host is missing.
    case missing(Program)
    /// Something else, as the program's own words tell.
    case refused
    /// This machine failed: its disk, a file that is gone.
    case machine(SystemError)
  }

  /// Whether it may go well the next time, a moment later.
  var isPassing: Bool { reason == .brokenOff || reason == .refused || reason == .unreachable }
}
