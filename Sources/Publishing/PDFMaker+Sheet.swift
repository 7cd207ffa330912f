internal import Editions
internal import PDF
internal import SystemPackage

extension PDFMaker {
  /// What has to stand on one sheet, in type as large as has room there; when none has, in the usual one.
  ///
  /// - Parameters:
  ///   - limit: the number of sheets.
  ///   - first: the document in its usual type.
  func filling(
    _ document: PaperDocument, _ limit: Int, from first: (bytes: [UInt8], pdf: PressPDF),
    with program: FilePath
  ) async throws(MachineFailure) -> (bytes: [UInt8], pdf: PressPDF) {
    let path = document.paths.screen
    var best = first.pdf.pageCount > limit ? nil : first
    var search = TypeSearch(filled: try filled(first.pdf, document) / Double(limit))
    while let size = search.next {
      let style = "<style>:root{--sheet-type:\(size / 10).\(size % 10)pt}</style>"
      let trial = try await run(
        program, for: .screen, on: contents(of: document, for: .screen, style), writing: path)
      let fits = trial.pdf.pageCount <= limit
      if fits { best = trial }
      search.learn(fits)
    }
    return best ?? first
  }

  private func filled(
    _ pdf: PressPDF, _ document: PaperDocument
  ) throws(MachineFailure) -> Double {
    guard let area = document.areas[.screen] else { return 1 }
    do throws(PressPDF.Problem) {
      return try pdf.filled(of: TypeArea(area))
    } catch {
      throw .notWhole(.weasyPrint, [], at: document.paths.screen)
    }
  }
}

/// The search for the largest type with which something fits, in few trials: the first is where it should fit, the
/// others go up or down from there until the answer changes.
struct TypeSearch {
  /// The next size to be tried, in tenths of a point; nil when the largest one that fits is known, or there is none.
  private(set) var next: Int?
  private var last: Bool?

  /// Between which sizes it is searched for; the theme's script in a browser has the same.
  private static let sizes = 70...110

  /// - Parameter filled: how much of the room is filled in type of 9 pt.
  init(filled: Double) {
    let size = Int(90 / max(filled, 0.1).squareRoot())
    next = min(max(size, Self.sizes.lowerBound), Self.sizes.upperBound)
  }

  /// Whether it fits in the size that was tried.
  mutating func learn(_ fits: Bool) {
    guard let size = next else { return }
    let step = fits ? 2 : -2
    next = last == !fits || !Self.sizes.contains(size + step) ? nil : size + step
    last = fits
  }
}
