extension HTMLStyle {
  /// One of several texts that stand in one file.
  public struct Part: Hashable, Sendable {
    /// The id of the text in the file.
    public var id: String
    /// What the text is called, so that the regions and lists in it that have a name can be told from
    /// those of the other texts.
    public var title: String

    /// A text with an id and a name.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }

    /// What stands before the ids of the text, and before references to them.
    var idPrefix: String { Self.id("", in: id) }

    /// The id in the file of what has an id in a text.
    public static func id(_ id: String, in part: String) -> String { "\(part)-\(id)" }
  }
}
