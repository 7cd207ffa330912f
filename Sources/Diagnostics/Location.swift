/// A place in a file that a person wrote: where something begins and, as far as it is known, where it
/// ends.
public struct Location: Hashable, Sendable {
  /// The file's path as the person knows it, such as `content/ja/order.md`.
  public var file: String
  /// The line, counted from 1; nil when the diagnostic is about the file as a whole.
  public var line: Int?
  /// The column in characters (Unicode scalars), from 1.
  public var column: Int?
  /// Where it ends; nil when that is not known.
  public var end: Position?

  /// A place between two characters of a file.
  public struct Position: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The column of the character behind it (Unicode scalars), from 1.
    public var column: Int

    /// A place between two characters.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// A place in a file.
  public init(_ file: String, line: Int? = nil, column: Int? = nil, end: Position? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.end = end
  }
}

extension Location {
  /// Whether it begins before another: by file, then by line and column; a file as a whole comes before
  /// its lines.
  public func begins(before other: Location) -> Bool {
    (file, line ?? 0, column ?? 0) < (other.file, other.line ?? 0, other.column ?? 0)
  }
}

extension Location: CustomStringConvertible {
  /// `file:line:column` of the beginning, as far as they are known: the form that editors open.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }
}
