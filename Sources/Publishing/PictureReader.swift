internal import Diagnostics
import Documents
internal import Editions
internal import Manuscript
import Pictures
internal import Synchronization

/// Reads the content's pictures without what they say about where and by whom they were taken, and its other
/// files as they are.
///
/// A build judges a file, compares it with the one in the output folder and writes it, and may put it into
/// the booklet as well. What is in it is found out once, and its bytes are kept as long as there is room, so
/// that it is read once, or, of a site with more pictures than a machine should hold, once more when it has
/// to be written.
public final class PictureReader: Sendable {
  private let content: ContentFolder
  private let read: @Sendable (_ source: String) throws(MachineFailure) -> [UInt8]
  private let known: Mutex<Known>

  fileprivate struct Known {
    var contents: [String: ContentFile.Contents] = [:]
    var bytes: [String: [UInt8]] = [:]
    /// The files that are no pictures and are copied piece by piece, because they are large.
    var copied: Set<String> = []
    /// The pictures that cannot be published as they are: copies of them stand in for them.
    var converted: Set<String> = []
    /// The copies of pictures, and the pictures that were drawn, as soon as they are made.
    var copies: [CopyStore] = []
    /// The PDF files that are published without what they say of who made them.
    var cleaned: Set<String> = []
    /// How many more bytes may be kept.
    var room: Int
  }

  /// A reader of the files below a content folder, as they are from now on until the end of a build.
  public convenience init(content: ContentFolder) {
    self.init(content: content, room: 16 << 20)
  }

  /// A reader that keeps so many bytes.
  convenience init(content: ContentFolder, room: Int) {
    self.init(content: content, room: room) { source throws(MachineFailure) in
      switch try content.read(source, within: .picture) {
      case .success(let bytes): return bytes
      // It had less a moment ago.
      case .failure(let diagnostic): throw MachineFailure(diagnostic)
      }
    }
  }

  /// - Parameters:
  ///   - room: how many bytes may be kept.
  ///   - read: gives every byte of the file at a path below the content folder.
  init(
    content: ContentFolder, room: Int,
    read: @escaping @Sendable (_ source: String) throws(MachineFailure) -> [UInt8]
  ) {
    self.content = content
    self.read = read
    known = Mutex(Known(room: room))
  }
}

