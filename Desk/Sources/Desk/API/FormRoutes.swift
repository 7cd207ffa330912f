internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Manuscript
internal import Publishing
internal import YAML

extension Routes {
  /// Changes of files by their forms; nothing is saved.
  func addForms() {
    post("/api/form", taking: FormWish.self) { wish, session in
      try await session.changed(wish)
    }
  }
}

/// A file that is to be changed by its form.
private struct FormWish: Decodable {
  let path: PathAsked
  let text: String
  let changes: [ChangeWish]
  /// Whether the form of the site's look is wanted, rather than that of its facts.
  let look: Bool?
}

/// A file that was changed by its form.
private struct FormTextAnswer: Encodable, Sendable {
  let text: String
  @OrNull var form: FormAnswer?
}

/// A change that cannot be made.
private struct FormRefusal: Encodable, Sendable {
  let problem: Problem
  /// The field that it is about; empty when it is about the file as it is.
  let path: [String]
}

/// What a form is made of.
enum EditedForm: Sendable {
  case page(FrontMatterForm)
  case settings(SettingsForm)

  /// The fields.
  var fields: [FormField] {
    switch self {
    case .page(let form): form.fields
    case .settings(let form): form.fields
    }
  }

  /// What the form leaves alone.
  var unknown: [UnknownLines] {
    switch self {
    case .page(let form): form.unknown
    case .settings(let form): form.unknown
    }
  }

  /// The file with changes.
  func applying(_ changes: [FormChange]) throws(EditRefusal) -> [UInt8] {
    switch self {
    case .page(let form): try form.applying(changes)
    case .settings(let form): try form.applying(changes)
    }
  }
}

extension DeskSession {
  /// A file as a form; nil where its text must be mended first, or it has none.
  ///
  /// - Parameter groups: those of the fields that are wanted; nil for all.
  func form(
    of path: ContentPath, saying text: String, groups: [FormGroup]? = nil
  ) async throws -> FormAnswer? {
    guard let form = try? await edited(path, saying: text) else { return nil }
    let fields = form.fields.filter { groups?.contains($0.group) ?? true }
    return FormAnswer(fields, form.unknown, in: language)
  }

  /// The form of a text; throws an `EditRefusal` where it must be mended first.
  private func edited(_ path: ContentPath, saying text: String) async throws -> EditedForm {
    let bytes = Array(text.utf8)
    switch path.kind {
    case .page:
      let languages = await current()?.settings?.languages ?? []
      let place = ManuscriptPath(path.text, languages: languages)
      let tag = path.text.split(separator: "/").first.map(String.init) ?? ""
      return .page(try FrontMatterForm(bytes, of: place?.role ?? .page, language: tag))
    case .settings:
      var site = publication
      site.unsaved = [path.text: bytes]
      let look = try await site.look()
      return .settings(try SettingsForm(bytes, look: look.settings, themes: look.themes))
    case .themeSettings, .file: throw Refusal.ofStatus(.badRequest)
    }
  }

  fileprivate func changed(_ wish: FormWish) async throws -> Reply {
    let path = wish.path.path
    let isSettings = path.kind == .settings
    let groups = isSettings ? (wish.look == true ? FormGroup.looks : FormGroup.facts) : nil
    var changed: [String] = []
    do {
      let form = try await edited(path, saying: wish.text)
      changed = wish.changes.first?.change.path ?? []
      let bytes =
        wish.changes.isEmpty
        ? Array(wish.text.utf8) : try form.applying(wish.changes.map(\.change))
      let text = String(decoding: bytes, as: UTF8.self)
      return .json(
        FormTextAnswer(
          text: text, form: try await self.form(of: path, saying: text, groups: groups)))
    } catch let refusal as EditRefusal {
      let problem = Refusal(.unprocessableContent, refusal.message, hint: refusal.hint)
      return .json(
        FormRefusal(problem: Problem(problem, in: language), path: changed), .unprocessableContent)
    }
  }
}
