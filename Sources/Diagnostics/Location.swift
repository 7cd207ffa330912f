/// A place in a file that a person wrote.
public struct Location: Hashable, Sendable {
  /// The file's path as the person knows it, such as `content/ja/order.md`.
  public var file: String
  /// The line, counted from 1; nil when the diagnostic is about the file as a whole.
  public var line: Int?
  /// The column in characters (Unicode scalars), from 1.
  public var column: Int?

  /// A place in a file.
  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Location: Comparable {
  /// By file, then by line and column; a file as a whole comes before its lines.
  public static func < (one: Location, other: Location) -> Bool {
    (one.file, one.line ?? 0, one.column ?? 0) < (other.file, other.line ?? 0, other.column ?? 0)
  }
}

extension Location: CustomStringConvertible {
  /// `file:line:column`, as far as they are known: the form that editors open.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }
}
