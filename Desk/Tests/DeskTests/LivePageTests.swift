import Testing

@testable import Desk

struct LivePageTests {
  private static let links = """
    <link rel="stylesheet" href="/.sasshi/preview.css">
    <script type="module" src="/.sasshi/preview.js"></script>

    """

  private func live(_ html: String, held: String? = nil) -> (html: String, policy: [String]) {
    let page = LivePage(Array(html.utf8), held: held)
    return (String(decoding: page.bytes, as: UTF8.self), page.policy)
  }

  @Test func whatFollowsThePreviewStandsAtTheEndOfTheHead() {
    let page = live(
      "<!DOCTYPE html><html lang=\"ja\"><head><title>題</title></head><body>文</body></html>")
    #expect(
      page.html
        == "<!DOCTYPE html><html lang=\"ja\"><head><title>題</title>\(Self.links)</head><body>文</body></html>"
    )
    #expect(page.policy == LivePage.usualPolicy)
  }

  @Test func aPageSaysWhatKeepsItOutOfABuild() {
    #expect(
      live("<html lang=\"ja\"><head></head>", held: "draft").html
        == "<html data-sasshi-held=\"draft\" lang=\"ja\"><head>\(Self.links)</head>")
  }

  @Test func thePolicyOfThePageGoesIntoTheHeaderWithTheScript() {
    let page = live(
      """
      <head><meta charset="utf-8">
      <META content="default-src 'none'; script-src 'nonce-ab+/='; img-src 'self' data:; form-action 'none'" \
      HTTP-EQUIV='Content-Security-Policy'><title>x</title></head>
      """)
    #expect(page.html == "<head><meta charset=\"utf-8\">\n<title>x</title>\(Self.links)</head>")
    #expect(
      page.policy == [
        "default-src 'none'", "script-src 'nonce-ab+/=' 'self'", "img-src 'self' data:",
        "form-action 'none'", "style-src 'self'", "connect-src 'self'",
      ])
  }

  @Test func whatAPolicyForbidsAltogetherIsAllowedToThePreviewAlone() {
    let page = live(
      "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none';connect-src &#39;none&#39;\"></head>"
    )
    #expect(page.policy == ["script-src 'self'", "connect-src 'self'", "style-src 'self'"])
  }

  @Test(arguments: [
    "", "text", "<", "<html", "<head><meta", "<meta http-equiv=", "<header></header>",
  ])
  func whatIsNoPageStaysAsItIs(html: String) {
    let page = live(html)
    #expect(page.html == html + Self.links)
  }

  @Test func aHeaderIsNoHead() {
    #expect(
      live("<head></HEAD ><header></header>").html == "<head>\(Self.links)</HEAD ><header></header>"
    )
  }
}
