import Diagnostics

/// A text that is no YAML, told from libyaml's own message in words for a person at a desk.
struct YAMLSyntaxProblem {
  let libyamlMessage: String

  func diagnostic(at location: Location) -> Diagnostic {
    let known = Self.explanations.first { libyamlMessage.contains($0.message) }
    return .error(
      .invalidYAML, at: location,
      Wording(
        english: "This is not valid YAML: \(libyamlMessage).",
        japanese: "YAMLとして読めません：\(known?.japanese ?? libyamlMessage)。"),
      hint: known?.hint ?? Self.generalHint)
  }

  private typealias Explanation = (message: String, japanese: String, hint: Wording)

  private static let quoteHint = Wording(
    english: "Put a value that holds “: ” or begins with a special character in quotation marks.",
    japanese: "「: 」をふくむ値や、記号で始まる値は引用符 \" \" で囲んでください。")
  private static let indentHint = Wording(
    english:
      "Check that this line is indented like its neighbours, with spaces, and has “key: value”.",
    japanese: "この行の字下げ（半角空白）が前後の行とそろっているか、「項目: 値」の形かを確かめてください。")
  private static let closeHint = Wording(
    english: "Close the quotation mark or bracket that was opened.",
    japanese: "開いた引用符やかっこを閉じてください。")
  private static let generalHint = indentHint

  private static let explanations: [Explanation] = [
    ("mapping values are not allowed", "ここに「:」は書けません", quoteHint),
    ("cannot start any token", "ここに使えない記号があります", quoteHint),
    ("could not find expected ':'", "項目名のあとに「:」がありません", indentHint),
    ("did not find expected key", "項目名があるはずの場所に、ほかのものがあります", indentHint),
    ("did not find expected '-' indicator", "リストの「-」があるはずの場所に、ほかのものがあります", indentHint),
    ("block sequence entries are not allowed", "ここに「- 」は書けません", indentHint),
    ("unexpected end of stream", "引用符などが閉じられないまま終わっています", closeHint),
    ("unexpected document indicator", "引用符などが閉じられないまま終わっています", closeHint),
    ("did not find expected ',' or", "かっこの中の区切り「,」か、閉じかっこがありません", closeHint),
    ("tab character", "字下げにタブ文字が使われています", indentHint),
    ("control characters are not allowed", "目に見えない制御文字があります", quoteHint),
  ]
}
