import Diagnostics
import Testing

@testable import Desk

/// What the name of the site answers, whatever the site has.
@Suite(.timeLimit(.minutes(10))) struct SitePagesTests {
  @Test func noAnswerOfTheSiteHasACookieOrTellsAnythingToOthers() async throws {
    try await RunningHouse.run { house in
      for path in [
        "/", "/.sasshi/preview.js", "/.sasshi/nothing", "/?token=\(RunningHouse.tokens[1])",
      ] {
        let answer = try await house.askSite(path, ["Cookie": house.cookie])
        #expect(
          answer.header("set-cookie") == nil && answer.header("access-control-allow-origin") == nil)
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(
          answer.header("content-security-policy")?
            .hasSuffix("; frame-ancestors 'self' http://127.0.0.1:\(house.port)") == true)
      }
    }
  }

  @Test func theScreensAndWhatTheyAskAreNotThere() async throws {
    try await RunningHouse.run { house in
      for path in [
        "/api/site", "/api/events", "/desk.js", "/words/ja.json", "/.sasshi/desk.js",
        "/.sasshi/../desk.js",
      ] {
        let answer = try await house.askSite(path, ["Cookie": house.cookie])
        #expect(answer.status == 404, "\(path)")
        #expect(!answer.body.contains("script\n"))
      }
      #expect(try await house.askSite("/.sasshi/preview.js").body == "// preview")
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
  func nothingChangesThroughTheSite(method: String) async throws {
    try await RunningHouse.run { house in
      let answer = try await house.askSite("/api/close", method: method)
      #expect(answer.status == 405)
      #expect(await house.session.events.isOpen)
    }
  }

  @Test func noPathLeadsOutOfEitherName() async throws {
    try await RunningHouse.run { house in
      let paths = [
        "/../site/content", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd",
        "/%5c..%5c..%5cetc%5cpasswd", "/.%00./etc/passwd", "/%c0%ae%c0%ae/etc/passwd",
        "/web/index.html", "/./index.html", "/words/../index.html", "/words/%2e%2e/index.html",
        "/index.html%00", "/index.html/", "/%69ndex.html",
      ]
      for path in paths {
        let desk = try await house.ask("GET", path)
        let site = try await house.askSite(path)
        #expect(desk.status == 404 && site.status == 404, "\(path)")
      }
    }
  }

  @Test func otherPagesOnTheWebDoNotReadWhatIsNotPublished() async throws {
    try await RunningHouse.run { house in
      for site in ["cross-site", "same-site"] {
        for dest in ["script", "style", "empty", "font", "video", "image"] {
          for path in ["/", "/.sasshi/preview.js", "/.sasshi/events"] {
            let answer = try await house.askSite(
              path, ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": dest])
            #expect(answer.status == 403, "\(dest) \(path)")
            #expect(answer.header("cross-origin-resource-policy") == "same-origin")
          }
        }
        // As a page: by itself, or in the frame of the screens; but not what makes it live.
        for (dest, status) in [("document", 404), ("iframe", 404), ("object", 403)] {
          let headers = [
            "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": dest,
          ]
          #expect(try await house.askSite("/", headers).status == status, "\(dest)")
          #expect(try await house.askSite("/.sasshi/events", headers).status == 403)
        }
      }
      let own = ["Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "image"]
      #expect(try await house.askSite("/.sasshi/preview.js", own).status == 200)
    }
  }

  @Test func whereNothingCanBeShownThePageSaysSoAndWaits() async throws {
    try await RunningHouse.run(language: .japanese) { house in
      let answer = try await house.askSite("/")
      #expect(answer.status == 404 && answer.body.contains("このページがないか、先に直すところがあります。"))
      #expect(answer.body.contains("/.sasshi/preview.js"))
    }
    try await RunningHouse.run { house in
      let answer = try await house.askSite("/")
      #expect(
        answer.body.contains(
          "There is no such page, or the site has mistakes that must be mended first."))
    }
  }
}
