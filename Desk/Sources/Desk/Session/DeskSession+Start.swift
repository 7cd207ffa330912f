import Diagnostics
import HTTPTypes
import Manuscript
import Publishing

// Which site is open, and others that could be
extension DeskSession {
  /// The person's folders; throws where the machine does not say which they are.
  nonisolated func personalFolders() throws(Refusal) -> PersonalFolders {
    guard let folders = PersonalFolders(home: equipment.environment("HOME")) else {
      throw Refusal(
        .notFound,
        Wording(
          english: "This machine does not say which folder is yours.",
          japanese: "このパソコンでは、ご自分のフォルダーの場所が分かりません。"),
        hint: Wording(
          english: "Start Sasshi in the folder of the site: sasshi open",
          japanese: "サイトのフォルダーで sasshi open を実行してください。"))
    }
    return folders
  }

  private nonisolated var rememberedFile: PersonalFile? {
    equipment.settings.map { PersonalFile("sites.json", in: $0) }
  }

  /// The sites that were opened before and are there still.
  nonisolated var rememberedSites: [RememberedSites.Site] {
    guard let file = rememberedFile else { return [] }
    return RememberedSites(in: file).sites.filter { PersonalFolders.isSite($0.folder) }
  }

  /// Remembers that a site was opened. That this cannot be written keeps nobody from working.
  nonisolated func remember(_ folder: String, _ name: String) {
    guard let file = rememberedFile else { return }
    var known = RememberedSites(in: file)
    known.add(RememberedSites.Site(folder: folder, name: name))
    try? known.write(to: file)
  }

  /// Remembers the site that is open.
  func rememberThis() {
    guard PersonalFolders.isSite(publication.siteFolder), let settings = try? settings() else {
      return
    }
    remember(publication.siteFolder, settings.name[settings.sourceLanguage])
  }

  /// Starts the desk over another folder.
  ///
  /// - Returns: the address at which a browser enters it.
  func open(_ folder: String) async throws -> String {
    guard let folder = try personalFolders().inside(folder), PersonalFolders.isSite(folder) else {
      throw Self.noSite
    }
    guard let openDesk else { throw Self.alone }
    return try await openDesk(folder)
  }

  /// Makes a new site, and starts the desk over it.
  func begin(_ site: NewSite, in folder: String) async throws -> String {
    guard try personalFolders().mayHold(folder) else { throw Self.elsewhere }
    let place = try SitePlace.find(folder).get()
    let made = try site.make(at: place, from: Starter(at: equipment.starter))
    if let problem = made.diagnostics.first, made.value == nil { throw problem }
    return try await open(folder)
  }

  private static let noSite = Refusal(
    .notFound,
    Wording(english: "There is no site in this folder.", japanese: "このフォルダーには、サイトがありません。"),
    hint: Wording(
      english: "Choose a folder that holds a folder “content” with a file “site.yaml”.",
      japanese: "「content」フォルダーと、その中に「site.yaml」があるフォルダーを選んでください。"))

  private static let elsewhere = Refusal(
    .unprocessableContent,
    Wording(
      english: "A new site can be made only in a folder of your own.",
      japanese: "新しいサイトは、ご自分のフォルダーの中にだけ作れます。"),
    hint: Wording(
      english: "Choose another place, and write a name without “/”.",
      japanese: "別の場所を選び、名前には「/」を使わないでください。"))

  private static let alone = Refusal(
    .conflict,
    Wording(
      english: "This desk cannot open another folder.", japanese: "この画面からは、別のフォルダーを開けません。"),
    hint: Wording(
      english: "Start Sasshi in that folder: sasshi open",
      japanese: "そのフォルダーで sasshi open を実行してください。"))
}
