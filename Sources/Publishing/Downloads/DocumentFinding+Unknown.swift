internal import Diagnostics
import Documents

extension DocumentFinding {
  /// That a part of a document was not looked into.
  static let rest = Wording(
    english: """
      Parts of this document are damaged or very large: whether they name anybody else is not known. It is published as \
      it is.
      """,
    japanese: """
      この文書には、壊れているか大きすぎるために調べられない部分があります。そこにほかの人の名前が入っているかは分かりません。このまま公開されます。
      """)

  /// That a document is larger than what is looked into.
  static let size = Wording(
    english: """
      This document has more than \(SizeLimit.picture.bytes / 1_000_000) MB: whether it names its author was not looked \
      up. It is published as it is.
      """,
    japanese: """
      この文書は \(SizeLimit.picture.bytes / 1_000_000) MB を超えるので、作成者の名前などが入っているか調べていません。このまま公開されます。
      """)

  /// That a document takes more time than looking into it may take.
  static let time = Wording(
    english: """
      Looking into this document takes more than \(SeparateProcess.mostSecondsForDocument) seconds: whether it names its \
      author is not known. It is published as it is.
      """,
    japanese: """
      この文書は調べるのに \(SeparateProcess.mostSecondsForDocument) 秒以上かかるので、作成者の名前などが入っているか分かりません。\
      このまま公開されます。
      """)
}

extension DocumentProblem {
  /// What a person can do where the program cannot.
  static let lookYourself = Wording(
    english: "Open it, look at its properties (File › Properties or Info), and save it anew.",
    japanese: "ファイルを開き、「ファイル」の「プロパティ」か「情報」で確かめて、保存し直してください。")

  /// The problem, said to the person who publishes the document at a path.
  func diagnostic(at path: String) -> Diagnostic {
    .warning(.unreadableDocument, at: Location(path), message, hint: hint)
  }

  private var hint: Wording {
    guard self == .closed else { return Self.lookYourself }
    return Wording(
      english: """
        Save it as DOCX, XLSX, PPTX, ODT or PDF (File › Save As) and offer that: Sasshi looks into it. Or look at its \
        properties yourself.
        """,
      japanese: """
        「名前を付けて保存」で DOCX・XLSX・PPTX・ODT・PDF のどれかにして、それを公開すると、調べられます。または、ご自分で「プロパティ」か\
        「情報」を確かめてください。
        """)
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
    case .closed:
      Wording(
        english: """
          Sasshi does not look into documents of this format: whether it names its author is not known. It is published \
          as it is.
          """,
        japanese: """
          この形式の文書は中を調べないので、作成者の名前などが入っているか分かりません。このまま公開されます。
          """)
    }
  }
}
