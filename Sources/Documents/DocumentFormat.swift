/// The formats of documents that say in themselves who made them.
public enum DocumentFormat: Hashable, Sendable {
  /// PDF.
  case pdf
  /// Word, Excel and PowerPoint (ECMA-376).
  case office
  /// LibreOffice (OpenDocument), packed or in one file.
  case openDocument
  /// One that names who made it and is not looked into, such as Word's before 2007.
  case closed

  /// The format that a file's name promises; nil for all other files.
  public init?(ofFile name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "pdf": self = .pdf
    case "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "pptx", "pptm", "ppsx",
      "ppsm", "potx", "potm", "vsdx":
      self = .office
    case "odt", "ott", "odm", "ods", "ots", "odp", "otp", "odg", "otg", "fodt", "fods", "fodp",
      "fodg":
      self = .openDocument
    case "doc", "dot", "rtf", "xls", "xlt", "xlsb", "ppt", "pps", "pot", "pub", "vsd", "jtd",
      "jtt", "pages", "numbers", "key":
      self = .closed
    default: return nil
    }
  }
}
