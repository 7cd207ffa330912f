internal import Diagnostics

/// The copies of a build's pictures. Those that were made wait in a folder of their own until they are written; the
/// others stand in the output folder.
final class CopyStore: Sendable {
  /// Where those wait that were made; nil when all stand in the output folder.
  let scratch: ScratchFolder?
  private let folder: OutputFolder
  private let kept: Set<String>
  /// The paths of the copies that everything shows, by their pictures' paths below the content folder.
  private let plain: [String: String]

  init(
    _ scratch: ScratchFolder?, beside folder: OutputFolder, keeping kept: Set<String>,
    plain: [String: String]
  ) {
    self.scratch = scratch
    self.folder = folder
    self.kept = kept
    self.plain = plain
  }

  /// The name under which the copy for a path waits.
  static func name(for path: String) -> String {
    TemporaryName.name(for: path, number: 0)
  }

  /// Whether a copy for a path is among them.
  func holds(_ path: String) -> Bool {
    kept.contains(path)
      || scratch.map { SystemCall.state(of: "\($0.path)/\(Self.name(for: path))") != nil } ?? false
  }

  /// The bytes of the copy for a path below the output folder.
  func bytes(of path: String) throws(MachineFailure) -> [UInt8] {
    if kept.contains(path), let bytes = folder.bytes(of: path) { return bytes }
    guard let scratch else { throw MachineFailure(.readFile, path, .notFound) }
    let name = Self.name(for: path)
    do throws(SystemError) {
      return try FolderHandle.open(scratch.path).read(name)
    } catch {
      throw MachineFailure(.readFile, "\(scratch.path)/\(name)", error)
    }
  }

  /// The bytes of the copy that shows a picture everywhere; nil when the picture has no copies.
  func plainBytes(of source: String) throws(MachineFailure) -> [UInt8]? {
    try plain[source].map(bytes)
  }
}
