import Manuscript
import Markdown
import Themes

/// What a booklet says about its own making, as its language writes it.
struct ColophonView: Sendable {
  let subtitle, issued, publisher, cooperation: InlineText
  let isoIssued: String

  /// Whether it says neither when nor by whom.
  var isEmpty: Bool { issued.isEmpty && publisher.isEmpty && cooperation.isEmpty }

  init(_ colophon: Colophon, _ locale: Locale) {
    subtitle = colophon.subtitle ?? .empty
    issued = colophon.issued.map(locale.text) ?? .empty
    isoIssued = colophon.issued?.description ?? ""
    publisher = colophon.publisher ?? .empty
    cooperation = colophon.cooperation ?? .empty
  }
}
