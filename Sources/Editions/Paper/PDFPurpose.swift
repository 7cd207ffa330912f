/// For what a PDF is made.
public enum PDFPurpose: String, CaseIterable, Sendable {
  /// For paper: a print shop's press, and printers in an office. The command line calls it by what people do.
  case press = "print"
  /// For screens and screen readers.
  case screen
}
