internal import Diagnostics
import Documents
internal import Manuscript
internal import Synchronization

/// What is known of pictures and other files from one preview to the next: to find it out, all of them are read, and
/// most never change.
final class PreviewMemory: Sendable {
  private let known = Mutex<[Key: Entry]>([:])

  init() {}

  /// A question about a file: another answer may be right for another of them.
  private struct Key: Hashable {
    let path: String
    let question: Question
  }

  /// What is asked of a file.
  private enum Question: Hashable {
    /// What is in it, and what is wrong with it as a picture.
    case contents(converts: Bool)
    /// What is wrong with it as a document.
    case document(cleans: Bool, names: Set<String>)
  }

  private struct Entry {
    /// Of the file when it was looked at; nil where it was gone.
    let stamp: FileStamp?
    let contents: ContentFile.Contents?
    let diagnostics: [Diagnostic]
  }
}

extension PreviewMemory {
  /// What is in the files at paths below a content folder, as far as they can be published, and why the others cannot.
  ///
  /// - Parameter converts: whether copies will be made of pictures that cannot be published as they are.
  func contents(
    of sources: [String], in content: ContentFolder, converts: Bool
  ) async throws(MachineFailure) -> Checked<[String: ContentFile.Contents]> {
    let reader = PictureReader(content: content, room: 0)
    let entries = try await sources.concurrentMap { source throws(MachineFailure) in
      let key = Key(path: content.location(of: source), question: .contents(converts: converts))
      return try self.entry(for: key) { () throws(MachineFailure) in
        switch try reader.contents(of: source, converts: converts) {
        case .success(let contents): (contents, [])
        case .failure(let diagnostic): (nil, [diagnostic])
        }
      }
    }
    return Checked(
      Dictionary(
        zip(sources, entries).compactMap { source, entry in entry.contents.map { (source, $0) } },
        uniquingKeysWith: { first, _ in first }), entries.flatMap(\.diagnostics))
  }

  /// What is wrong with the files at paths below a content folder as documents.
  ///
  /// - Parameter reader: the path of Sasshi itself, which tries PDF files that are not known yet.
  func documentProblems(
    in sources: [String], of content: ContentFolder, _ settings: SiteSettings, reader: String
  ) async throws(MachineFailure) -> [Diagnostic] {
    let question = Question.document(
      cleans: settings.cleansDownloads, names: settings.publicNames)
    let documents = sources.filter { DocumentFormat(ofFile: $0) != nil }
    let keys = documents.map { Key(path: content.location(of: $0), question: question) }
    let stamps = keys.map { SystemCall.stamp(of: $0.path) }
    let unknown = known.withLock { known in
      documents.indices.filter { known[keys[$0]]?.stamp != stamps[$0] || stamps[$0] == nil }
    }
    let judge = DocumentJudge(content: content, settings: settings, reader: reader)
    let found = try await judge.judge(unknown.map { documents[$0] }).diagnostics
    // Of a task that was cancelled only a part was looked into.
    if Task.isCancelled { return found }
    return known.withLock { known in
      for index in unknown {
        known[keys[index]] = Entry(
          stamp: stamps[index], contents: nil,
          diagnostics: found.filter { $0.location.file == keys[index].path })
      }
      return keys.flatMap { known[$0]?.diagnostics ?? [] }
    }
  }

  /// What was found out of a file, unless it was written to since: then what is found out now.
  private func entry(
    for key: Key,
    _ find: () throws(MachineFailure) -> (ContentFile.Contents?, [Diagnostic])
  ) throws(MachineFailure) -> Entry {
    let stamp = SystemCall.stamp(of: key.path)
    if let stamp, let entry = known.withLock({ $0[key] }), entry.stamp == stamp { return entry }
    let (contents, diagnostics) = try find()
    let entry = Entry(stamp: stamp, contents: contents, diagnostics: diagnostics)
    known.withLock { $0[key] = entry }
    return entry
  }
}
