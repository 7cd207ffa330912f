internal import Publishing

/// A file as a form.
struct FormAnswer: Encodable, Sendable {
  let fields: [String]
}

extension DeskSession {
  func form(of path: ContentPath, saying text: String) throws -> FormAnswer {
    FormAnswer(fields: [])
  }
}
