import Diagnostics
import Manuscript

// Why a page is not moved
extension ContentDesk {
  func otherLanguage(_ path: ContentPath) -> Diagnostic {
    .error(
      .unusableName, at: Location(location(of: path)),
      Wording(
        english: "A page can only be moved within the folder of its language.",
        japanese: "ページは、その言語のフォルダーの中でだけ移せます。"),
      hint: Wording(
        english: "Its translations move with it.", japanese: "翻訳は一緒に移ります。"))
  }

  func sameName(_ page: ManuscriptPath) -> Diagnostic {
    .error(
      .existingPage, at: Location(content.location(of: page.file)),
      Wording(english: "The page has this name already.", japanese: "このページは、もうこの名前です。"),
      hint: Wording(english: "Choose another name.", japanese: "ほかの名前にしてください。"))
  }

  func leavesBehind(_ page: ManuscriptPath, _ other: ManuscriptPath) -> Diagnostic {
    .error(
      .moveBreaksSite, at: Location(content.location(of: page.file)),
      Wording(
        english: "This page leads to the others in its folder, which would stay behind.",
        japanese: "このページはフォルダーの入り口なので、移すと、ほかのページが元のフォルダーに残ります。"),
      hint: Wording(
        english: "Move the other pages first.", japanese: "先に、ほかのページを移してください。"),
      related: [.otherFile(content.location(of: other.file))])
  }

  func sameToTheEye(_ files: [String]) -> Diagnostic {
    .error(
      .existingPage, at: Location(content.location(of: files[0])),
      Wording(
        english: """
          Two files have names that look the same and are written in different forms of Unicode, so that nothing can be \
          moved safely: \(files.map { content.location(of: $0) }.joined(separator: ", "))
          """,
        japanese: """
          見た目が同じで文字コードの形だけが違う名前のファイルが2つあるため、安全に移せません：\
          \(files.map { content.location(of: $0) }.joined(separator: "、"))
          """),
      hint: Wording(
        english:
          "Compare the two in the site's folder, and give one of them another name or put it aside.",
        japanese: "サイトのフォルダーで2つを見くらべて、どちらかの名前を変えるか、片付けてください。"),
      related: [.otherFile(content.location(of: files[1]))])
  }

  func breaks(_ plan: MovePlan, _ problem: Diagnostic) -> Diagnostic {
    .error(
      .moveBreaksSite, at: problem.location,
      Wording(
        english: "With this move the site would have a mistake: \(problem.message.english)",
        japanese: "ここへ移すと、サイトに間違いができます：\(problem.message.japanese)"),
      hint: problem.hint, related: problem.related)
  }

  func changedSincePlan(_ path: ContentPath) -> Diagnostic {
    .error(
      .changedMeanwhile, at: Location(location(of: path)),
      Wording(
        english: "This file was changed meanwhile; nothing was moved.",
        japanese: "このファイルは途中で書きかえられたので、何も移していません。"),
      hint: Wording(
        english: "Try again: what is to change is then found out anew.",
        japanese: "もう一度試してください。変わるところを調べ直します。"))
  }
}
