/// How far the making of files is that other programs make: PDF files, copies of pictures.
public struct WorkProgress: Sendable {
  /// How many are made in all.
  public let total: Int
  /// How many are done with, whether or not that went well.
  public internal(set) var finished = 0
  /// Those that programs are at work on, the longest first.
  public internal(set) var underWay = [Work]()

  /// A file that a program is at work on.
  public struct Work: Hashable, Sendable {
    /// The file's path: of a PDF below the output folder, of a picture as the author knows it.
    public let path: String
    /// When the work began.
    public let start: ContinuousClock.Instant

    /// Work on a file.
    public init(path: String, start: ContinuousClock.Instant) {
      self.path = path
      self.start = start
    }
  }

  /// The beginning of the work on so many files.
  public init(total: Int) {
    self.total = total
  }
}
