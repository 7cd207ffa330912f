internal import Editions
internal import SystemPackage

/// One PDF file that is asked for.
struct PDFJob: Sendable {
  let document: PaperDocument
  let purpose: PDFPurpose
  /// The path of the program that makes it.
  let program: FilePath
  /// How many bytes the page has of which it is made: the more, the longer that takes.
  let size: Int
  /// A print of all that it is made of and with.
  let making: UInt64

  /// Where it stands below the output folder.
  var path: String { document.paths[purpose] }
}
