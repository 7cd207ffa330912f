/// A file that an edition asks to be written.
public struct OutputFile: Sendable {
  /// Where a file's bytes come from. Pages are rendered when they are written, so that a site of ten
  /// thousand pages is never in memory twice.
  public enum Contents: Sendable {
    /// The bytes themselves.
    case bytes([UInt8])
    /// The bytes that the function returns: the same each time, and from any thread.
    case rendered(@Sendable () -> [UInt8])
    /// The bytes that the function hands over piece by piece, the same each time and from any thread,
    /// until it is told that no more are wanted: for a file that grows with the whole site.
    case pieces(@Sendable (_ take: (_ piece: [UInt8]) -> Bool) -> Void)
    /// A file that holds its pictures, each without what it says about where and by whom it was taken.
    case illustrated(IllustratedFile)
    /// An archive of files.
    case archived(ArchivedFile)
    /// The file at this path below the content folder, without what a picture says about where and
    /// by whom it was taken.
    case picture(source: String)
    /// The copy of a picture that was made for this path below the output folder.
    case copy(path: String)
  }

  /// The path below the output folder, with `/` between its parts.
  public var path: String
  /// Where the bytes come from.
  public var contents: Contents
  /// The author's file from which it comes, by its name in diagnostics; nil for what Sasshi writes of
  /// its own.
  public var source: String?
  /// A short print of what another program made the bytes from, in visible ASCII, by which a later run
  /// knows whether they still say the same; nil for what Sasshi makes anew in each run.
  public var origin: String?

  /// A file with the given path and contents.
  public init(
    path: String, contents: Contents, source: String? = nil, origin: String? = nil
  ) {
    self.path = path
    self.contents = contents
    self.source = source
    self.origin = origin
  }
}
