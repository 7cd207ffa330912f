public import Diagnostics

/// What a build or publishing would change, in a sentence for people.
public struct ChangesSentence {
  private let comparison: OutputComparison
  private let pages: Set<String>
  private let end: End

  /// Where the files are that change.
  private enum End {
    case folder
    case host(isBegun: Bool, isFirst: Bool)
  }

  /// - Parameter pages: where the pages of the site stand below the output folder.
  public init(_ comparison: OutputComparison, pages: Set<String>) {
    self.comparison = comparison
    self.pages = pages
    end = .folder
  }

  /// What a plan would change at its destination.
  public init(_ plan: PublishingPlan) {
    comparison = plan.changes
    pages = plan.pages
    end = .host(isBegun: plan.isResumed, isFirst: plan.isFirst)
  }

  /// The sentence.
  public var wording: Wording {
    if comparison.isEmpty { return nothing }
    if isFirst {
      let count = count(.page, in: comparison.new)
      return first(pages: Kind.page.english(count), "\(count)ページ")
    }
    let parts = parts
    return Wording(
      english: parts.map(\.english).joined(separator: ", ").capitalizedFirst + ".",
      japanese: parts.dropLast().map { $0.japanese + "、" }.joined()
        + (parts.last.map { $0.japanese + "ます。" } ?? ""))
  }

  /// What is said where mistakes keep it from being found out.
  public static let unknown = Wording(
    english: "What changes is shown when the mistakes are mended.",
    japanese: "間違いを直すと、どこが変わるかが表示されます。")

  private var nothing: Wording {
    switch end {
    case .folder:
      Wording(
        english: "Nothing changes: what was written before is as the site is now.",
        japanese: "前に書き出したものから、変わるところはありません。")
    case .host(_, isFirst: true):
      Wording(
        english: "The very same files are there already: from now on Sasshi looks after them.",
        japanese: "公開する場所に、同じファイルがもうあります。これからは Sasshi が管理します。")
    case .host(isBegun: true, _):
      Wording(
        english: "All pages are there; what an earlier try left is put in order.",
        japanese: "ページはすべて公開する場所にあります。途中で終わった前回の後片付けをします。")
    case .host:
      Wording(
        english: "Nothing changes: what was published is as the site is now.",
        japanese: "公開済みのものから、変わるところはありません。")
    }
  }

  private var isFirst: Bool {
    if case .host(_, let isFirst) = end { return isFirst }
    return comparison.sameCount == 0 && comparison.changed.isEmpty && comparison.removed.isEmpty
  }

  private func first(pages english: String, _ japanese: String) -> Wording {
    switch end {
    case .folder:
      Wording(
        english: "The site is written for the first time: \(english).",
        japanese: "はじめてサイトを書き出します（\(japanese)）。")
    case .host:
      Wording(
        english: "The site is published there for the first time: \(english).",
        japanese: "はじめてここにサイトを公開します（\(japanese)）。")
    }
  }

  /// What a file is to a person.
  private enum Kind: CaseIterable {
    case page, picture, pdf, other

    func english(_ count: Int) -> String {
      let noun =
        switch self {
        case .page: "page"
        case .picture: "picture"
        case .pdf: "PDF file"
        case .other: "other file"
        }
      return "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    func japanese(_ count: Int) -> String {
      switch self {
      case .page: "\(count)ページが"
      case .picture: "画像が\(count)枚"
      case .pdf: "PDFが\(count)件"
      case .other: "ほかのファイルが\(count)件"
      }
    }
  }

  /// A part of the sentence; the Japanese one ends with a stem, to which an ending is added.
  private var parts: [Wording] {
    let all = comparison.changed + comparison.new + comparison.removed
    // The search index, feeds and the like follow the pages: they are told where nothing else is.
    let known = Kind.allCases.filter { $0 != .other && count($0, in: all) > 0 }
    var parts: [Wording] = []
    for kind in known.isEmpty ? [.other] : known {
      for (paths, one, many, japanese) in [
        (comparison.changed, "changes", "change", "変わり"),
        (comparison.new, "is added", "are added", "増え"),
        (comparison.removed, "goes away", "go away", "消え"),
      ] {
        let count = count(kind, in: paths)
        guard count > 0 else { continue }
        parts.append(
          Wording(
            english: "\(kind.english(count)) \(count == 1 ? one : many)",
            japanese: kind.japanese(count) + japanese))
      }
    }
    return parts
  }

  private func count(_ kind: Kind, in paths: [String]) -> Int {
    paths.count { self.kind(of: $0) == kind }
  }

  private func kind(of path: String) -> Kind {
    if pages.contains(path) { return .page }
    let ending = path.split(separator: ".").last ?? ""
    switch ending.lowercased() {
    case "jpg", "jpeg", "png", "webp", "gif", "avif", "svg", "heic": return .picture
    case "pdf": return .pdf
    // Of a page that goes away nobody knows any more what it was.
    case "html": return comparison.removed.contains(path) ? .page : .other
    default: return .other
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
