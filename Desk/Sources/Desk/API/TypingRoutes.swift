internal import Diagnostics
internal import HTTPTypes
internal import Manuscript
import Hummingbird
internal import Publishing

extension Routes {
  /// What is typed in a page, mended in it, and saved of it.
  func addTyping() {
    put("/api/unsaved", taking: TypedWish.self) { wish, session in try await session.typed(wish) }
    delete("/api/unsaved") { asked, session in
      let held = asked.parameter("held").map { TextPrint($0) }
      if let held, held == nil { throw Refusal.ofStatus(.badRequest) }
      await session.forget(try asked.path(), being: held ?? nil)
      return .nothing
    }
    put("/api/page", taking: SaveWish.self) { wish, session in
      try await session.saving(wish.text, at: wish.path.path, madeFrom: wish.print?.print)
    }
    post("/api/mend", taking: TextWish.self) { wish, _ in
      let mended = MendedText(mending: Array(wish.text.utf8), onLine: wish.line)
      return .json(
        MendAnswer(
          text: mended.map { String(decoding: $0.bytes, as: UTF8.self) } ?? wish.text,
          changes: mended?.changes.count ?? 0))
    }
    post("/api/mark", taking: MarkWish.self) { wish, session in
      let text = try session.content.marked(
        wish.text, at: wish.path.path, havingSeen: wish.source?.print)
      return .json(["text": text])
    }
  }
}

/// A text that is being typed.
private struct TypedWish: Decodable {
  let path: ContentPath
  let text: String
  /// That of the file from which it was made: null for a file that was not there, nil where the screen does not say.
  let print: TextPrint??

  private enum Key: CodingKey { case path, text, print }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    path = try object.decode(PathAsked.self, forKey: .path).path
    text = try object.decode(String.self, forKey: .text)
    print =
      object.contains(.print)
      ? .some(try object.decodeIfPresent(PrintAsked.self, forKey: .print)?.print) : nil
  }
}

/// A translation that is to be marked as up to date.
private struct MarkWish: Decodable {
  let path: PathAsked
  let text: String
  /// That of the source that the translator saw.
  let source: PrintAsked?
}

/// A text that is not saved.
private struct TextWish: Decodable {
  let path: PathAsked
  let text: String
  /// The line that it is about, from 1; nil for all.
  let line: Int?
}

/// A text that is to be saved.
private struct SaveWish: Decodable {
  let path: PathAsked
  let text: String
  /// That of the file from which it was made; nil for a file that is not there.
  let print: PrintAsked?
}

/// A text in which mistakes were mended.
private struct MendAnswer: Encodable, Sendable {
  let text: String
  let changes: Int
}

/// What the preview shows of a text that is being typed.
private struct TypingAnswer: Encodable, Sendable {
  let build: Int
  @OrNull var address: String?
  let mistakes: [Mistake]
  let shown: Bool
  @OrNull var form: FormAnswer?
  /// The print of the text, by which the screen that typed it can have it forgotten.
  let held: String
}

/// A newer text came before this one was shown.
private struct OvertakenAnswer: Encodable, Sendable {
  let overtaken = true
  let held: String
}

/// A text was saved.
private struct SaveAnswer: Encodable, Sendable {
  let print: String
  let mistakes: [Mistake]
}

/// A text was not saved, since the file says something else than that from which it was made.
private struct ConflictAnswer: Encodable, Sendable {
  let problem: Problem
  /// What the file says now; empty when it is gone.
  let text: String
  @OrNull var print: String?
  /// From the text that was to be saved to that of the file.
  let difference: [DifferencePart]
}

extension DeskSession {
  fileprivate func typed(_ wish: TypedWish) async throws -> Reply {
    let (path, text) = (wish.path, wish.text)
    guard path.kind != .file else { throw Refusal.ofStatus(.badRequest) }
    let held = "\(TextPrint(of: Array(text.utf8)))"
    guard try await type(text, at: path, madeFrom: wish.print) == .built else {
      return .json(OvertakenAnswer(held: held))
    }
    return .json(
      TypingAnswer(
        build: build, address: newest?.address(ofContentFile: path.text),
        mistakes: mistakes(in: path, saying: text), shown: isShown,
        form: try await form(of: path, saying: text), held: held))
  }

  func saving(
    _ text: String, at path: ContentPath, madeFrom print: TextPrint?
  ) async throws -> Reply {
    switch try await save(text, at: path, madeFrom: print) {
    case .saved(let print):
      return .json(SaveAnswer(print: "\(print)", mistakes: mistakes(in: path, saying: text)))
    case .changedMeanwhile(let other):
      return .json(conflict(text, with: other, Self.changed), .conflict)
    case .gone: return .json(conflict(text, with: nil, Self.gone), .conflict)
    }
  }

  private func conflict(
    _ text: String, with other: EditableText?, _ refusal: Refusal
  ) -> ConflictAnswer {
    ConflictAnswer(
      problem: Problem(refusal, in: language), text: other?.text ?? "",
      print: other.map { "\($0.print)" },
      difference: DifferencePart.parts(of: TextDifference(from: text, to: other?.text ?? "")))
  }

  private static let changed = Refusal(
    .conflict,
    Wording(
      english: "Somebody changed this page meanwhile. Nothing was saved.",
      japanese: "このページは、編集中にほかで書きかえられました。まだ保存していません。"),
    hint: Wording(
      english: "Look at both texts, and choose which one stays or take over what is missing.",
      japanese: "2つの文章を見くらべて、どちらを残すか選ぶか、足りないところを書き足してください。"))

  private static let gone = Refusal(
    .conflict,
    Wording(
      english: "This page was moved or put aside meanwhile. Nothing was saved.",
      japanese: "このページは、編集中に移されたか片付けられました。まだ保存していません。"),
    hint: Wording(
      english: "Your text is still here: save it as a new page, or copy it.",
      japanese: "書いた文章はここに残っています。新しいページとして保存するか、コピーしてください。"))
}
