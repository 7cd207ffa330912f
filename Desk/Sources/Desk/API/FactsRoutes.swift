internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Manuscript
internal import Publishing
internal import Themes

extension Routes {
  /// What `site.yaml` says of the site and its look.
  func addFacts() {
    get("/api/facts") { _, session in .json(try await session.settingsAnswer(FormGroup.facts)) }
    get("/api/look") { _, session in .json(try await session.settingsAnswer(FormGroup.looks)) }
    put("/api/facts", taking: SettingsWish.self) { wish, session in
      try await session.saving(
        wish.text, at: ContentPath(asked: SiteSettings.fileName), madeFrom: wish.print?.print)
    }
    post("/api/contrast", taking: ColourWish.self) { wish, session in
      guard let advice = try await session.advice(on: wish.colour, for: wish.key) else {
        throw Refusal.ofStatus(.notFound)
      }
      return .json(advice)
    }
  }
}

/// `site.yaml` as it is to be saved.
private struct SettingsWish: Decodable {
  let text: String
  let print: PrintAsked?
}

/// A colour that somebody may choose for a setting of the theme.
private struct ColourWish: Decodable {
  let key: String
  let colour: Colour

  private enum Key: CodingKey { case key, colour }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    key = try object.decode(String.self, forKey: .key)
    guard let colour = Colour(css: try object.decode(String.self, forKey: .colour)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .colour, in: object, debugDescription: "not a colour")
    }
    self.colour = colour
  }
}

/// `site.yaml` as it is edited.
private struct SettingsAnswer: Encodable, Sendable {
  let text: String
  @OrNull var print: String?
  /// Null where the text must be mended before it can be shown as a form.
  @OrNull var form: FormAnswer?
  let groups: [Group]
  let mistakes: [Mistake]
  /// What was typed in the desk, here or in another tab, and is not saved.
  @OrNull var mayUnsaved: PageAnswer.Unsaved?

  struct Group: Encodable, Sendable {
    let id: String
    let label: String
    @OrNull var hint: String?
  }
}

/// How well people can read what is shown in a colour.
private struct ContrastAnswer: Encodable, Sendable {
  let passes: Bool
  let ratios: [Ratio]
  /// The nearest colour that passes.
  @OrNull var nearest: String?
  let sentence: String

  struct Ratio: Encodable, Sendable {
    let against: String
    let label: String
    let ratio: String
    let needed: String
    let passes: Bool
  }
}

extension DeskSession {
  fileprivate func settingsAnswer(_ groups: [FormGroup]) async throws -> SettingsAnswer {
    _ = await current()
    let path = try ContentPath(asked: SiteSettings.fileName)
    let saved = try saved(path)
    let typed = unsaved[path.text]
    let text = saved?.text ?? ""
    return SettingsAnswer(
      text: text, print: saved.map { "\($0.print)" },
      form: try await form(of: path, saying: text, groups: groups),
      groups: groups.map { .init(id: $0.rawValue, label: $0.label.text(in: language), hint: nil) },
      mistakes: mistakes(in: path, saying: typed?.text ?? text),
      mayUnsaved: typed.map { .init(text: $0.text, print: $0.print.map { "\($0)" }) })
  }

  fileprivate func advice(on colour: Colour, for key: String) async throws -> ContrastAnswer? {
    var site = publication
    site.unsaved = typedTexts
    guard let advice = try await site.advice(on: colour, for: key) else { return nil }
    return ContrastAnswer(
      passes: advice.passes,
      ratios: advice.pairs.map { pair in
        .init(
          against: pair.text == key ? pair.background : pair.text,
          label: pair.label.text(in: language), ratio: pair.ratio, needed: ColourAdvice.needed,
          passes: pair.passes)
      }, nearest: advice.nearest.map { "\($0)" }, sentence: advice.sentence.text(in: language))
  }
}
