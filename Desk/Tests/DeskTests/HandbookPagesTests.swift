import Diagnostics
import Testing

@testable import Desk

/// The handbook beside the previewed pages.
@Suite(.timeLimit(.minutes(10))) struct HandbookPagesTests {
  private static let place = "/.sasshi/handbook/"
  private static let files = [
    "handbook/index.html": "<html lang=\"ja\">", "handbook/en/index.html": "<html lang=\"en\">",
    "handbook/en/a/index.html": "<html lang=\"en\"><h2 id=\"broken-link\">",
    "handbook/look.css": "a {}", "handbook/.hidden": "hidden",
  ]

  @Test func itsEntranceLeadsToThePlaceThatExplainsAMistake() async throws {
    try await RunningHouse.run(files: Self.files) { house in
      for (query, place) in [
        ("", "en/index.html"), ("?message=broken-link", "en/a/index.html#broken-link"),
        // What is not explained, or no mistake, leads to its beginning.
        ("?message=heading-mark", "en/index.html"), ("?message=//elsewhere", "en/index.html"),
      ] {
        let answer = try await house.askSite(Self.place + query)
        #expect(answer.status == 302 && answer.header("location") == Self.place + place)
      }
      await house.session.speak(.japanese)
      let answer = try await house.askSite(Self.place)
      #expect(answer.header("location") == Self.place + "index.html")
    }
  }

  @Test func itsFilesAreGivenAndMayAskForNothing() async throws {
    try await RunningHouse.run(files: Self.files) { house in
      let page = try await house.askSite(Self.place + "en/a/")
      #expect(page.status == 200 && page.body == "<html lang=\"en\"><h2 id=\"broken-link\">")
      #expect(page.header("content-type") == "text/html; charset=utf-8")
      #expect(page.header("x-content-type-options") == "nosniff")
      let policy = page.header("content-security-policy") ?? ""
      for directive in ["connect-src 'none'", "form-action 'none'", "frame-ancestors 'none'"] {
        #expect(policy.contains(directive))
      }
      let style = try await house.askSite(Self.place + "look.css")
      #expect(style.status == 200 && style.header("content-type") == "text/css; charset=utf-8")
      #expect(try await house.askSite(Self.place, method: "POST").status == 405)
    }
  }

  @Test func noPathLeadsOutOfIt() async throws {
    try await RunningHouse.run(files: Self.files) { house in
      for path in [
        "../web/index.html", "%2e%2e/web/index.html", "..%2fweb/index.html", "en/../../web/desk.js",
        "/etc/passwd", "%2fetc/passwd", ".hidden", "%2ehidden", "en/%00", "none.html", "en/a/none",
        "en", "en%5c..%5c..%5cweb%5cindex.html",
      ] {
        let answer = try await house.askSite(Self.place + path)
        #expect(answer.status == 404, "\(path)")
      }
    }
  }

  @Test func theScreensAreAnotherSite() async throws {
    try await RunningHouse.run(files: Self.files) { house in
      #expect(try await house.ask("GET", Self.place + "look.css").status == 404)
      let answer = try await house.askSite(
        Self.place + "look.css", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "style"])
      #expect(answer.status == 403)
      // As a link of the screens leads to it.
      let link = try await house.askSite(
        Self.place,
        [
          "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate",
          "Sec-Fetch-Dest": "document",
        ]
      )
      #expect(link.status == 302)
    }
  }

  @Test func whereItIsNotThereNothingLeadsToIt() async throws {
    try await RunningHouse.run { house in
      let place = try await house.askSite(Self.place)
      let site = try await house.ask("GET", "/api/site")
      #expect(place.status == 404 && site.body.contains("\"handbook\":null"))
    }
    try await RunningHouse.run(files: Self.files) { house in
      let site = try await house.ask("GET", "/api/site")
      let address = "http://localhost:\(house.port)\(Self.place)"
      #expect(site.body.contains("\"handbook\":\"\(address)\""))
    }
    try await RunningHouse.run(siteAlone: true, files: Self.files) { house in
      let place = try await house.askSite(Self.place)
      #expect(place.status == 404)
    }
  }
}
