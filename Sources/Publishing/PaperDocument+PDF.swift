internal import Editions
internal import Manuscript

extension PaperDocument {
  /// A print of the HTML from which its PDF for a purpose is made: another one when the PDF would say
  /// something else. The page numbers of a press's contents follow from the rest.
  func origin(
    for purpose: PDFPurpose, _ pictures: PictureReader
  ) throws(MachineFailure) -> String {
    let page =
      switch purpose {
      case .press: contents(for: .press(pages: [:]))
      case .screen: contents(for: .screen)
      }
    var hash = StableHash()
    for byte in try pictures.bytes(of: page) { hash.add(byte) }
    return String(hash.value, radix: 36)
  }
}
