import Testing

@testable import Desk

/// Who is told what happens, and when the desk ends.
@Suite(.timeLimit(.minutes(10))) struct EventsTests {
  private func request(_ house: RunningHouse, _ host: String, _ path: String) -> String {
    """
    GET \(path) HTTP/1.1\r
    Host: \(host):\(house.port)\r
    Cookie: \(house.cookie)\r
    Sasshi-Key: \(house.key)\r
    Sec-Fetch-Site: same-origin\r
    \r

    """
  }

  @Test func aTabIsToldWhatHappensAndCountedAsLongAsItIsOpen() async throws {
    try await RunningHouse.run { house in
      let events = house.session.events
      try await RawClient.connected(to: house.port) { client in
        try await client.send(request(house, "127.0.0.1", "/api/events"))
        let head = try await client.read(to: "\"hello\"}\n\n")
        #expect(head.header("content-type") == "text/event-stream; charset=utf-8")
        #expect(head.contains("data: {\"build\":0,\"kind\":\"hello\"}\n\n"))
        #expect(await events.count == 1)
        await events.tell(.files(["ja/index.md"]))
        let line = "data: {\"kind\":\"files\",\"paths\":[\"ja/index.md\"]}\n\n"
        #expect(try await client.read(to: line).hasSuffix(line))
      }
      // It has gone, and nobody had to tell it anything to notice that.
      for _ in 0..<100 where await events.count > 0 {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(await events.count == 0)
    }
  }

  @Test func aPageOfTheSiteIsToldOfPreviewsAlone() async throws {
    try await RunningHouse.run { house in
      try await RawClient.connected(to: house.port) { client in
        try await client.send(request(house, "localhost", "/.sasshi/events"))
        _ = try await client.read(to: "\"hello\"}\n\n")
        await house.session.events.tell(.files(["secret.md"]))
        await house.session.events.tell(.preview(build: 1, paths: ["secret.md"], shown: true))
        let told = try await client.read(to: "\"shown\":true}\n\n")
        #expect(told.contains("\"kind\":\"preview\"") && !told.contains("secret"))
        // Anybody may look at the pages: the desk does not stay for that.
        #expect(await house.session.events.count == 0)
      }
    }
  }

  @Test func closingTellsEveryTabAndEndsItsStream() async throws {
    try await RunningHouse.run { house in
      try await RawClient.connected(to: house.port) { client in
        try await client.send(request(house, "127.0.0.1", "/api/events"))
        _ = try await client.read(to: "\"hello\"}\n\n")
        #expect(try await house.ask("POST", "/api/close", body: "{}").status == 204)
        // The stream's last piece.
        let last = try await client.read(to: "\r\n0\r\n\r\n")
        #expect(last.contains("data: {\"kind\":\"bye\"}\n\n"))
      }
      // Who comes later hears the same.
      let late = try await house.ask("GET", "/api/events")
      #expect(late.contains("\"kind\":\"bye\""))
      try await house.session.events.waitForEnd(after: .seconds(60)) { false }
    }
  }

  @Test func theDeskEndsAWhileAfterTheLastTab() async throws {
    let events = Events()
    let tab = await events.listen()
    let start = ContinuousClock.now
    async let end: Void = events.waitForEnd(after: .milliseconds(200)) { false }
    try await Task.sleep(for: .milliseconds(500))
    #expect(await events.count == 1)
    let left = ContinuousClock.now
    tab.leave()
    try await end
    #expect(.now - left >= .milliseconds(200) && .now - start >= .milliseconds(700))
  }

  @Test func aPreviewedPageKeepsTheDeskOpenForNobodyAndHearsOfItsEnd() async throws {
    let events = Events()
    let page = await events.listen(isTab: false)
    try await events.waitForEnd(after: .milliseconds(100)) { false }
    await events.close()
    var last: DeskEvent?
    for await event in page.events { last = event }
    guard case .bye = last else {
      Issue.record("\(String(describing: last))")
      return
    }
  }

  @Test func theDeskWaitsForABrowserThatIsOnItsWay() async throws {
    let events = Events()
    let start = ContinuousClock.now
    try await events.waitForEnd(after: .milliseconds(100)) { .now - start < .milliseconds(500) }
    #expect(.now - start >= .milliseconds(500))
  }

  @Test func aTabThatDoesNotListenKeepsNobodyWaitingAndLosesTheOldest() async throws {
    let events = Events()
    let tab = await events.listen()
    for number in 1...1000 { await events.tell(.preview(build: number, paths: nil, shown: true)) }
    await events.close()
    var builds: [Int] = []
    for await event in tab.events {
      if case .preview(let build, _, _) = event { builds.append(build) }
    }
    #expect(builds.count < 100 && builds.last == 1000)
  }
}
