internal import Diagnostics
internal import Publishing

/// Leads a person's browser to a desk.
struct Doorbell: Sendable {
  let entrance: Entrance
  let way: DeskWay
  let language: MessageLanguage
  let environment: @Sendable (String) -> String?
  let voice: DeskVoice

  /// Opens the desk at a port for one browser.
  func ring(_ port: Int) async throws(MachineFailure) {
    if way == .none { return }
    guard way == .browser, let browser = await Browser.found(environment: environment) else {
      if way == .browser { voice.tell(Self.noBrowser) }
      voice.say(try entrance.address(port).address)
      return
    }
    let page = try entrance.page(to: port, in: language)
    if await browser.open(page.path) {
      voice.tell(Self.opened)
    } else {
      voice.tell(Self.noBrowser)
      voice.say(page.address)
    }
  }

  private static let noBrowser = Wording(
    english: "Open this address in a browser. It works once, within five minutes:",
    japanese: "次のアドレスをブラウザーで開いてください。5分以内に、1回だけ使えます。")
  private static let opened = Wording(
    english:
      "Sasshi opens in the browser. If nothing appears: sasshi open --no-browser. To end it, press Ctrl-C.",
    japanese: "ブラウザーで Sasshi を開きます。何も出ないときは sasshi open --no-browser をお試しください。終わるには Ctrl-C を押します。")
}
