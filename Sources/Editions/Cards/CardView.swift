import Manuscript
import Markdown
import Templates

/// The card of a page as its template sees it: where its lines stand, in pixels, broken between phrases as on a
/// booklet's cover, so that a drawing can show them as text in any type.
/// Emoji are left out: few machines draw them, and in the place of others there would be boxes.
///
/// What runs from right to left has its card mirrored.
struct CardView: TemplateData {
  private let isMirrored, showsMark: Bool
  private let title: CoverBlockView
  private let siteName, date, publisher: CoverBlockView?

  static let fields: Fields<CardView> = [
    .text("width", .said("the width of the picture", "画像の幅")) { _ in "\(size.width)" },
    .text("height", .said("its height", "画像の高さ")) { _ in "\(size.height)" },
    .flag("mirrored", .said("whether its text is at the right", "文字が右にそろうか")) { $0.isMirrored },
    .flag(
      "shows-mark", .said("whether a picture of the theme's settings can be drawn", "設定の画像を描けるか")
    ) { $0.showsMark },
    .record(
      "site-name",
      .said(
        "where the site's name stands, if it is neither title nor publisher",
        "サイトの名前の置き場所（題名や発行者と違うとき）")
    ) { $0.siteName },
    .record("title", .said("where the title stands", "題名の置き場所")) { $0.title },
    .record("date", .said("where the page's date stands", "日付の置き場所")) { $0.date },
    .record("publisher", .said("where the publisher's name stands", "発行者の置き場所")) { $0.publisher },
  ]

  /// What social networks show whole (1.91 : 1).
  static let size = (width: 1200, height: 630)
}

extension CardView {
  /// - Parameters:
  ///   - words: what is written on it.
  ///   - showsMark: whether the organisation's own mark can stand in it.
  init(_ words: CardWords, showsMark: Bool) {
    let isMirrored = words.language.isRightToLeft
    func block(_ text: CoverText, top: Double, _ language: LanguageView?) -> CoverBlockView {
      CoverBlockView(
        text, top: top, language ?? words.language,
        x: isMirrored ? Double(Self.size.width) - Self.margin : Self.margin, atRight: isMirrored)
    }
    self.isMirrored = isMirrored
    self.showsMark = showsMark
    var top = Self.top
    siteName = words.siteName.map { name in
      let text = CoverText(name.text.plain.withoutEmoji, in: Self.nameRoom)
      defer { top += text.height + Self.gap }
      return block(text, top: top, name.foreign)
    }
    var bottom = Self.bottom
    func above(_ text: CoverText, _ language: LanguageView?) -> CoverBlockView {
      bottom -= text.height
      defer { bottom -= Self.smallGap }
      return block(text, top: bottom, language)
    }
    publisher = words.publisher.map { name in
      above(CoverText(name.text.plain.withoutEmoji, in: Self.publisherRoom), name.foreign)
    }
    date =
      words.date.isEmpty ? nil : above(CoverText(words.date, in: Self.nameRoom), nil)
    var room = Self.titleRoom
    room.height = min(Self.artTop, bottom) - top
    title = block(CoverText(words.title.withoutEmoji, in: room), top: top, nil)
  }

  private static let margin = 80.0
  private static let top = 66.0
  private static let bottom = 570.0
  private static let gap = 34.0
  private static let smallGap = 20.0
  /// Where the drawing begins, beside which there is no title.
  private static let artTop = 408.0
  private static let nameRoom = CoverText.Room(width: 760, height: 44, largest: 31, smallest: 22)
  private static let publisherRoom = CoverText.Room(
    width: 720, height: 92, largest: 36, smallest: 24)
  /// The height depends on what else there is.
  private static let titleRoom = CoverText.Room(
    width: 1040, height: 300, largest: 112, smallest: 40)
}

extension String {
  /// The text without emoji (Unicode, UTS #51), whole with what belongs to them: joiners, tones of skin, signs that ask
  /// for their colours. Of a digit or a sign of text that is shown as one, itself stays.
  fileprivate var withoutEmoji: String {
    // Most texts have none.
    guard
      unicodeScalars.contains(where: { $0.value > 0x2000 && $0.properties.isEmoji || $0 == colours }
      )
    else { return self }
    return String(
      compactMap { character -> Character? in
        let scalars = character.unicodeScalars
        if scalars.contains(where: \.isPicture) { return nil }
        guard scalars.contains(colours), let first = scalars.first else { return character }
        return first.value < 0x2190 ? Character(first) : nil
      })
  }
}

extension Unicode.Scalar {
  fileprivate var isPicture: Bool {
    properties.isEmojiPresentation || value > 0x1F000 && properties.isEmoji
  }
}

/// What makes an emoji of a sign of text.
private let colours: Unicode.Scalar = "\u{FE0F}"
