/// The ids that a page gives to parts of its own, which no author may choose for a heading.
///
/// They hold an underscore or a full stop. The id that a heading gets from its text holds no full stop, and
/// hyphens for its underscores where it would be one of these.
public enum ReservedIDs {
  private static let themePrefix = "theme."
  private static let footnotePrefix = "fn_"
  private static let referencePrefix = "fnref_"
  private static let containerPrefix = "container_"
  /// The heading of the footnotes.
  static let footnotes = "foot_notes"

  /// A part of a page that belongs to the theme.
  public static func theme(_ name: String) -> String { themePrefix + name }

  /// A footnote, by its number.
  static func footnote(_ number: UInt32) -> String { "\(footnotePrefix)\(number)" }

  /// A reference to a footnote, by the footnote's number; the first, the second …
  static func reference(to number: UInt32, _ time: UInt32) -> String {
    "\(referencePrefix)\(number)" + (time > 1 ? "_\(time)" : "")
  }

  /// The title of a container, by the container's place among all.
  static func container(_ number: Int) -> String { "\(containerPrefix)\(number)" }

  /// Whether an id is of one of these kinds.
  public static func contain(_ id: String) -> Bool {
    let prefixes = [themePrefix, footnotePrefix, referencePrefix, containerPrefix]
    return id == footnotes || prefixes.contains(where: id.hasPrefix)
  }
}
