/// For whom a print page is made.
public enum PrintPurpose: Hashable, Sendable {
  /// For a reader's own browser, on a screen and on paper.
  case browser
  /// For a PDF for paper (`PDFPurpose.press`): the contents' page numbers, by the ids of the parts, as far
  /// as they are known.
  case press(pages: [String: Int])
  /// For a PDF that is read on a screen and by screen readers (`PDFPurpose.screen`).
  case screen

  /// Whether it is for a PDF for paper.
  var isPress: Bool {
    if case .press = self { true } else { false }
  }

  /// The number of the page on which a part begins; empty when it is not known.
  func page(of id: String) -> String {
    guard case .press(let pages) = self, let page = pages[id] else { return "" }
    return "\(page)"
  }
}
