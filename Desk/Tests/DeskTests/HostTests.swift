import Testing

@testable import Desk

/// Which requests get past the first lines.
@Suite(.timeLimit(.minutes(10))) struct HostTests {
  @Test func theDeskAndTheSiteAreTwoNamesOfOneListener() async throws {
    try await RunningHouse.run { house in
      #expect(try await house.ask("GET", "/").body.contains("the desk"))
      #expect(try await house.askSite("/").status == 404)
      for host in ["127.0.0.1", "::1"] {
        let answer = try await RawClient.answer(
          to: "GET / HTTP/1.1\r\nHost: localhost:\(house.port)\r\nConnection: close\r\n\r\n",
          port: house.port, host: host)
        #expect(answer.status == 404, "\(host)")
      }
    }
  }

  @Test func everyOtherNameIsRefused() async throws {
    try await RunningHouse.run { house in
      let port = house.port
      let foreign = [
        "evil.example", "evil.example:\(port)", "127.0.0.1", "localhost", "127.0.0.1:80",
        "localhost:\(port + 1)", "LOCALHOST:\(port)", "Localhost:\(port)", "localhost.:\(port)",
        "127.0.0.1.:\(port)", "[::1]:\(port)", "0.0.0.0:\(port)", "127.1:\(port)",
        "2130706433:\(port)", "127.0.0.1:0\(port)", "127.0.0.1:\(port)@evil.example",
        "user@127.0.0.1:\(port)", "127.0.0.1:\(port).evil.example", "127.0.0.1.nip.io:\(port)",
        "foo.localhost:\(port)", "", " ", "127.0.0.1:\(port), evil.example",
      ]
      for host in foreign {
        for path in ["/", "/api/site", "/?token=\(RunningHouse.tokens[1])"] {
          let answer = try await house.ask("GET", path, ["Host": host])
          #expect(answer.status == 403 || answer.status == 400, "\(host) \(path)")
          #expect(answer.header("set-cookie") == nil)
        }
      }
      // None of them has used the token up.
      let entered = try await house.ask("GET", "/?token=\(RunningHouse.tokens[1])", ["Cookie": nil])
      #expect(entered.status == 303)
    }
  }

  @Test func aForeignNameIsRefusedBeforeItsBodyIsRead() async throws {
    try await RunningHouse.run { house in
      let answer = try await RawClient.connected(to: house.port) { client in
        try await client.send(
          "POST /api/close HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 1000000\r\n\r\n")
        return try await client.readToEnd()
      }
      #expect(answer.status == 403)
      #expect(answer.contains("このアドレスでは開けません。") && answer.contains("This address leads nowhere."))
    }
  }

  @Test func unclearRequestsAreRefused() async throws {
    try await RunningHouse.run { house in
      let host = "Host: 127.0.0.1:\(house.port)\r\n"
      let unclear = [
        // Two names, one of them right.
        "GET / HTTP/1.1\r\n\(host)Host: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\(host)\r\n",
        "GET / HTTP/1.1\r\n\(host)\(host)\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\n\(host)\r\n",
        "GET http://evil.example/ HTTP/1.1\r\n\(host)\r\n",
        "GET http://127.0.0.1:\(house.port)/ HTTP/1.1\r\n\(host)\r\n",
        "OPTIONS * HTTP/1.1\r\n\(host)\r\n", "CONNECT evil.example:443 HTTP/1.1\r\n\(host)\r\n",
        "GET evil.example/ HTTP/1.1\r\n\(host)\r\n", "nonsense\r\n\r\n",
        "GET / HTTP/1.1\r\n\(host)Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\n\(host)Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "x", count: 100_000))\r\n\r\n",
      ]
      for request in unclear {
        let answer = try await RawClient.answer(to: request, port: house.port)
        #expect(answer.isEmpty || answer.status == 400, "\(request.prefix(80)) → \(answer)")
      }
    }
  }

  @Test func theNameOfTheDeskIsNothingWhereTheSiteIsShownAlone() async throws {
    try await RunningHouse.run(siteAlone: true) { house in
      #expect(try await house.ask("GET", "/?token=\(RunningHouse.tokens[1])").status == 403)
      #expect(try await house.ask("GET", "/api/site").status == 403)
      let answer = try await house.askSite("/")
      #expect(answer.status == 404)
      #expect(
        answer.header("content-security-policy")?.hasSuffix("; frame-ancestors 'none'") == true)
    }
  }
}
