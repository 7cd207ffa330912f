internal import Diagnostics
internal import Editions
internal import Manuscript
import Pictures

/// Reads the content's pictures without what they say about where and by whom they were taken.
struct PictureReader: Sendable {
  let content: ContentFolder

  /// The bytes to publish for the picture at a path, or why it cannot be published.
  func read(_ source: String) throws(MachineFailure) -> Result<[UInt8], Diagnostic> {
    let bytes = try content.read(source)
    do throws(PictureProblem) {
      return .success(try PictureMetadata.removed(from: bytes))
    } catch {
      return .failure(error.diagnostic(at: Location(content.location(of: source))))
    }
  }

  /// What a site needs to know of the picture at a path, or why it cannot be published; no picture for
  /// another file.
  func judge(
    _ source: String
  ) throws(MachineFailure) -> Result<ContentFile.Picture?, Diagnostic> {
    switch try read(source) {
    case .failure(let diagnostic): return .failure(diagnostic)
    case .success(let bytes):
      guard let format = PictureFormat(of: bytes) else { return .success(nil) }
      do throws(PictureProblem) {
        let size = try PictureMetadata.size(of: bytes)
        return .success(ContentFile.Picture(mediaType: format.mediaType, size: size))
      } catch {
        return .failure(error.diagnostic(at: Location(content.location(of: source))))
      }
    }
  }

  /// The bytes of a file, wherever they come from; its pictures have been judged.
  func bytes(of contents: OutputFile.Contents) throws(MachineFailure) -> [UInt8] {
    switch contents {
    case .bytes(let bytes): bytes
    case .rendered(let render): render()
    case .pieces(let render): Self.joined(render)
    case .illustrated(let sources, let render): render(try sources.map(bytes))
    case .picture(let source): try bytes(source)
    }
  }

  private static func joined(_ render: (_ take: ([UInt8]) -> Bool) -> Void) -> [UInt8] {
    var bytes = [UInt8]()
    render { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  /// The bytes to publish for a picture that has been judged.
  private func bytes(_ source: String) throws(MachineFailure) -> [UInt8] {
    switch try read(source) {
    case .success(let bytes): return bytes
    // It was in order a moment ago: somebody changed it while the site was being built.
    case .failure(let diagnostic): throw MachineFailure(diagnostic)
    }
  }

  /// The entries, each picture compared with the file in the output folder (nil: there is no such
  /// folder yet), and what is wrong with the pictures. Each is read here and, if it has to be
  /// written, once more then: no more than a few pictures are ever in memory.
  func compare(
    _ entries: [OutputEntry], with root: FolderHandle?
  ) async throws(MachineFailure) -> Checked<[OutputEntry]> {
    let indices = entries.indices.filter { entries[$0].contents.isPicture }
    let findings = try await indices.concurrentMap { index throws(MachineFailure) in
      try compare(entries[index], with: root)
    }
    var entries = entries
    var diagnostics = [Diagnostic]()
    for (index, finding) in zip(indices, findings) {
      switch finding {
      case .success(let differs): entries[index].differs = differs
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return Checked(entries, diagnostics)
  }

  private func compare(
    _ entry: OutputEntry, with root: FolderHandle?
  ) throws(MachineFailure) -> Result<Bool, Diagnostic> {
    guard case .picture(let source) = entry.contents else { return .success(true) }
    let bytes: [UInt8]
    switch try read(source) {
    case .success(let cleaned): bytes = cleaned
    case .failure(let diagnostic): return .failure(diagnostic)
    }
    guard let root else { return .success(true) }
    do throws(SystemError) {
      var cursor = FolderCursor(root)
      var buffer = [UInt8]()
      let folder = try cursor.open(entry.folder)
      return .success(!folder.file(entry.name, equals: bytes, buffer: &buffer))
    } catch {
      // Whatever is wrong with the folder is judged where folders are.
      return .success(true)
    }
  }
}

extension OutputFile.Contents {
  fileprivate var isPicture: Bool {
    if case .picture = self { true } else { false }
  }
}
