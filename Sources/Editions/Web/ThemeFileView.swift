import Manuscript
import Templates
import Themes

/// What a template can say that becomes a file: `templates/settings.css.mustache` is written to
/// `assets/settings.css`, once for all languages.
///
/// There are colours, judged to be no more than that, names of typefaces, escaped, words that the theme lets
/// people choose, and addresses of its pictures. So no value of a
/// setting can end a rule of a style sheet or an attribute of a drawing, whatever stands in `site.yaml`.
struct ThemeFileView: TemplateData {
  let speakerColours: [SpeakerColourView]
  let isEmbedded: Bool

  static let fields: Fields<ThemeFileView> = [
    .list("speaker-colours", .said("the colours of speakers in round tables", "座談会で話す人の色")) {
      $0.speakerColours
    },
    .flag("embedded", .said("whether it becomes a part of another file", "ほかのファイルの中に入るか")) {
      $0.isEmbedded
    },
  ]

  /// - Parameter isEmbedded: whether it becomes a part of another file, beside which there are no others.
  init(_ site: Site, isEmbedded: Bool = false) {
    self.isEmbedded = isEmbedded
    let colours = Set(site.speakers.lazy.compactMap { $0.colour.flatMap(Colour.init(css:)) })
    speakerColours = colours.map(SpeakerColourView.init).sorted {
      ($0.colour.red, $0.colour.green, $0.colour.blue)
        < ($1.colour.red, $1.colour.green, $1.colour.blue)
    }
  }
}

/// A colour that an author gave to a speaker of round tables.
struct SpeakerColourView: TemplateData {
  let colour: Colour

  /// The class is the one that pages give to the speaker's turns.
  static let fields: Fields<SpeakerColourView> = [
    .text("colour", .said("the colour", "色")) { $0.colour.description },
    .text("class", .said("the class of what is in it", "その色を使うクラス名")) { $0.colour.className },
  ]
}

extension Colour {
  /// The class of what is to be in this colour: a page has no styles of its own.
  var className: String { "colour-\(description.dropFirst())" }
}

extension Site {
  /// Everyone who speaks on some page.
  fileprivate var speakers: [Speaker] {
    settings.speakers + versions.flatMap { $0.pages.flatMap(\.speakers) }
  }
}
