import Diagnostics
import Publishing
import Testing

@testable import sasshi

struct DeskCommandsTests {
  private func run(_ arguments: [String]) async -> CommandRun {
    await CommandRun.run(
      arguments, environment: ["HOME": "/home/mari"], program: "/opt/sasshi/bin/sasshi")
  }

  @Test func theDeskIsLookedForBesideSasshiAndAmongTheProgramsThatNobodyTypes() async {
    let run = await run(["open"])
    #expect(
      run.became.map { $0.first } == [
        "/opt/sasshi/bin/sasshi-desk", "/opt/sasshi/bin/../libexec/sasshi/sasshi-desk",
      ])
  }

  @Test func itIsToldWhatThereIs() async throws {
    let run = await run(["open", "site", "--no-browser", "--language", "ja"])
    let line = try #require(DeskCommandLine(Array(run.became[0].dropFirst())))
    #expect(
      line
        == DeskCommandLine(
          .open(.address), folder: "site", language: .japanese, program: "/opt/sasshi/bin/sasshi",
          themes: ["/opt/sasshi/share/sasshi/themes"], starter: "/opt/sasshi/share/sasshi/starter",
          web: "/opt/sasshi/share/sasshi/desk", handbook: "/opt/sasshi/share/sasshi/handbook",
          settings: "/home/mari/.config/sasshi"))
  }

  @Test func withoutAFolderTheDeskChoosesOne() async throws {
    let line = try #require(DeskCommandLine(Array(await run(["open"]).became[0].dropFirst())))
    #expect(line.folder == nil && line.deed == .open(.browser))
  }

  @Test func inACheckoutTheScreensAreThoseOfTheCheckout() async throws {
    let run = await CommandRun.run(["serve"], program: "/src/.build/release/sasshi")
    let line = try #require(DeskCommandLine(Array(run.became[0].dropFirst())))
    #expect(line.web == "/src/Desk/web" && line.handbook == "/src/handbook/output")
    #expect(line.deed == .serve(port: 8000) && line.folder == ".")
  }

  @Test func whereItIsNotThePersonIsToldWhereItComesFrom() async {
    let english = await run(["serve", "--language", "en"])
    #expect(
      english.error == """
        sasshi-desk: error: The program sasshi-desk, which shows the site in the browser, is not there. [missing-program]
          hint: Install the package “sasshi” anew; in a checkout, run: make desk

        """)
    #expect(english.status == .machineFailed)
    #expect(
      await run(["open", "--language", "ja"]).error == """
        sasshi-desk: エラー: ブラウザーに表示するプログラム sasshi-desk が見つかりません。 [missing-program]
          直し方: パッケージ「sasshi」をインストールし直してください。ソースから使うときは「make desk」を実行します。

        """)
  }

  @Test(arguments: ["0", "65536", "-1"])
  func aPortIsANumberThatAPortCanHave(port: String) async {
    let run = await run(["serve", "--port=\(port)", "--language", "ja"])
    #expect(
      run.error == """
        --port: エラー: 「\(port)」はポート番号ではありません。 [wrong-option]
          直し方: --port 8000 のように、1024から65535までの数で書いてください。

        """)
    #expect(run.status == .wrongCommandLine && run.became.isEmpty)
  }

  @Test func argumentsOfAnotherKindAskForNothing() {
    for arguments in [[], ["open"], ["--help"], ["open=browser"], ["open=window", "version=1"]] {
      #expect(DeskCommandLine(arguments) == nil)
    }
  }
}
