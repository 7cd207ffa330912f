import Diagnostics
import Manuscript

/// What the environment says of the person at the terminal.
extension Terminal {
  /// The language of the environment (POSIX, section 8.2).
  var language: MessageLanguage { locale?.hasPrefix("ja") == true ? .japanese : .english }

  /// The language in which the person most likely writes: that of the environment, else that in which Sasshi speaks.
  var writingLanguage: Language? {
    let parts = (locale ?? "").prefix { $0 != "." && $0 != "@" }.split(separator: "_")
    let tag =
      switch parts.first ?? "" {
      case "C", "POSIX", "": language.rawValue
      // Of the countries, only those matter that write another script.
      case "zh": parts.joined(separator: "-")
      case let language: String(language)
      }
    return Language(tag: tag)?.usual
  }

  private var locale: String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first
  }

  /// A path that a person typed where no shell reads it: `~` at its beginning is the person's own folder.
  func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst()
  }
}
