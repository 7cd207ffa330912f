internal import Diagnostics
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Publishing

/// Makes an answer of every error on the way through the desk: `{"problem": {"message", "hint"}}`.
struct Refusals: RouterMiddleware {
  typealias Context = DeskContext
  let session: DeskSession

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return await Response.problem(Self.refusal(for: error), in: session.language)
    }
  }

  private static func refusal(for error: any Error) -> Refusal {
    switch error {
    case let refusal as Refusal: refusal
    case let failure as MachineFailure: Refusal(failure)
    case let diagnostic as Diagnostic: Refusal(.unprocessableContent, diagnostic)
    case let error as any HTTPResponseError: .ofStatus(error.status)
    case is DecodingError: .ofStatus(.badRequest)
    default: .ofStatus(.internalServerError)
    }
  }
}

extension Refusal {
  /// What there is to say of a status alone.
  static func ofStatus(_ status: HTTPResponse.Status) -> Refusal {
    switch status {
    case .notFound:
      Refusal(
        status,
        Wording(english: "There is no such thing here.", japanese: "お探しのものは、ここにはありません。"))
    case .contentTooLarge:
      Refusal(
        status, Wording(english: "This is too large.", japanese: "大きすぎるので、受け取れません。"),
        hint: Wording(
          english: "Divide the text into several pages, or make the picture smaller.",
          japanese: "文章をいくつかのページに分けるか、画像を小さくしてください。"))
    case _ where status.code < 500:
      Refusal(
        status,
        Wording(english: "The desk did not understand that.", japanese: "受け取れない内容でした。"),
        hint: Wording(
          english: "Load the page anew (F5).", japanese: "画面を読み込み直してください（F5キー）。"))
    default:
      Refusal(
        status,
        Wording(english: "Something failed inside the desk.", japanese: "Sasshi の中で問題が起きました。"),
        hint: Wording(
          english: "Try again. What you wrote is still there.",
          japanese: "もう一度お試しください。書いたものは残っています。"))
    }
  }
}
