internal import SystemPackage

/// What a run has sent, a line for each file that the host has said is in its place: a run that was broken off, in
/// whatever way, goes on behind it.
final class SendingJournal: Sendable {
  static let prefix = "journal-"

  private let file: FileDescriptor
  private let path: String

  /// The journal of a run in a folder, which goes on behind what it has.
  init(of run: String, in folder: FolderHandle, at folderPath: String) throws(MachineFailure) {
    let name = Self.prefix + run
    path = "\(folderPath)/\(name)"
    do throws(SystemError) {
      file = try SystemCall.open(
        name, in: folder.descriptor, .writeOnly, options: [.create, .append, .noFollow],
        permissions: .ownerReadWrite)
      try folder.sync()
    } catch {
      throw MachineFailure(.writeFile, path, error)
    }
    // Ends a line that is not whole.
    try add("\n")
  }

  deinit {
    file.letGo()
  }

  /// Notes that the bytes of a digest are at a path. A killed process loses nothing of it.
  func note(_ digest: String, at path: ContainedPath) throws(MachineFailure) {
    try add("\(digest)\t\(path.text)\n")
  }

  /// Waits until what was noted would outlast a power cut.
  func sync() throws(MachineFailure) {
    do throws(SystemError) {
      try SystemCall.sync(file)
    } catch {
      throw MachineFailure(.writeFile, path, error)
    }
  }

  /// What a journal says. Lines that are not whole say nothing.
  static func read(_ bytes: [UInt8]) -> [ContainedPath: String] {
    var sent: [ContainedPath: String] = [:]
    let whole = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0)]
    for line in whole.split(separator: UInt8(ascii: "\n")) {
      guard let text = String(validating: line, as: UTF8.self),
        let tab = text.utf8.firstIndex(of: UInt8(ascii: "\t")),
        PublishedList.isDigest(text.utf8[..<tab]),
        let path = ContainedPath(String(text.utf8[text.utf8.index(after: tab)...]) ?? "")
      else { continue }
      sent[path] = String(text[..<tab])
    }
    return sent
  }

  private func add(_ line: String) throws(MachineFailure) {
    do throws(SystemError) {
      _ = try SystemError.mapping { try file.writeAll(line.utf8) }
    } catch {
      throw MachineFailure(.writeFile, path, error)
    }
  }
}
