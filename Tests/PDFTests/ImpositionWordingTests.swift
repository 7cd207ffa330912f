import Diagnostics
import Testing

@testable import PDF

struct ImpositionWordingTests {
  @Test(
    arguments: [
      (
        .noPDF,
        """
        book.pdf: error: This is not a PDF. [not-a-pdf]
          hint: Open the booklet for printing in a browser, print it to a PDF, and name that file.
        """,
        """
        book.pdf: エラー: PDFではありません。 [not-a-pdf]
          直し方: 印刷用の冊子をブラウザーで開いてPDFに印刷し、そのファイルを指定してください。
        """
      ),
      (
        .damaged("no xref"),
        """
        book.pdf: error: This PDF is damaged and cannot be read (no xref). [damaged-pdf]
          hint: Make the PDF again, or download it again.
        """,
        """
        book.pdf: エラー: このPDFは壊れていて読めません（no xref）。 [damaged-pdf]
          直し方: PDFを作り直すか、ダウンロードし直してください。
        """
      ),
      (
        .tooLarge(bytes: 1_073_741_824),
        """
        book.pdf: error: This PDF has 1073 MB; 500 MB is the most. [too-large]
          hint: Save it with smaller pictures, in the program that made it, and name that file.
        """,
        """
        book.pdf: エラー: このPDFは 1073 MB あります。500 MB までです。 [too-large]
          直し方: 作ったソフトで画像を小さくして保存し直し、そのファイルを指定してください。
        """
      ),
      (
        .tooLong(seconds: 60),
        """
        book.pdf: error: This PDF takes more than 60 seconds to read. [too-large]
          hint: Open it in another program, print it to a PDF, and name that file.
        """,
        """
        book.pdf: エラー: このPDFは60秒かけても読み終わりません。 [too-large]
          直し方: ほかのソフトで開いてPDFに印刷し直し、そのファイルを指定してください。
        """
      ),
      (
        .passwordNeeded,
        """
        book.pdf: error: This PDF opens only with a password. [locked-pdf]
          hint: Save it without a password, in the program that made it, and name that file.
        """,
        """
        book.pdf: エラー: このPDFはパスワードがないと開けません。 [locked-pdf]
          直し方: 作ったソフトでパスワードなしで保存し直し、そのファイルを指定してください。
        """
      ),
      (
        .noPages,
        """
        book.pdf: error: This PDF has no pages. [empty-pdf]
          hint: Make the PDF again, or download it again.
        """,
        """
        book.pdf: エラー: このPDFにはページがありません。 [empty-pdf]
          直し方: PDFを作り直すか、ダウンロードし直してください。
        """
      ),
      (
        .unusableSize(page: 3),
        """
        book.pdf: error: Page 3 has a size that cannot be printed. [unsuitable-page-size]
          hint: All pages of a booklet need the same size. Make the PDF again with one paper size.
        """,
        """
        book.pdf: エラー: 3ページ目は、印刷できない大きさです。 [unsuitable-page-size]
          直し方: 冊子のページはすべて同じ大きさにします。用紙サイズを1つにして、PDFを作り直してください。
        """
      ),
      (
        .sizesDiffer(
          page: 3, Size(width: 595, height: 842), first: Size(width: 420, height: 595)),
        """
        book.pdf: error: Page 3 is 210 × 297 mm, but page 1 is 148 × 210 mm. [unsuitable-page-size]
          hint: All pages of a booklet need the same size. Make the PDF again with one paper size.
        """,
        """
        book.pdf: エラー: 3ページ目は210 × 297 mmですが、1ページ目は148 × 210 mmです。 [unsuitable-page-size]
          直し方: 冊子のページはすべて同じ大きさにします。用紙サイズを1つにして、PDFを作り直してください。
        """
      ),
      (
        .tooMuchCreep(shift: 90, limit: 14.82),
        """
        --creep: error: The innermost pages would move by 90.0 mm; 14.8 mm is the most for this book. [too-much-creep]
          hint: Write the thickness of one sheet of paper in millimetres, such as --creep 0.1.
        """,
        """
        --creep: エラー: 一番内側のページが90.0 mmずれてしまいます。この冊子では14.8 mmまでです。 [too-much-creep]
          直し方: 紙1枚の厚さをミリメートルで書いてください（例： --creep 0.1）。
        """
      ),
    ] as [(ImpositionProblem, String, String)])
  func aProblemSaysWhatIsWrongAndWhatToDo(
    problem: ImpositionProblem, english: String, japanese: String
  ) {
    let diagnostic = problem.diagnostic(in: "book.pdf")
    #expect(diagnostic.text(in: .english) == english)
    #expect(diagnostic.text(in: .japanese) == japanese)
  }

  @Test(
    arguments: [
      (.noPDF, .notAPDF), (.damaged("words"), .damagedPDF), (.passwordNeeded, .lockedPDF),
      (.noPages, .emptyPDF), (.unusableSize(page: 1), .unsuitablePageSize),
      (.tooMuchCreep(shift: 90, limit: 14), .tooMuchCreep),
    ] as [(ImpositionProblem, DiagnosticIdentifier)])
  func aProblemHasAnIdentifier(problem: ImpositionProblem, identifier: DiagnosticIdentifier) {
    #expect(problem.diagnostic(in: "book.pdf").identifier == identifier)
  }

  @Test(
    arguments: [
      (
        .damaged(["a", "b", "c"]),
        """
        book.pdf: warning: This PDF is damaged; what could be read was used (a; and 2 more). [damaged-pdf]
          hint: Look at every sheet before you print it, or make the PDF again.
        """,
        """
        book.pdf: 注意: このPDFは壊れているので、読めたところだけを使いました（a、ほか2件）。 [damaged-pdf]
          直し方: 印刷する前にすべてのページを確かめるか、PDFを作り直してください。
        """
      ),
      (
        .covered(pages: Array(2...9)),
        """
        book.pdf: warning: Notes, stamps or form fields are left out, on page 2, 3, 4, 5, 6 and 3 more. [notes-left-out]
          hint: If they belong to the book, print it to a new PDF first, and name that file.
        """,
        """
        book.pdf: 注意: 2・3・4・5・6ページ目（ほか3ページ）の注釈・スタンプ・入力欄は入りません。 [notes-left-out]
          直し方: 必要な場合は、いったん別のPDFに印刷してから、そのファイルを指定してください。
        """
      ),
    ] as [(ImpositionWarning, String, String)])
  func aWarningSaysWhatToLookAt(warning: ImpositionWarning, english: String, japanese: String) {
    let diagnostic = warning.diagnostic(in: "book.pdf")
    #expect(diagnostic.text(in: .english) == english)
    #expect(diagnostic.text(in: .japanese) == japanese)
  }
}
