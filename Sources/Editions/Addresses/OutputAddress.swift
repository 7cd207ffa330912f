/// A place in the finished site, and whose it is.
struct OutputAddress: Sendable {
  /// The path below the output folder.
  let path: String
  let owner: Owner

  /// From whose work comes what stands there; authors' files by their names in diagnostics.
  ///
  /// In the order in which addresses are given: what nobody can move comes first, and a page with all
  /// its forms before a file, which is renamed more easily.
  enum Owner: Sendable {
    /// From nobody's alone: Sasshi writes it of its own.
    case sasshi
    /// From a page.
    case page(source: String)
    /// From another language's page, which stands in for a translation.
    case standIn(source: String)
    /// From a page, of which it is the card; nil for one that no author wrote.
    case card(source: String?)
    /// From a picture or another file.
    case file(source: String)
  }

  /// The author's file from which it comes.
  var source: String? {
    switch owner {
    case .sasshi: nil
    case .page(let source), .standIn(let source), .file(let source): source
    case .card(let source): source
    }
  }

  /// Whether a card stands there, which its page can do without.
  var isCard: Bool {
    if case .card = owner { true } else { false }
  }

  /// Its place in the order in which addresses are given, below `rankCount`.
  var rank: Int {
    switch owner {
    case .sasshi: 0
    case .page, .standIn, .card: 1
    case .file: 2
    }
  }

  static let rankCount = 3
}
