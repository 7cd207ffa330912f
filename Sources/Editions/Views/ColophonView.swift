import Manuscript
import Themes

/// What a booklet says about its own making, as its language writes it.
struct ColophonView: Sendable {
  let subtitle, issued, isoIssued, publisher, cooperation: String

  init(_ colophon: Colophon, _ locale: Locale) {
    subtitle = colophon.subtitle ?? ""
    issued = colophon.issued.map(locale.text) ?? ""
    isoIssued = colophon.issued?.description ?? ""
    publisher = colophon.publisher ?? ""
    cooperation = colophon.cooperation ?? ""
  }
}