extension PictureReader {
  /// What is in the files at the paths, as far as they can be published, and why the others cannot.
  ///
  /// - Parameters:
  ///   - converts: whether copies will be made of pictures, even of those that cannot be published as they are.
  ///   - cleaned: those that are PDF files to be published without what they say of who made them.
  func judge(
    _ sources: [String], converts: Bool = false, cleaning cleaned: Set<String> = []
  ) async throws(MachineFailure) -> Checked<[String: ContentFile.Contents]> {
    known.withLock { $0.cleaned = cleaned }
    let findings = try await sources.concurrentMap { source throws(MachineFailure) in
      try self.contents(of: source, converts: converts)
    }
    var contents = [String: ContentFile.Contents]()
    var diagnostics = [Diagnostic]()
    for (source, finding) in zip(sources, findings) {
      switch finding {
      case .success(let found): contents[source] = found
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return Checked(contents, diagnostics)
  }

  /// The path below the content folder of a file that is to be copied piece by piece; nil for all others.
  func copiedSource(of contents: OutputFile.Contents) -> String? {
    guard case .picture(let source) = contents else { return nil }
    return known.withLock { $0.copied.contains(source) } ? source : nil
  }

  /// Hands over the bytes of a file, as they are.
  func copy(_ source: String, to take: (_ piece: [UInt8]) -> Bool) throws(MachineFailure) {
    try content.copy(source, to: take)
  }

  /// The bytes of a file, wherever they come from; its pictures have been judged.
  func bytes(of contents: OutputFile.Contents) throws(MachineFailure) -> [UInt8] {
    try contents.bytes(picture: bytes, copy: copy)
  }

  /// Hands over copies of pictures, or pictures that were drawn, from now on until the end of the build.
  func show(_ copies: CopyStore) {
    known.withLock { $0.copies.append(copies) }
  }

  /// The folders of what was made and waits to be written.
  var scratchFolders: [ScratchFolder] {
    known.withLock { $0.copies.compactMap(\.scratch) }
  }

  /// The bytes of which copies of a picture are made: those that would be published, or every one.
  func material(of source: String) throws(MachineFailure) -> [UInt8] {
    known.withLock { $0.converted.contains(source) } ? try read(source) : try bytes(source)
  }

  /// The entries, each picture compared with the file in the output folder (nil: there is no such folder
  /// yet), and what is wrong with the pictures.
  func compare(
    _ entries: [OutputEntry], with root: FolderHandle?
  ) async throws(MachineFailure) -> Checked<[OutputEntry]> {
    let indices = entries.indices.filter { entries[$0].contents.isPicture }
    let findings = try await indices.concurrentMap { index throws(MachineFailure) in
      try self.compare(entries[index], with: root)
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
}

extension PictureReader {
  /// What is in the file at a path, or why it cannot be published.
  func contents(
    of source: String, converts: Bool = false
  ) throws(MachineFailure) -> Result<ContentFile.Contents, Diagnostic> {
    if let contents = known.withLock({ $0.contents[source] }) { return .success(contents) }
    if known.withLock({ $0.cleaned.contains(source) }) {
      return .success(try cleanedContents(of: source))
    }
    let beginning = try content.beginning(of: source, Self.beginningLength)
    if beginning.size > Self.beginningLength, !Self.isPicture(source, beginning.bytes) {
      let contents = ContentFile.Contents(copied: beginning.size)
      known.withLock { $0.noteCopied(contents, of: source) }
      return .success(contents)
    }
    guard beginning.size <= SizeLimit.picture.bytes else {
      let path = content.location(of: source)
      return .failure(SizeLimit.picture.diagnostic(at: path, size: beginning.size))
    }
    let original = try read(source)
    do throws(PictureProblem) {
      let picture = try PublishedPicture(of: original, called: source, converts: converts)
      known.withLock { $0.note(picture, of: source) }
      return .success(picture.contents)
    } catch {
      let path = content.location(of: source)
      return .failure(PublishedPicture.diagnostic(error, original, called: source, at: path))
    }
  }

  /// What is in a PDF once it is cleaned.
  private func cleanedContents(
    of source: String
  ) throws(MachineFailure) -> ContentFile.Contents {
    let bytes = try cleaned(try read(source), source)
    let contents = ContentFile.Contents(cleaned: bytes)
    known.withLock { $0.note(contents, bytes, of: source) }
    return contents
  }

  private func cleaned(
    _ original: [UInt8], _ source: String
  ) throws(MachineFailure) -> [UInt8] {
    do throws(DocumentProblem) {
      return try DocumentProperties.removed(fromPDF: original)
    } catch {
      // It was in order a moment ago: somebody changed it while the site was being built.
      throw MachineFailure(error.diagnostic(at: content.location(of: source)))
    }
  }

  /// By how many bytes it is known whether a file is a picture.
  private static let beginningLength = 1 << 16

  /// Whether a file is a picture, or is shown as one because of its name.
  private static func isPicture(_ source: String, _ beginning: [UInt8]) -> Bool {
    let source = source.lowercased()
    return PictureFormat(of: beginning) != nil || endings.contains { source.hasSuffix($0) }
  }

  private static let endings = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff", ".heic", ".heif", ".avif",
    ".jxl",
    ".bmp", ".ico",
  ]

  /// The bytes to publish of a file that has been judged.
  private func bytes(_ source: String) throws(MachineFailure) -> [UInt8] {
    let (bytes, copies) = known.withLock { known in
      (known.bytes[source], known.converted.contains(source) ? known.copies : [])
    }
    if let bytes { return bytes }
    for store in copies {
      if let bytes = try store.plainBytes(of: source) { return bytes }
    }
    let original = try read(source)
    if known.withLock({ $0.cleaned.contains(source) }) { return try cleaned(original, source) }
    do throws(PictureProblem) {
      return try PictureMetadata.removed(from: original)
    } catch {
      // It was in order a moment ago: somebody changed it while the site was being built.
      throw MachineFailure(error.diagnostic(at: Location(content.location(of: source))))
    }
  }

  private func copy(_ path: String) throws(MachineFailure) -> [UInt8] {
    guard let copies = known.withLock({ $0.copies }).first(where: { $0.holds(path) }) else {
      throw MachineFailure(.readFile, path, .notFound)
    }
    return try copies.bytes(of: path)
  }

  /// Whether the file in the output folder is another one than the picture; nil where that is found out when
  /// it is copied.
  private func compare(
    _ entry: OutputEntry, with root: FolderHandle?
  ) throws(MachineFailure) -> Result<Bool?, Diagnostic> {
    guard case .picture(let source) = entry.contents else { return .success(true) }
    let contents: ContentFile.Contents
    switch try self.contents(of: source) {
    case .success(let found): contents = found
    case .failure(let diagnostic): return .failure(diagnostic)
    }
    if copiedSource(of: entry.contents) != nil { return .success(nil) }
    guard let root else { return .success(true) }
    do throws(SystemError) {
      var cursor = FolderCursor(root)
      let folder = try cursor.open(entry.folder)
      let present = try folder.read(entry.name, ofSize: contents.byteCount)
      return .success(present.map { StableHash(of: $0).value } != contents.print)
    } catch {
      // Whatever is wrong with the folder is judged where folders are.
      return .success(true)
    }
  }
}

extension PictureReader.Known {
  /// Remembers a file that is copied as it is.
  fileprivate mutating func noteCopied(_ contents: ContentFile.Contents, of source: String) {
    self.contents[source] = contents
    copied.insert(source)
  }

  /// Remembers what is published of a file.
  fileprivate mutating func note(_ picture: PublishedPicture, of source: String) {
    if let bytes = picture.bytes { return note(picture.contents, bytes, of: source) }
    contents[source] = picture.contents
    converted.insert(source)
  }

  /// Remembers what is in a file, and its bytes if there is room.
  fileprivate mutating func note(
    _ contents: ContentFile.Contents, _ bytes: [UInt8], of source: String
  ) {
    self.contents[source] = contents
    guard bytes.count <= room, self.bytes[source] == nil else { return }
    self.bytes[source] = bytes
    room -= bytes.count
  }
}

extension OutputFile.Contents {
  fileprivate var isPicture: Bool {
    if case .picture = self { true } else { false }
  }
}
