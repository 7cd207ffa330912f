import Manuscript
import Markdown
import Templates

/// The booklet's cover as templates see it: where its lines stand on an A5 page, in millimetres, so
/// that a drawing can show them as text in any type.
///
/// The cover of a booklet that is bound on the right is the mirror of another: its text stands at the right, as one
/// from right to left does.
struct CoverView: TemplateData {
  private let title: CoverBlockView
  private let subtitle, publisher: CoverBlockView?
  private let isMirrored: Bool

  static let fields: Fields<CoverView> = [
    .text("width", .said("the width of the page", "ページの幅")) { _ in decimal(page.width) },
    .text("height", .said("its height", "ページの高さ")) { _ in decimal(page.height) },
    .flag("mirrored", .said("whether the booklet is bound on the right", "右とじか")) { $0.isMirrored },
    .record("title", .said("where the title stands", "題名の置き場所")) { $0.title },
    .record("subtitle", .said("where the subtitle stands", "副題の置き場所")) { $0.subtitle },
    .record("publisher", .said("where the publisher's name stands", "発行者の置き場所")) { $0.publisher },
  ]
}

extension CoverView {
  /// A text of the cover and its language.
  struct Text {
    let text: String
    let language: LanguageView
  }

  init(title: Text, subtitle: String, publisher: Text?, binding: PrintSettings.Binding) {
    isMirrored = binding == .right || title.language.isRightToLeft
    let x = isMirrored ? Self.page.width - Self.margin : Self.margin
    let above = CoverText(subtitle, in: Self.subtitleRoom)
    let top = Self.top + (above.lines.isEmpty ? 0 : above.height + Self.gap)
    var room = Self.titleRoom
    room.height -= top
    self.title = CoverBlockView(
      CoverText(title.text, in: room), top: top, title.language, x: x, atRight: isMirrored)
    self.subtitle =
      above.lines.isEmpty
      ? nil : CoverBlockView(above, top: Self.top, title.language, x: x, atRight: isMirrored)
    let isAtRight = isMirrored
    self.publisher = publisher.map { publisher in
      let below = CoverText(publisher.text, in: Self.publisherRoom)
      return CoverBlockView(
        below, top: Self.bottom - below.height, publisher.language, x: x, atRight: isAtRight)
    }
  }

  /// The cover of a version's booklet.
  ///
  /// - Parameter binding: the side on which it is bound; nil: as on paper.
  init(_ site: Site, _ booklet: Booklet, version: Int, binding: PrintSettings.Binding? = nil) {
    let content = site.versions[version]
    let print = site.settings.print
    let own = LanguageView(content.language)
    let reference = PageReference(version: version, page: booklet.index)
    let speech = Speech(language: content.language, languages: site.settings.languages)
    let textLanguage = site.foreignLanguage(of: reference).map(LanguageView.init) ?? own
    let organisation = site.settings.organisation.name.map(speech.text).map {
      Text(text: $0.text.plain, language: $0.foreign ?? own)
    }
    let publisher = site[reference].colophon.publisher.map {
      Text(text: $0.plain, language: textLanguage)
    }
    self.init(
      title: Text(text: site[reference].title.plain, language: textLanguage),
      subtitle: site[reference].colophon.subtitle?.plain ?? "",
      publisher: organisation ?? publisher,
      binding: binding ?? print.binding(of: content.language))
  }

  private static let page = (width: 148.0, height: 210.0)
  /// The distance of the text from the spine; the other side has less, since paper is cut there.
  private static let margin = 15.0
  private static let top = 17.0
  private static let bottom = 198.0
  private static let gap = 5.0
  private static let subtitleRoom = CoverText.Room(
    width: 120, height: 18, largest: 6, smallest: 3.6)
  /// The height is that of the page down to the drawing.
  private static let titleRoom = CoverText.Room(
    width: 120, height: 93, largest: 14.5, smallest: 6)
  /// Beside the drawing.
  private static let publisherRoom = CoverText.Room(
    width: 46, height: 22, largest: 5, smallest: 3.2)
}
