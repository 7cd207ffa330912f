import Diagnostics
import Manuscript
import Publishing

extension DeskSession {
  /// What is known of the site, with all that was typed until now.
  func current() async -> Preview? {
    if build == 0 { await refresh(nil) }
    return newest
  }

  /// Makes a preview of what is there now, and waits for it.
  ///
  /// - Parameter paths: the files below the content folder that changed; nil when it may be all.
  func refresh(_ paths: [String]?) async {
    _ = await preview(paths, for: nil)
  }

  /// Makes a preview of what is there now.
  ///
  /// - Parameter path: the file in which somebody types; a newer text of it overtakes this one.
  func preview(_ paths: [String]?, for path: String?) async -> PreviewQueue.Outcome {
    queue.note(paths)
    return await withCheckedContinuation { continuation in
      queue.wait(for: path, continuation)
      guard !queue.isAtWork else { return }
      Task { await makePreviews() }
    }
  }

  /// Makes previews until nothing changed while the last one was made.
  private func makePreviews() async {
    guard !queue.isAtWork else { return }
    while let next = queue.begin() {
      var site = siteOfToday
      site.unsaved = typedTexts
      take(await Self.preview(of: site))
      queue.finish(next.state)
      // Who only wanted to be sure that nothing is missing has no news for others.
      guard next.changes?.isEmpty != true else { continue }
      await events.tell(.preview(build: build, paths: next.changes, shown: isShown))
    }
  }

  private static func preview(of site: Publication) async -> Result<Preview, MachineFailure> {
    do throws(MachineFailure) {
      return .success(try await site.preview())
    } catch {
      return .failure(error)
    }
  }

  private func take(_ result: Result<Preview, MachineFailure>) {
    build += 1
    switch result {
    case .success(let preview):
      failure = nil
      newest = preview
      if preview.canBeShown { shown = preview }
    case .failure(let error): failure = error
    }
  }
}

extension DeskSession {
  /// A file of the previewed site.
  ///
  /// - Parameter path: where it stands below the output folder: `en/index.html`.
  /// - Returns: nil when the site has no such file, or it cannot be read any more.
  public func previewedFile(at path: String) async -> SiteFile? {
    _ = await current()
    guard let file = try? await shown?.file(at: path) else { return nil }
    return SiteFile(
      bytes: file.bytes, mediaType: file.mediaType, isPage: file.isPage,
      held: file.page?.held?.word)
  }
}

extension HeldPage.Reason {
  /// A word for the page's own style sheet.
  fileprivate var word: String {
    switch self {
    case .draft: "draft"
    case .embargo: "embargo"
    case .later: "later"
    }
  }
}
