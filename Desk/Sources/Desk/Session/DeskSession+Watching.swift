import Publishing

// What others do to the site's files
extension DeskSession {
  /// Makes the first preview, and then one whenever somebody else changes the site's files, until it is cancelled.
  public func run() async {
    let watch = FileWatch(over: publication)
    _ = await current()
    rememberThis()
    for await changes in watch { await take(changes) }
  }

  /// Tells of what others changed, and makes a preview with it.
  func take(_ changes: FileChanges) async {
    let files = changes.content.filter { !isOwn($0) }.sorted()
    guard !files.isEmpty || !changes.themes.isEmpty else { return }
    if !files.isEmpty { await events.tell(.files(files)) }
    await refresh(changes.themes.isEmpty ? files : nil)
  }

  /// Whether a file is as this desk left it.
  private func isOwn(_ file: String) -> Bool {
    guard let path = try? ContentPath(file) else { return false }
    return ownWrites.explain(file, being: { publication.print(of: path) })
  }
}
