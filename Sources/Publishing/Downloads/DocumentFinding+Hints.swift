internal import Diagnostics
import Documents

extension DocumentFinding {
  /// How to take properties out of a document that Sasshi does not write anew.
  static func hint(_ properties: [DocumentProperty]) -> Wording {
    let hints =
      [remove]
      + (properties.contains { $0.kind == .reviewer } ? [review] : [])
      + (properties.contains { $0.kind == .added } ? [removeAdded] : [])
    return Wording(
      english: hints.map(\.english).joined(separator: " "),
      japanese: hints.map(\.japanese).joined())
  }

  private static let remove = Wording(
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

  private static let review = Wording(
    english: "Accept or reject the tracked changes and delete the comments before.",
    japanese: "その前に、変更履歴を承諾するか元に戻し、コメントを削除してください。")

  private static let removeAdded = Wording(
    english: "In LibreOffice, empty File › Properties › Custom Properties as well.",
    japanese: "LibreOfficeでは、「プロパティ」の「カスタムプロパティ」も空にします。")
}
