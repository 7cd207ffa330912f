import Diagnostics
import Testing

@testable import Desk

/// Who is let in, and what of that is done.
@Suite(.timeLimit(.minutes(10))) struct DoorTests {
  @Test func aTokenBecomesACookieOnce() async throws {
    try await RunningHouse.run { house in
      let address = "/?token=\(RunningHouse.tokens[1])"
      let first = try await house.ask(
        "GET", address, ["Cookie": nil, "Sec-Fetch-Site": "cross-site"])
      let key = try #require(first.header("location")?.split(separator: "#").last)
      #expect(first.status == 303 && first.header("location") == "/entered#\(key)")
      #expect(key.utf8.count == 64 && String(key) == house.key)
      let cookie = try #require(first.header("set-cookie"))
      #expect(cookie.hasPrefix("sasshi-\(house.port)="))
      #expect(cookie.hasSuffix("; HttpOnly; SameSite=Strict; Path=/"))
      #expect(cookie.split(separator: ";")[0].utf8.count > 64 && !cookie.contains(key))
      let again = try await house.ask("GET", address, ["Cookie": nil])
      #expect(again.status == 403 && again.header("set-cookie") == nil)
      #expect(again.body.contains("This address was used already"))
      // The same browser, which loads the page anew.
      let reloaded = try await house.ask("GET", address)
      #expect(reloaded.status == 303 && reloaded.header("location") == "/")
    }
  }

  @Test func theBrowserGoesOnFromAPageOfTheDeskItself() async throws {
    try await RunningHouse.run { house in
      let page = try await house.ask("GET", "/entered", ["Cookie": nil])
      #expect(
        page.status == 200
          && page.body.contains("<script type=\"module\" src=\"/entered.js\"></script>"))
      #expect(page.body.contains("<a href=\"/\">") && !page.body.contains("http-equiv"))
      // It has no cookie yet, perhaps.
      #expect(try await house.ask("GET", "/entered.js", ["Cookie": nil]).body == "// entered")
    }
  }

  @Test func theCookieAloneShowsTheFilesOfTheScreensAndNothingElse() async throws {
    try await RunningHouse.run { house in
      for path in ["/", "/desk.js", "/words/ja.json"] {
        #expect(try await house.ask("GET", path, ["Sasshi-Key": nil]).status == 200, "\(path)")
      }
      let paths = [
        "/api/site", "/api/events", "/api/picture?path=a.png", "/api/paper/file?path=a.pdf",
        "//api/site", "/api//site", "/api/site/", "/%61pi/site", "/nothing",
      ]
      let wrong = [nil, "", "\(house.key)0", String(house.key.dropLast()), house.key.uppercased()]
      for key in wrong {
        for path in paths {
          let answer = try await house.ask("GET", path, ["Sasshi-Key": key])
          #expect(answer.status == 401, "\(key ?? "none") \(path)")
        }
        let answer = try await house.ask("POST", "/api/close", ["Sasshi-Key": key], body: "{}")
        #expect(
          answer.status == 401 && answer.body.contains("The desk does not know this browser."))
      }
      #expect(await house.session.events.isOpen)
      #expect(try await house.ask("GET", "/api/site", ["Cookie": nil]).status == 401)
    }
  }

  @Test func whatTheBrowserAsksByItselfHasTheKeyInItsAddress() async throws {
    try await RunningHouse.run { house in
      let key = house.key
      let asked = [
        ("GET", "/api/site?key=\(key)", 200), ("GET", "/api/picture?path=none.png&key=\(key)", 400),
        ("GET", "/api/site?key=\(key)0", 401),
        // A change needs the header.
        ("DELETE", "/api/unsaved?path=ja/a.md&key=\(key)", 401),
      ]
      for (method, path, status) in asked {
        let answer = try await house.ask(method, path, ["Sasshi-Key": nil])
        #expect(answer.status == status, "\(path)")
      }
    }
  }

  @Test(arguments: ["", "first-token", "%00", "first-token&token=second-token", "second-toke"])
  func noOtherTokenLetsIn(token: String) async throws {
    try await RunningHouse.run { house in
      let answer = try await house.ask("GET", "/?token=\(token)", ["Cookie": nil])
      #expect(answer.status == 403)
    }
  }

  @Test func onlyAPageThatIsGotTakesAToken() async throws {
    try await RunningHouse.run { house in
      let token = RunningHouse.tokens[1]
      for (method, path) in [
        ("HEAD", "/?token="), ("POST", "/?token="), ("GET", "/api/site?token="),
      ] {
        let answer = try await house.ask(method, path + token, ["Cookie": nil])
        #expect(answer.header("set-cookie") == nil, "\(method)")
      }
      #expect(try await house.ask("GET", "/?token=\(token)", ["Cookie": nil]).status == 303)
    }
  }

  @Test func withoutTheCookieNothingIsShown() async throws {
    try await RunningHouse.run { house in
      let wrong = [
        nil, "sasshi-\(house.port)=", "\(house.cookie)0", String(house.cookie.dropLast()),
        "sasshi-\(house.port + 1)=\(house.cookie.split(separator: "=")[1])", "x\(house.cookie)",
        house.cookie.uppercased(), "sasshi-\(house.port)=" + String(repeating: "0", count: 64),
      ]
      for cookie in wrong {
        for path in ["/", "/desk.js", "/api/site", "/api/events", "/nothing"] {
          let answer = try await house.ask("GET", path, ["Cookie": cookie])
          #expect(answer.status == 401, "\(cookie ?? "none") \(path)")
        }
        let answer = try await house.ask("POST", "/api/close", ["Cookie": cookie], body: "{}")
        #expect(answer.status == 401)
      }
      let among = try await house.ask("GET", "/", ["Cookie": "a=b; \(house.cookie); c=d"])
      #expect(among.status == 200)
    }
  }

  @Test func whoCannotComeInIsToldHowTo() async throws {
    let pages: [(MessageLanguage, String)] = [
      (.english, "Open Sasshi from the menu, or with “sasshi open”."),
      (.japanese, "Sasshi をメニューから、または「sasshi open」で開き直してください。"),
    ]
    for (language, sentence) in pages {
      try await RunningHouse.run(language: language) { house in
        let page = try await house.ask(
          "GET", "/",
          [
            "Cookie": nil, "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Dest": "document",
          ])
        #expect(page.status == 401 && page.body.contains(sentence))
        #expect(page.header("content-type") == "text/html; charset=utf-8")
        let answer = try await house.ask("GET", "/api/site", ["Cookie": nil])
        #expect(answer.body.contains(sentence) && answer.body.hasPrefix("{\"problem\":{"))
      }
    }
  }

  @Test func whatAnotherPageMadeTheBrowserAskIsRefused() async throws {
    try await RunningHouse.run { house in
      let others = ["cross-site", "same-site"]
      for site in others {
        for path in ["/api/site", "/desk.js", "/api/events"] {
          #expect(try await house.ask("GET", path, ["Sec-Fetch-Site": site]).status == 403)
        }
        let embedded = try await house.ask(
          "GET", "/",
          ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"])
        #expect(embedded.status == 403)
        let followed = try await house.ask(
          "GET", "/",
          ["Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"])
        #expect(followed.status == 200)
      }
      for site in ["none", nil] {
        #expect(try await house.ask("GET", "/desk.js", ["Sec-Fetch-Site": site]).status == 200)
      }
    }
  }

  @Test func aChangeMustComeFromTheDeskItself() async throws {
    try await RunningHouse.run { house in
      let own = "http://127.0.0.1:\(house.port)"
      let refused: [[String: String?]] = [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Sec-Fetch-Site": "none"], ["Sec-Fetch-Site": nil],
        ["Sec-Fetch-Site": nil, "Origin": "null"],
        ["Sec-Fetch-Site": nil, "Origin": "http://localhost:\(house.port)"],
        ["Sec-Fetch-Site": nil, "Origin": "https://evil.example"],
        ["Sec-Fetch-Site": nil, "Origin": "\(own).evil.example"],
        ["Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"],
        ["Sec-Fetch-Site": "cross-site", "Origin": own],
      ]
      for headers in refused {
        let answer = try await house.ask("POST", "/api/close", headers, body: "{}")
        #expect(answer.status == 403, "\(headers)")
      }
      let types = [
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "",
        "text/plain; application/json", "application/jsonp", nil,
      ]
      for type in types {
        let answer = try await house.ask("POST", "/api/close", ["Content-Type": type], body: "{}")
        #expect(answer.status == 415, "\(type ?? "none")")
      }
      #expect(await house.session.events.isOpen)
      let headers = [
        "Sec-Fetch-Site": nil, "Origin": own, "Content-Type": "application/json; charset=utf-8",
      ]
      #expect(try await house.ask("POST", "/api/close", headers, body: "{}").status == 204)
    }
  }

  @Test(arguments: ["PATCH", "OPTIONS", "TRACE", "PROPFIND"])
  func otherMethodsAreRefused(method: String) async throws {
    try await RunningHouse.run { house in
      let answer = try await house.ask(method, "/api/close", body: "{}")
      #expect(answer.status == 405)
      #expect(answer.header("access-control-allow-origin") == nil)
    }
  }

  @Test func everyAnswerOfTheDeskSaysHowFarTheBrowserMayGo() async throws {
    try await RunningHouse.run { house in
      for (path, cookie) in [("/", house.cookie), ("/nothing", house.cookie), ("/", "")] {
        let answer = try await house.ask("GET", path, ["Cookie": cookie])
        let site = "http://localhost:\(house.port)"
        #expect(
          answer.header("content-security-policy") == """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
            connect-src 'self'; font-src 'self'; manifest-src 'self'; frame-src \(site); \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            """)
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("referrer-policy") == "no-referrer")
        #expect(answer.header("cache-control") == "no-store")
        #expect(answer.header("cross-origin-resource-policy") == "same-origin")
        #expect(answer.header("cross-origin-opener-policy") == "same-origin")
        #expect(answer.header("access-control-allow-origin") == nil)
        #expect(answer.header("server") == nil)
      }
    }
  }

  @Test func aHeadHasNoBody() async throws {
    try await RunningHouse.run { house in
      let answer = try await house.ask("HEAD", "/")
      #expect(answer.status == 200 && answer.body.isEmpty)
      let whole = try await house.ask("GET", "/").body.utf8.count
      #expect(answer.header("content-length") == "\(whole)")
      // A stream that nobody reads is not one.
      #expect(try await house.ask("HEAD", "/api/events").status == 200)
      try await Task.sleep(for: .milliseconds(50))
      #expect(await house.session.events.count == 0)
    }
  }
}
