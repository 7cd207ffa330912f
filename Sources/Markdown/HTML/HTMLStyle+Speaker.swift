extension HTMLStyle {
  /// Someone who speaks in round tables.
  public struct Speaker: Hashable, Sendable {
    /// What an author may write before the colon.
    public var keys: [String]
    /// The name that readers see.
    public var name: InlineText
    /// What the speaker is; empty when nobody said.
    public var role: InlineText
    /// A class of the speaker's own, besides that of the place in the conversation.
    public var className: String?

    /// Someone who speaks.
    public init(
      keys: [String], name: InlineText, role: InlineText = .empty, className: String? = nil
    ) {
      self.keys = keys
      self.name = name
      self.role = role
      self.className = className
    }
  }
}
