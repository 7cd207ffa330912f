import Diagnostics
import Publishing

/// What `sasshi pdf` says at its end: the files, and what became of them.
struct PDFOutcome {
  let site: BuiltSite

  /// A line for each file, and one for all.
  var lines: [Wording] {
    site.pdfs.map { pdf in
      pdf.isKept
        ? Wording(english: "\(pdf.path) (kept)", japanese: "\(pdf.path)（変更なし）")
        : Wording(english: pdf.path, japanese: pdf.path)
    } + [summary].compactMap(\.self)
  }

  /// Nothing where all files were made: then the list says all.
  private var summary: Wording? {
    let kept = site.pdfs.count(where: \.isKept)
    let made = site.pdfs.count - kept
    guard kept > 0 else { return nil }
    guard made > 0 || site.failedPDFs > 0 else {
      return Wording(
        english: "Nothing to do: all PDF files are as the site is. --again makes them anew.",
        japanese: "PDFはどれも今のサイトのとおりなので、作り直しませんでした。--again を付けると作り直します。")
    }
    return Wording(
      english: "PDF files: \(made) made, \(kept) kept.",
      japanese: "PDF： \(made)件を作りました。\(kept)件は前のままです。")
  }
}
