import Diagnostics
import YAML

/// Until when a press release must not be published.
struct Embargo: Hashable, Sendable {
  /// The first day on which it may be.
  var date: CalendarDate
  /// Where its front matter says so.
  var location: Location
}

extension Embargo {
  /// Reads the key `embargo`; nil when there is none.
  init?(_ reader: inout MappingReader) {
    let location = reader.node("embargo")?.location
    guard let date = reader.optional("embargo", Scalars.date), let location else { return nil }
    self.date = date
    self.location = location
  }

  /// Nobody said for which day the site is built, so that the release is in it.
  var isUncertain: Diagnostic {
    .warning(
      .embargoedRelease, at: location,
      Wording(
        english: "This release must not be published before \(date), and it is in this build.",
        japanese: "このプレスリリースは \(date) より前に公開できませんが、今回のサイトに入っています。"),
      hint: Wording(
        english: "Build with --date and today's date, and it stays out until then; "
          + "once it is published, remove this line.",
        japanese: "--date に今日の日付をつけて作ると、その日までは入りません。公開したら、この行を消してください。"))
  }

  /// A page that is published leads to a release that is not.
  static func isLinked(path: String, until date: CalendarDate, at location: Location) -> Diagnostic
  {
    .error(
      .embargoedLink, at: location,
      Wording(
        english: "The link leads to “\(path)”, which must not be published before \(date).",
        japanese: "リンク先の「\(path)」は、\(date) まで公開できません。"),
      hint: Wording(
        english: "Remove the link until that day.", japanese: "その日まで、このリンクを消してください。"))
  }
}
