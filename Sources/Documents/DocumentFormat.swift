/// The formats of documents that say in themselves who made them.
public enum DocumentFormat: Hashable, Sendable {
  /// PDF.
  case pdf
  /// Word, Excel and PowerPoint (ECMA-376).
  case office
  /// LibreOffice (OpenDocument).
  case openDocument

  /// The format that a file's name promises; nil for all other files.
  public init?(ofFile name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "pdf": self = .pdf
    case "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "ppsx", "potx":
      self = .office
    case "odt", "ott", "ods", "ots", "odp", "otp", "odg": self = .openDocument
    default: return nil
    }
  }
}
