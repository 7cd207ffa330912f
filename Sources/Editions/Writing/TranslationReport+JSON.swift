public import Manuscript

extension TranslationReport {
  /// The report for other programs, as JSON.
  ///
  /// - Parameter folder: the content folder's name, with which the files' paths begin.
  public func json(in folder: String) -> [UInt8] {
    JSONValue.object([
      ("languages", .array(languages.map { $0.json(in: folder) }))
    ]).bytes
  }
}

extension TranslationReport.LanguageReport {
  fileprivate func json(in folder: String) -> JSONValue {
    .object([
      ("tag", .string(language.tag)), ("name", .string(language.ownName)),
      (
        "pages",
        .array(
          pages.map { page in
            .object(
              [("file", .string("\(folder)/\(page.file)")), ("state", .string(page.state.name))]
                + page.state.details)
          })
      ),
    ])
  }
}

extension TranslationReport.State {
  fileprivate var name: String {
    switch self {
    case .complete: "complete"
    case .stale: "stale"
    case .untracked: "untracked"
    case .copy: "copy"
    case .missing: "missing"
    case .extra: "extra"
    }
  }

  fileprivate var details: [(String, JSONValue?)] {
    switch self {
    case .stale(let changes):
      [
        (
          "changes",
          .array(
            changes.map { change in
              // The lead has no heading.
              .object([
                ("kind", .string(change.kind.rawValue)),
                ("section", change.name.map { .string($0) }),
              ])
            })
        )
      ]
    case .copy(let shownIn): [("shown-in", .string(shownIn.tag))]
    case .missing(let shownIn): [("shown-in", shownIn.map { .string($0.tag) })]
    default: []
    }
  }
}
