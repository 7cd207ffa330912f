internal import Diagnostics
internal import HTTPTypes
import Hummingbird
internal import Manuscript
internal import Publishing

extension Routes {
  /// What goes to a host.
  func addSending() {
    post("/api/publish/look", taking: LookWish.self) { wish, session in
      .json(try await session.begin(.look(back: wish.back ?? false)), .accepted)
    }
    post("/api/publish/try", taking: SettingWish.self) { wish, session in
      .json(
        try await session.begin(.trial(try wish.to.destination(), at: try wish.address())),
        .accepted)
    }
    post("/api/publish/answer", taking: AnswerWish.self) { wish, session in
      let answer = PublishingAnswer(isYes: wish.yes, password: wish.password)
      guard let job = try await session.answer(wish.question, answer) else { return .nothing }
      return .json(job, .accepted)
    }
    post("/api/publish", taking: PublishWish.self) { wish, session in
      .json(
        try await session.publish(wish.plan, agreeing: wish.removals ?? false), .accepted)
    }
    put("/api/publish", taking: SettingWish.self) { wish, session in
      try await session.setUp(try wish.to.destination(), at: try wish.address())
      return .nothing
    }
  }
}

/// What is to be looked at.
private struct LookWish: Decodable {
  /// Whether it is the state before the last one.
  let back: Bool?
}

/// What is to be published.
private struct PublishWish: Decodable {
  /// By which what was shown is known.
  let plan: Int
  /// Whether the person agreed to that much goes away.
  let removals: Bool?
}

/// What a person says to a question.
private struct AnswerWish: Decodable {
  /// By which it is known.
  let question: Int
  let yes: Bool
  let password: String?
}

/// Where the site is to be published.
private struct SettingWish: Decodable {
  let to: DestinationWish
  /// The address at which readers find it; nothing leaves it as it is.
  let baseURL: String?

  /// The address.
  func address() throws -> BaseURL? {
    guard let baseURL, !baseURL.isEmpty else { return nil }
    guard let address = BaseURL(baseURL) else { throw Self.noAddress }
    return address
  }

  private static let noAddress = Refusal(
    .unprocessableContent,
    Wording(
      english: "This is not the address of a site.", japanese: "サイトのアドレスの形ではありません。"),
    hint: Wording(
      english: "Write it whole, as in https://example.org/",
      japanese: "「https://example.org/」のように、全部を書いてください。"))
}
