internal import Publishing

extension Desk {
  /// The folder for which a desk is opened when nobody named one: that in which the person stands, when it holds a site;
  /// else that of the site that was opened last; else that in which the person stands.
  public static func folder(
    standingIn here: String, remembering settings: String?
  ) -> String {
    if PersonalFolders.isSite(here) { return here }
    let known = settings.map { RememberedSites(in: PersonalFile("sites.json", in: $0)).sites } ?? []
    return known.map(\.folder).first { PersonalFolders.isSite($0) } ?? here
  }
}
