import ArgumentParser
import Diagnostics
import Manuscript
import Publishing

/// `sasshi publish`: puts the site where readers find it.
struct PublishCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: .spoken(
        english: "Puts the site where readers find it, and looks at it on the web.",
        japanese: "サイトを公開し、ウェブでどう見えるかを確かめます。"),
      discussion: .spoken(
        english: """
          It builds the site for today, says what would change, asks, sends what changed, and deletes what the site has no \
          more: only what it sent itself. A run that breaks off is finished by the next one. It ends with status 0 when \
          all is published, 1 when a text has an error, 2 when the command is wrong or you say no, 3 when the host \
          failed or the web does not show what was sent.
          """,
        japanese: """
          今日の日付でサイトを作り、どこが変わるかを示し、たずねてから、変わったものを送ります。なくなったページは消しますが、\
          消すのは自分が送ったものだけです。途中で切れたときは、次に実行すると続きから送ります。終了コードは、\
          公開できたら0、文章にエラーがあれば1、コマンドが違うか「いいえ」と答えたら2、サーバーで失敗したか、\
          送ったものがウェブで見られなければ3です。
          """))
  }

  @Option(
    name: .customLong("to"),
    help: .spoken(
      english: """
        Where: sftp://name@host/path, ftps://name@host/path, folder:PATH or rclone:REMOTE:PATH. (default: what \
        site.yaml says)
        """,
      japanese: """
        公開する場所： sftp://名前@サーバー/フォルダー、ftps://名前@サーバー/フォルダー、folder:フォルダー、\
        rclone:リモート名:フォルダー のどれか。（省略すると site.yaml にあるもの）
        """))
  var destinationText: String?

  @Flag(
    name: .customLong("dry-run"),
    help: .spoken(
      english: "Says what would change, and changes nothing on the host.",
      japanese: "どこが変わるかを示すだけで、公開した場所のものは何も変えません。"))
  var isDry = false

  @Flag(
    name: .customLong("yes"),
    help: .spoken(
      english: """
        Publishes without asking. Written twice: even when more than a quarter of what stands there goes away. It \
        confirms neither a place that only site.yaml names nor a host's key.
        """,
      japanese: """
        たずねずに公開します。2回書くと、今あるものの4分の1より多くが消えるときも、たずねません。site.yaml だけに書かれた場所と\
        サーバーの鍵は、これを付けても確かめます。
        """))
  var consents: Int

  @Flag(
    name: .customLong("back"),
    help: .spoken(
      english: "Publishes what was published the time before the last.",
      japanese: "1つ前に公開した状態に戻します。"))
  var goesBack = false

  @Flag(
    name: .customLong("setup"),
    help: .spoken(
      english: """
        Asks where the site is to be published, tries it with a small file that is taken away again, and writes it into \
        site.yaml.
        """,
      japanese: """
        公開する場所を1つずつたずね、小さなファイルを置いて試し（あとで消します）、site.yaml に書き込みます。
        """))
  var isSetup = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: OutputOptions

  var messageLanguage: MessageLanguage? { options.messageLanguage }

  func validate() throws {
    if isSetup, isDry || goesBack || consents > 0 || destinationText != nil {
      throw ValidationError(
        .spoken(
          english: "--setup goes with none of --to, --dry-run, --yes and --back.",
          japanese: "--setup は、--to、--dry-run、--yes、--back といっしょには使えません。"))
    }
  }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let terminal = announcer.terminal
    var publication = try options.publication(at: terminal)
    publication.date = publication.date ?? terminal.today
    let programs = try terminal.programs()
    announcer.report(programs.diagnostics)
    if programs.diagnostics.haveErrors { return .machineFailed }
    publication.programs = programs.value
    let access = HostAccess(
      settings: try terminal.settingsFolderForPublishing(), programs: programs.value,
      environment: { terminal.environment($0) })
    if isSetup {
      return try await PublishingSetup(
        announcer, publication, access, output: try output.folder()
      ).run()
    }
    guard let place = try place(of: publication, announcer) else { return .contentHasErrors }
    var request = PublishingRequest(
      destination: place.destination, access: access, output: try output.folder(),
      folder: publication.folder, now: terminal.clock.now, environment: { terminal.environment($0) }
    )
    request.isNamedByPerson = place.isNamed
    request.goesBack = goesBack
    return try await PublishDialogue(
      announcer, publication, request, consents: consents, isDry: isDry
    ).run()
  }

  /// Where the site is published, and whether the command line says so; nil when `site.yaml` has errors, which are said.
  private func place(
    of publication: Publication, _ announcer: Announcer
  ) throws -> (destination: Destination, isNamed: Bool)? {
    let named = try destinationText.map { try Destination.given($0, to: "--to") }
    let (settings, diagnostics) = try publication.publishingSettings()
    if let named {
      // The warning about a line that anybody can read stands in site.yaml.
      if case .ftp = named.way, settings?.destination != named {
        throw Diagnostic.openLine(named)
      }
      return (named, true)
    }
    if let settings { return (settings.destination, false) }
    guard !diagnostics.haveErrors else {
      announcer.report(diagnostics)
      return nil
    }
    throw Diagnostic.noDestination
  }
}
