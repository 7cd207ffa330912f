/// What changes in a site when a page is moved or gets another name.
public struct MovePlan: Sendable {
  /// The files that change: the page's own in all languages, then those that name it.
  public var files: [File] {
    edits.map { File(path: $0.path, newPath: $0.newPath, changes: $0.changes) }
  }
  /// The former addresses that lead to the page from now on, below a language's root; none when it keeps its address.
  public let aliases: [String]
  let edits: [Edit]

  /// A file that changes.
  public struct File: Hashable, Sendable {
    /// Where it is.
    public let path: ContentPath
    /// Where it will be; nil for a file that stays.
    public let newPath: ContentPath?
    /// How many addresses and other lines change in it.
    public let changes: Int
  }

  /// A file, and what becomes of it.
  struct Edit: Sendable {
    let path: ContentPath
    var newPath: ContentPath?
    let old: [UInt8]
    let new: [UInt8]
    let changes: Int
  }
}
