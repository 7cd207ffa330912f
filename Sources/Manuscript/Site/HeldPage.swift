import Diagnostics

/// A page that stands in the content folder and is not in the site.
public struct HeldPage: Hashable, Sendable {
  /// Why a page is not in the site.
  public enum Reason: Hashable, Sendable {
    /// Its front matter, or that of its folder's page, says that it is a draft.
    case draft
    /// It must not be published before a day.
    case embargo(until: CalendarDate)
    /// It is a press release of a later day than the one for which the site is built.
    case later(CalendarDate)

    /// The first day on which the page is in the site; nil when nobody knows.
    public var date: CalendarDate? {
      switch self {
      case .draft: nil
      case .embargo(let date), .later(let date): date
      }
    }
  }

  /// The file's path as the author knows it.
  public let sourceName: String
  /// Why the page is not in the site.
  public let reason: Reason

  /// A file whose page is not in the site.
  public init(sourceName: String, reason: Reason) {
    self.sourceName = sourceName
    self.reason = reason
  }
}

extension HeldPage.Reason {
  /// The one of two reasons that keeps a page out longer.
  func longer(than other: HeldPage.Reason?) -> HeldPage.Reason {
    guard let other, let date else { return self }
    guard let otherDate = other.date else { return other }
    return otherDate < date ? self : other
  }

  /// A page that is published leads to one that is not.
  func isLinked(path: String, at location: Location) -> Diagnostic {
    switch self {
    case .draft:
      .error(
        .linkToDraft, at: location,
        Wording(
          english: "The link leads to “\(path)”, which is a draft.",
          japanese: "リンク先の「\(path)」は、下書き（draft: true）です。"),
        hint: Wording(
          english: "Remove the link, or the line “draft: true” of that page.",
          japanese: "このリンクを消すか、そのページの「draft: true」の行を消してください。"))
    case .embargo(let date):
      .error(
        .embargoedLink, at: location,
        Wording(
          english: "The link leads to “\(path)”, which must not be published before \(date).",
          japanese: "リンク先の「\(path)」は、\(date) まで公開できません。"),
        hint: Wording(
          english: "Remove the link until that day.", japanese: "その日まで、このリンクを消してください。"))
    case .later(let date):
      .error(
        .embargoedLink, at: location,
        Wording(
          english:
            "The link leads to “\(path)”, which is dated \(date), after the day of this build.",
          japanese: "リンク先の「\(path)」は \(date) 付けで、今回の日付よりあとです。"),
        hint: Wording(
          english: "Remove the link until that day, or correct the date in the file's name.",
          japanese: "その日まで、このリンクを消すか、ファイル名の日付を直してください。"))
    }
  }
}
