import Diagnostics

/// That a text in one colour must be readable on others.
struct ContrastRule: Sendable {
  /// A setting, a colour of the theme, or a notation of CSS.
  let text: String
  /// The same for what may lie behind it.
  let backgrounds: [String]
  let location: Location
}
