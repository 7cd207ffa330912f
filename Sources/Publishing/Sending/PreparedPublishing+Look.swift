internal import Manuscript

extension PreparedPublishing {
  /// What the web shows of the pages that were sent; nil where nobody knows the site's address, or no page was sent.
  ///
  /// - Parameter files: the files of the state that was sent, and of the one before.
  func look(
    keptIn files: StateFiles, _ request: PublishingRequest, _ watchdog: Watchdog,
    _ board: SendingBoard
  ) async -> WebLook? {
    guard let baseURL = plan.baseURL else { return nil }
    let pages = pages(at: baseURL, keptIn: files)
    guard !pages.isEmpty else { return nil }
    board.begin(.looking, total: pages.count)
    let reader = WebReader(programs: request.access.programs, watchdog: watchdog)
    return await reader.look(at: pages, below: baseURL, at: request.now) { board.reach($0) }
  }

  /// The pages that were sent, by their paths; each with its address, and where its bytes stand and those from before.
  private func pages(at baseURL: BaseURL, keptIn files: StateFiles) -> [WebPage] {
    sent.filter { SiteFileKind($0.key.text).isPage }.sorted { $0.key < $1.key }
      .map { path, digest in
        var old: String?
        if case .known(let digest)? = before?.files[path] { old = files.path(of: digest) }
        return WebPage(
          address: baseURL.address(of: path.text), sent: files.path(of: digest), before: old)
      }
  }
}
