internal import Diagnostics
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

  /// Throws what to do when a folder is not there.
  static func find(_ folder: String) throws(MachineFailure) {
    if ContentFolder(folder).isThere { return }
    throw MachineFailure(
      .error(
        .missingFolder, at: Location(folder),
        Wording(english: "There is no such folder.", japanese: "このフォルダーはありません。"),
        hint: Wording(
          english: "Go to the site's folder first (cd), or name it behind the command.",
          japanese: "先にサイトのフォルダーへ移るか（cd）、コマンドの後ろにフォルダーの名前を書いてください。")))
  }
}
