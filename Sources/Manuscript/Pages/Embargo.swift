import Diagnostics
import YAML

/// Until when a page must not be published.
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

  /// Nobody said for which day the site is built, so that the page is in it.
  var isUncertain: Diagnostic {
    .warning(
      .embargoedPage, at: location,
      Wording(
        english: "This page must not be published before \(date), and it is in this build.",
        japanese: "このページは \(date) より前に公開できませんが、今回のサイトに入っています。"),
      hint: Wording(
        english: "Build with --date and today's date, and it stays out until then; "
          + "once it is published, remove this line.",
        japanese: "--date に今日の日付を付けて作ると、その日までは入りません。公開したら、この行を消してください。"))
  }
}
