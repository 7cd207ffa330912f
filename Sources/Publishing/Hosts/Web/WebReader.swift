internal import Diagnostics
public import Manuscript

/// Looks at published pages on the web, as readers get them, through curl.
struct WebReader: Sendable {
  let curl: Curl
  /// For how many seconds it waits for a page.
  var patience = 30
  /// After how long no more pages are fetched: a slow web is seen to be slow by then.
  var timeLimit = Duration.seconds(600)

  init(programs: Programs, watchdog: Watchdog) {
    curl = Curl(programs: programs, watchdog: watchdog)
  }

  /// Fetches pages, compares each with what was sent, and tells the likely cause where it differs. Of a web that gives no
  /// answer to one chunk of pages, no more are asked for, and of a slow one only those that it shows in time.
  ///
  /// - Parameters:
  ///   - site: the site's root: no page is fetched from elsewhere, which is seen as no answer.
  ///   - now: gives the time.
  ///   - progress: is told how many pages are done with.
  /// - Returns: what was seen; nil where curl is missing.
  func look(
    at pages: [WebPage], below site: BaseURL, at now: @Sendable () -> Moment,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async -> WebLook? {
    var look = WebLook(time: now())
    var isSilent = false
    // The host's own page for what is not there, asked for once somebody needs it.
    var hostPage: WebFetch?
    let end = ContinuousClock.now + timeLimit
    for start in stride(from: 0, to: pages.count, by: Self.chunk) {
      guard start == 0 || .now < end else {
        look.unseen = pages.count - start
        break
      }
      let chunk = Array(pages[start..<min(start + Self.chunk, pages.count)])
      var seen = isSilent ? chunk.map { WebFetch.silence(of: $0) } : []
      if !isSilent {
        guard let fetched = await fetch(chunk, below: site) else { return nil }
        seen = fetched
        isSilent = seen.allSatisfy { $0.status == nil }
      }
      let wrong = seen.filter { !$0.isRight && $0.isShown }
      if hostPage == nil, !wrong.isEmpty { hostPage = await ownPage(of: site) }
      let past = await pastCaches(wrong, below: site)
      look.add(seen, pastCaches: past, hostPage: hostPage)
      look.time = now()
      progress(start + chunk.count)
    }
    return look
  }

  /// How many pages are fetched by one run of curl.
  private static let chunk = 60
  /// How many at once.
  private static let width = 6
}

extension WebReader {
  /// The pages once more, under addresses that no cache knows.
  private func pastCaches(_ wrong: [WebFetch], below site: BaseURL) async -> [String: WebFetch] {
    guard !wrong.isEmpty else { return [:] }
    let fetched = await fetch(wrong.map(\.page), below: site, query: Self.unknown())
    return Dictionary(
      (fetched ?? []).map { ($0.page.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the host shows where surely nothing stands.
  private func ownPage(of site: BaseURL) async -> WebFetch? {
    let page = WebPage(address: "\(site.description)\(Self.unknown()).html", sent: "")
    return await fetch([page], below: site)?.first
  }

  /// A word that nobody has said before.
  private static func unknown() -> String { "sasshi-\(UInt64.random(in: .min ... .max))" }

  /// Fetches pages; nil when there is no curl, or no room on the disk.
  private func fetch(
    _ pages: [WebPage], below site: BaseURL, query: String? = nil
  ) async -> [WebFetch]? {
    guard let scratch = try? ScratchFolder.ofHost(in: curl.watchdog.folder) else { return nil }
    let asked = pages.enumerated().filter { $1.address.hasPrefix(site.description) }
    let transfers = asked.map { number, page in
      transfer(page.address, query, to: "\(scratch.path)/\(number)")
    }
    var answers: [Int: CurlAnswer] = [:]
    if !transfers.isEmpty {
      let rounds = (transfers.count + Self.width - 1) / Self.width
      let run = try? await curl.run(
        transfers, settings: ["parallel", "parallel-max = \(Self.width)"],
        timeLimit: .seconds(patience + min(rounds, 4) * patience / 2))
      guard let run else { return nil }
      for answer in run.answers where asked.indices.contains(answer.number) {
        answers[asked[answer.number].offset] = answer
      }
    }
    return pages.enumerated().map { number, page in
      guard let answer = answers[number], answer.exit == 0, answer.code > 0 else {
        return .silence(of: page)
      }
      return WebFetch(
        page: page, status: answer.code, bytes: scratch.read("\(number)") ?? [],
        sent: (try? readFile(at: page.sent)) ?? [])
    }
  }

  private func transfer(_ address: String, _ query: String?, to file: String) -> CurlTransfer {
    let address = address.percentEncodedAddress + (query.map { "?\($0)" } ?? "")
    var transfer = CurlTransfer(address)
    transfer.set("output", file)
    transfer.set("proto", "=http,https")
    transfer.set("proto-redir", "=http,https")
    transfer.set("location")
    transfer.set("max-redirs", "5")
    transfer.set("user-agent", "Sasshi")
    transfer.set("connect-timeout", "\(min(10, patience))")
    transfer.set("max-time", "\(patience)")
    // Not compressed: a little may become more than any disk holds.
    transfer.set("max-filesize", "\(SizeLimit.picture.bytes)")
    return transfer
  }
}

extension WebLook {
  /// Adds pages that were fetched.
  fileprivate mutating func add(
    _ seen: [WebFetch], pastCaches past: [String: WebFetch], hostPage: WebFetch?
  ) {
    for fetch in seen {
      if fetch.isRight {
        right += 1
      } else {
        let cause = fetch.cause(pastCaches: past[fetch.page.address], hostPage: hostPage)
        wrong.append(WebDifference(address: fetch.page.address, cause: cause))
      }
    }
  }
}
