// Files on their way
extension RcloneHost {
  func send(
    _ files: [SentFile], _ sent: @escaping @Sendable (SentFile) -> Void
  ) async throws(HostStop) {
    try await check()
    // A store replaces what stands there without a question: whether something does is seen a moment before.
    let taken = try await present(among: files.filter { !$0.replaces }.map(\.path))
    let free = files.prefix { !taken.contains($0.path) }
    for file in free {
      try await send(file)
      sent(file)
    }
    guard free.count == files.count else {
      throw .failure(HostFailure(reason: .taken, path: files[free.count].path))
    }
  }

  private func send(_ file: SentFile) async throws(HostStop) {
    let run = try await run(
      ["copyto", "--ignore-times"] + Self.headers(of: MediaType.ofFile(at: file.path.text))
        + ["--", file.source, place(of: file.path)], seconds: 60 + file.size / 20_000)
    // Where the person's own settings leave a file out, rclone ends as if all were well.
    guard run.end == .exited(0), run.hasArrived else { throw run.stop(file.path) }
  }

  /// What the store says of the files to browsers. Pages and what belongs to them change together: a browser asks each
  /// time whether they did. Pictures and books are kept for an hour.
  private static func headers(of mediaType: String) -> [String] {
    let changes =
      mediaType.hasPrefix("text/") || mediaType.hasSuffix("json") || mediaType.hasSuffix("xml")
    return [
      "--header-upload", "Content-Type: \(mediaType)",
      "--header-upload", "Cache-Control: \(changes ? "no-cache" : "max-age=3600")",
    ]
  }
}
