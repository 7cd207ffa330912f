internal import Archive

/// A file that is an archive of others (ZIP), which are put together when it is written.
public struct ArchivedFile: Sendable {
  /// Its parts in their order, the same each time, and from any thread.
  let parts: @Sendable () -> [Part]

  /// A file in it.
  struct Part: Sendable {
    /// Its path in the archive, of ASCII characters.
    let path: String
    let contents: OutputFile.Contents
  }

  /// Every byte of the file.
  ///
  /// - Parameter contents: gives the bytes of a part.
  func bytes<Failure: Error>(
    _ contents: (OutputFile.Contents) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    var entries = [ZipArchive.Entry]()
    for part in parts() {
      entries.append(ZipArchive.Entry(name: part.path, bytes: try contents(part.contents)))
    }
    return ZipArchive.bytes(of: entries) ?? []
  }
}
