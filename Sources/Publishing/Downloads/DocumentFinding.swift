internal import Diagnostics
import Documents

/// What was found in a document to download.
enum DocumentFinding: Hashable, Sendable {
  /// It is published without what it says of who made it.
  case cleaned
  /// What it says that does not stand on the site's pages as well, whether that is all, and why it stays in it: nil is
  /// that nobody asked for anything else.
  case found([DocumentProperty], isAll: Bool, DocumentProperties.Obstacle?)
  /// It cannot be looked into.
  case unknown(DocumentProblem)
  /// It is larger than what is looked into.
  case tooLarge
  /// It takes more time than looking into a document may take.
  case tooSlow

  /// The finding, said to the person who publishes the document at a path; nothing when all is well.
  func diagnostics(at path: String) -> [Diagnostic] {
    switch self {
    case .cleaned: []
    case .found(let properties, let isAll, let obstacle):
      Self.named(properties, obstacle, at: path)
        + (isAll ? [] : [Self.unknown(Self.rest, at: path)])
    case .unknown(let problem): [problem.diagnostic(at: path)]
    case .tooLarge: [Self.unknown(Self.size, at: path)]
    case .tooSlow: [Self.unknown(Self.time, at: path)]
    }
  }

  private static func named(
    _ properties: [DocumentProperty], _ obstacle: DocumentProperties.Obstacle?, at path: String
  ) -> [Diagnostic] {
    // Which program made it is nobody's secret.
    guard properties.contains(where: { $0.kind != .program }) else { return [] }
    return [
      .warning(
        .namesInDocument, at: Location(path), message(properties), hint: hint(obstacle, properties))
    ]
  }

  private static func unknown(_ message: Wording, at path: String) -> Diagnostic {
    .warning(
      .unreadableDocument, at: Location(path), message, hint: DocumentProblem.lookYourself)
  }
}

extension DocumentFinding {
  private static func message(_ properties: [DocumentProperty]) -> Wording {
    let kinds = DocumentProperty.Kind.allCases.compactMap { kind in
      let found = properties.filter { $0.kind == kind }
      return found.isEmpty
        ? nil : (name: kind.name, found: found.prefix(mostNames), count: found.count)
    }
    let english = kinds.map { kind, found, count in
      let texts = found.map { ($0.label.map { "“\($0)”: " } ?? "") + "“\($0.text)”" }
      let more = count > found.count ? " and \(count - found.count) more" : ""
      return "\(kind.english) \(texts.joined(separator: ", "))\(more)"
    }
    let japanese = kinds.map { kind, found, count in
      let texts = found.map { "「" + ($0.label.map { "\($0)：" } ?? "") + "\($0.text)」" }
      return kind.japanese + texts.joined()
        + (count > found.count ? "ほか\(count - found.count)件" : "")
    }
    return Wording(
      english:
        "Whoever downloads this document can read in it: \(english.joined(separator: "; ")).",
      japanese: "この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： \(japanese.joined(separator: "、"))")
  }

  /// How many names of a kind are shown.
  private static let mostNames = 5

  private static func hint(
    _ obstacle: DocumentProperties.Obstacle?, _ properties: [DocumentProperty]
  ) -> Wording {
    switch obstacle {
    case nil:
      Wording(
        english: """
          If nobody should read that, write “downloads: clean” into site.yaml: PDF files are then published without it.
          """,
        japanese: """
          公開したくないときは、site.yaml に「downloads: clean」と書いてください。PDFは、この情報を取り除いて公開されます。
          """)
    case .signed:
      Wording(
        english: """
          Sasshi leaves a signed PDF as it is: any change breaks the signature. If nobody should read that, take it out \
          in the program that made the PDF, and sign it anew.
          """,
        japanese: """
          署名のあるPDFは、変えると署名が無効になるので、そのまま公開されます。公開したくないときは、作ったソフトで情報を消してから、署名し直してください。
          """)
    case .protected:
      Wording(
        english: """
          Sasshi cannot change a PDF that is protected. If nobody should read that, save it without protection in the \
          program that made it, and write “downloads: clean” into site.yaml.
          """,
        japanese: """
          保護されたPDFは変えられません。公開したくないときは、作ったソフトで保護なしで保存し直し、site.yaml に「downloads: clean」と書いてください。
          """)
    case .format: hint(properties)
    }
  }
}

extension DocumentProperty.Kind {
  fileprivate var name: Wording {
    switch self {
    case .author: Wording(english: "author", japanese: "作成者")
    case .lastAuthor: Wording(english: "last saved by", japanese: "最終更新者")
    case .reviewer:
      Wording(english: "comments or changes by", japanese: "コメント・変更履歴などの名前")
    case .manager: Wording(english: "manager", japanese: "管理者")
    case .company: Wording(english: "company", japanese: "会社")
    case .added: Wording(english: "property", japanese: "追加された項目")
    case .program: Wording(english: "made with", japanese: "作成ソフト")
    }
  }
}
