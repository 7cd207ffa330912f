/// An entry of the outline that a PDF's reader shows beside its pages.
public struct Bookmark: Hashable, Sendable {
  /// How deep it stands, from 1; one that is deeper than its place allows moves up.
  public var level: Int
  /// What it says.
  public var title: String
  /// The name of the place to which it leads, among `PressPDF.destinations`.
  public var destination: String

  /// An entry.
  public init(level: Int, title: String, destination: String) {
    self.level = level
    self.title = title
    self.destination = destination
  }
}

/// A bookmark with those below it.
struct BookmarkTree: Hashable {
  let bookmark: Bookmark
  private(set) var children: [BookmarkTree] = []

  /// All bookmarks, each below the last one before it that is less deep.
  static func all(_ bookmarks: some Sequence<Bookmark>) -> [BookmarkTree] {
    var trees = [BookmarkTree]()
    for bookmark in bookmarks { add(bookmark, to: &trees) }
    return trees
  }

  private static func add(_ bookmark: Bookmark, to trees: inout [BookmarkTree]) {
    if let last = trees.indices.last, trees[last].bookmark.level < bookmark.level {
      add(bookmark, to: &trees[last].children)
    } else {
      trees.append(BookmarkTree(bookmark: bookmark))
    }
  }

  /// How many there are, this one included.
  var count: Int { children.reduce(1) { $0 + $1.count } }
}
