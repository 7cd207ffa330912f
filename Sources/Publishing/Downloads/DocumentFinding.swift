internal import Diagnostics
import Documents

/// What was found in a document to download.
enum DocumentFinding: Hashable, Sendable {
  /// Nothing that does not stand on the site's pages as well.
  case nothing
  /// It is published without what it says of who made it.
  case cleaned
  /// What it says, and why that stays in it: nil is that nobody asked for anything else.
  case names([DocumentProperty], DocumentProperties.Obstacle?)
  /// It cannot be looked into.
  case unknown(DocumentProblem)
  /// It is larger than what is looked into.
  case tooLarge

  /// The finding, said to the person who publishes the document at a path; nil when all is well.
  func diagnostic(at path: String) -> Diagnostic? {
    switch self {
    case .nothing, .cleaned: nil
    case .names(let properties, let obstacle):
      .warning(
        .namesInDocument, at: Location(path), Self.message(properties), hint: Self.hint(obstacle))
    case .unknown(let problem): problem.diagnostic(at: path)
    case .tooLarge:
      .warning(
        .unreadableDocument, at: Location(path),
        Wording(
          english: """
            This document has more than \(SizeLimit.picture.bytes / 1_000_000) MB: whether it names its author was \
            not looked up. It is published as it is.
            """,
          japanese: """
            この文書は \(SizeLimit.picture.bytes / 1_000_000) MB を超えるので、作成者の名前などが入っているか調べていません。このまま公開されます。
            """), hint: DocumentProblem.lookYourself)
    }
  }
}

extension DocumentFinding {
  private static func message(_ properties: [DocumentProperty]) -> Wording {
    let kinds = DocumentProperty.Kind.allCases.compactMap { kind in
      let texts = properties.filter { $0.kind == kind }.map(\.text)
      return texts.isEmpty ? nil : (name: kind.name, texts: texts.prefix(mostNames))
    }
    let english = kinds.map { kind in
      "\(kind.name.english) \(kind.texts.map { "“\($0)”" }.joined(separator: ", "))"
    }
    let japanese = kinds.map { kind in
      kind.name.japanese + kind.texts.map { "「\($0)」" }.joined()
    }
    return Wording(
      english:
        "Whoever downloads this document can read in it: \(english.joined(separator: "; ")).",
      japanese: "この文書には次の情報が入っていて、ダウンロードした人はだれでも読めます： \(japanese.joined(separator: "、"))")
  }

  /// How many names of a kind are shown.
  private static let mostNames = 5

  private static func hint(_ obstacle: DocumentProperties.Obstacle?) -> Wording {
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
    case .format:
      Wording(
        english: """
          If nobody should read that, take it out and save the document. Word, Excel and PowerPoint: File › Info › \
          Check for Issues › Inspect Document › Document Properties and Personal Information › Remove All. LibreOffice: \
          File › Properties › General: switch off “Apply user data” and choose “Reset Properties”.
          """,
        japanese: """
          公開したくないときは、取り除いて保存し直してください。Word・Excel・PowerPointでは、「ファイル」→「情報」→「問題のチェック」→\
          「ドキュメント検査」で、「ドキュメントのプロパティと個人情報」を「すべて削除」します。LibreOfficeでは、「ファイル」→「プロパティ」→「全般」で、\
          「ユーザーデータの適用」をオフにして「プロパティのリセット」を押します。
          """)
    }
  }
}

extension DocumentProperty.Kind {
  fileprivate var name: Wording {
    switch self {
    case .author: Wording(english: "author", japanese: "作成者")
    case .lastAuthor: Wording(english: "last saved by", japanese: "最終更新者")
    case .manager: Wording(english: "manager", japanese: "管理者")
    case .company: Wording(english: "company", japanese: "会社")
    case .program: Wording(english: "made with", japanese: "作成ソフト")
    }
  }
}

extension DocumentProblem {
  /// The problem, said to the person who publishes the document at a path.
  func diagnostic(at path: String) -> Diagnostic {
    .warning(.unreadableDocument, at: Location(path), message, hint: Self.lookYourself)
  }

  /// What a person can do where the program cannot.
  fileprivate static var lookYourself: Wording {
    Wording(
      english: "Open it, look at its properties (File › Properties or Info), and save it anew.",
      japanese: "ファイルを開き、「ファイル」の「プロパティ」か「情報」で確かめて、保存し直してください。")
  }

  private var message: Wording {
    switch self {
    case .damaged:
      Wording(
        english: """
          This document is damaged, or is not what its name says: whether it names its author is not known. It is \
          published as it is.
          """,
        japanese: """
          この文書は壊れているか、名前の最後（拡張子）と中身が違うので、作成者の名前などが入っているか調べられません。このまま公開されます。
          """)
    case .locked:
      Wording(
        english: """
          This document opens only with a password: whether it names its author is not known. It is published as it is.
          """,
        japanese: """
          この文書はパスワードがないと開けないので、作成者の名前などが入っているか調べられません。このまま公開されます。
          """)
    }
  }
}
