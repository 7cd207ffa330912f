/// Where the PDF files of what is printed stand below the output folder.
public struct PDFPaths: Hashable, Sendable {
  /// The one for screens, which the site offers.
  public let screen: String
  /// The one for a print shop.
  public let press: String

  /// The one for a purpose.
  public subscript(purpose: PDFPurpose) -> String {
    switch purpose {
    case .press: press
    case .screen: screen
    }
  }
}
