import Markdown
import Templates

extension Field {
  /// A short text where machines read it, as `{{name}}`: plain.
  static func plain(
    _ name: String, _ text: @escaping @Sendable (Subject) -> InlineText
  ) -> Field {
    .text(name) { text($0).plain }
  }

  /// A short text where people see it, as `{{{name-html}}}`: with its readings.
  ///
  /// - Parameter isUpright: whether it stands in vertical lines, so that short numbers are marked.
  static func shown(
    _ name: String, upright isUpright: @escaping @Sendable (Subject) -> Bool = { _ in false },
    _ text: @escaping @Sendable (Subject) -> InlineText
  ) -> Field {
    .html(name + "-html") { text($0).html(combinesDigits: isUpright($0)) }
  }
}
