internal import Diagnostics
internal import Editions
internal import Manuscript
internal import PDF
internal import SystemPackage

extension PDFMaker {
  /// What is wrong with a PDF that does not keep to its type area, at most ten times, each at the line that the
  /// author can mend.
  func excesses(
    of pdf: PressPDF, _ document: PaperDocument, for purpose: PDFPurpose, with program: FilePath
  ) async throws(MachineFailure) -> [Diagnostic] {
    guard let area = document.areas[purpose] else { return [] }
    let path = document.paths[purpose]
    let found = try excesses(of: pdf, TypeArea(area), for: purpose, path)
    guard case .scaled(let scale)? = found.first else {
      return found.prefix(10).compactMap { excess in
        guard case .beyond(let word) = excess else { return nil }
        return .beyond(word.text, page: word.page, at: place(of: word, in: document))
      }
    }
    let proof = try await run(
      program, for: purpose, isDraft: true, on: widened(document, area), writing: path)
    let words = try excesses(of: proof.pdf, TypeArea(area), for: purpose, path).compactMap {
      if case .beyond(let word) = $0 { word } else { nil }
    }
    guard !words.isEmpty else { return [.scaled(scale, by: nil, at: place(of: nil, in: document))] }
    return words.prefix(10).map { .scaled(scale, by: $0.text, at: place(of: $0, in: document)) }
  }

  private func excesses(
    of pdf: PressPDF, _ area: TypeArea, for purpose: PDFPurpose, _ path: String
  ) throws(MachineFailure) -> [TypeArea.Excess] {
    do throws(PressPDF.Problem) {
      return try pdf.excesses(of: area)
    } catch {
      throw .notWhole(purpose.program, [], at: path)
    }
  }

  /// The document with lines as long as ever, on paper so wide that nothing is made smaller: on it, one sees
  /// what is wider than a line.
  private func widened(
    _ document: PaperDocument, _ area: PaperDocument.TextArea
  ) throws(MachineFailure) -> OutputFile.Contents {
    let style = """
      <style>@page{size:2000mm \(area.paperHeight.inMillimetres)mm}\
      body{inline-size:\(area.width.inMillimetres)mm!important}</style>
      """
    let page = try pictures.bytes(of: document.contents(for: .press(pages: [:])))
    return .bytes(page + Array(style.utf8))
  }

  /// The first line of the document's files on which a word stands; the first file when it stands on none.
  private func place(of word: TypeArea.Word?, in document: PaperDocument) -> Location {
    let start = Array((word?.text ?? "").utf8)
    for source in document.sources where start.count > 2 {
      let path = source.dropFirst(content.path.count + 1)
      guard let bytes = try? content.read(String(path)), let place = bytes.firstRange(of: start)
      else { continue }
      let line = bytes[..<place.lowerBound].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      return Location(source, line: line)
    }
    return Location(document.sources.first ?? document.paths.press)
  }
}

extension TypeArea {
  init(_ area: PaperDocument.TextArea) {
    self.init(
      oddLeft: area.oddLeft.inMillimetres, evenLeft: area.evenLeft.inMillimetres,
      width: area.width.inMillimetres, height: area.height.inMillimetres,
      bottom: area.bottom.inMillimetres,
      isVertical: area.isVertical, covers: area.covers)
  }
}

extension Length {
  fileprivate var inMillimetres: Double { Double(micrometres) / 1000 }
}

extension Diagnostic {
  fileprivate static func scaled(
    _ scale: Double, by word: String?, at location: Location
  ) -> Diagnostic {
    let percent = Int((scale * 100).rounded())
    let (english, japanese) = (word.map { ": “\($0)”" } ?? "", word.map { "「\($0)」" } ?? "何か")
    return .error(
      .beyondTypeArea, at: location,
      Wording(
        english: """
          Something is wider than the printed page\(english), and Chromium made all pages smaller for it, to \
          \(percent) % of their size. No PDF was written.
          """,
        japanese: """
          \(japanese)が印刷するページより広いため、Chromium がすべてのページを \(percent)% に縮めました。\
          PDFは書き出していません。
          """),
      hint: widthHint)
  }

  fileprivate static func beyond(_ word: String, page: Int, at location: Location) -> Diagnostic {
    .error(
      .beyondTypeArea, at: location,
      Wording(
        english: """
          “\(word)” stands beyond the text area of page \(page) and may be cut off. No PDF was written.
          """,
        japanese: """
          「\(word)」が\(page)ページの版面からはみ出していて、切れるおそれがあります。\
          PDFは書き出していません。
          """),
      hint: widthHint)
  }

  private static let widthHint = Wording(
    english: """
      In HTML, take away fixed widths (width, white-space: nowrap); else part the text with spaces, or make the \
      picture or table narrower. If you changed the theme's print style, see to its widths.
      """,
    japanese: """
      HTML で幅を固定しているところ（width、white-space: nowrap）があれば外してください。ほかは、文字を空白で区切るか、\
      画像や表を小さくします。テーマの印刷用スタイルを変えたときは、その幅も確かめてください。
      """)
}
