public import Editions
internal import Manuscript

extension PaperDocument {
  /// Where its PDF for a purpose stands below the output folder.
  public func path(for purpose: PDFPurpose) -> String {
    switch purpose {
    case .print: paths.press
    case .screen: paths.screen
    }
  }

  /// A print of the HTML from which its PDF for a purpose is made: another one when the PDF would say
  /// something else. The page numbers of a press's contents follow from the rest.
  func origin(
    for purpose: PDFPurpose, _ pictures: PictureReader
  ) throws(MachineFailure) -> String {
    let page =
      switch purpose {
      case .print: contents(for: .press(pages: [:]))
      case .screen: contents(for: .screen)
      }
    var hash = StableHash()
    for byte in try pictures.bytes(of: page) { hash.add(byte) }
    return String(hash.value, radix: 36)
  }
}
