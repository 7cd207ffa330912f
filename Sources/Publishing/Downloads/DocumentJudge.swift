internal import Diagnostics
import Documents
import Manuscript

/// Looks into the documents that a site offers to download for names that their authors may not know of.
public struct DocumentJudge: Sendable {
  let content: ContentFolder
  let settings: SiteSettings
  /// The path of Sasshi itself, for what may bring a process down.
  let reader: String?

  /// Judges those of the files that are documents.
  ///
  /// - Returns: the PDF files that are to be published without what they say of who made them, and a warning for each
  ///   document that says it nevertheless, or of which that is not known.
  func judge(_ sources: [String]) async throws(MachineFailure) -> Checked<Set<String>> {
    let documents = sources.compactMap { source in
      DocumentFormat(ofFile: source).map { Document(source: source, format: $0) }
    }
    guard !documents.isEmpty else { return Checked([]) }
    let tried = await tried(documents)
    let findings = try await documents.concurrentMap { document throws(MachineFailure) in
      if let finding = tried[document.source] { return finding }
      return try finding(in: document)
    }
    var cleaned = Set<String>()
    var diagnostics: [Diagnostic] = []
    for (document, finding) in zip(documents, findings) {
      if finding == .cleaned { cleaned.insert(document.source) }
      let path = content.location(of: document.source)
      diagnostics += finding.diagnostics(at: path)
    }
    return Checked(cleaned, diagnostics)
  }

  /// Whether a PDF can be read and, if so wanted, written without what it says of who made it.
  public static func canBeRead(_ bytes: [UInt8], cleaning: Bool) -> Bool {
    do {
      let properties = try DocumentProperties(of: bytes, in: .pdf)
      if cleaning, properties.obstacle == nil {
        _ = try DocumentProperties.removed(fromPDF: bytes)
      }
      return true
    } catch {
      // That it needs a password can be said as well by whoever asks.
      return error == .locked
    }
  }

  private struct Document: Sendable {
    let source: String
    let format: DocumentFormat
  }
}

extension DocumentJudge {
  private func finding(in document: Document) throws(MachineFailure) -> DocumentFinding {
    guard document.format != .closed else { return .unknown(.closed) }
    guard case .success(let bytes) = try content.read(document.source, within: .picture) else {
      return .tooLarge
    }
    let found: DocumentProperties
    do throws(DocumentProblem) {
      found = try DocumentProperties(of: bytes, in: document.format)
    } catch {
      return .unknown(error)
    }
    if settings.cleansDownloads, found.obstacle == nil { return .cleaned }
    let known = settings.publicNames
    let properties = found.properties.filter { !known.contains($0.text) }
    return .found(properties, isAll: found.isWhole, found.obstacle)
  }

  /// What is known of PDF files before this process reads them: those that are too large, and those that bring a
  /// process down, keep it busy, or cannot be written without what they say.
  private func tried(_ documents: [Document]) async -> [String: DocumentFinding] {
    var waiting = documents.filter { $0.format == .pdf }.map(\.source)[...]
    return await withTaskGroup(of: (String, DocumentFinding?).self) { group in
      var findings = [String: DocumentFinding]()
      func begin() {
        guard let source = waiting.popFirst() else { return }
        group.addTask { (source, await tried(source)) }
      }
      for _ in 0..<SystemCall.processorCount { begin() }
      while let (source, finding) = await group.next() {
        findings[source] = finding
        begin()
      }
      return findings
    }
  }

  /// Tries a PDF; nil when it can be read, or it is for others to say that it cannot.
  private func tried(_ source: String) async -> DocumentFinding? {
    guard let size = try? content.beginning(of: source, 1).size else { return nil }
    guard size <= SizeLimit.picture.bytes else { return .tooLarge }
    guard let reader else {
      guard case .success(let bytes)? = try? content.read(source, within: .picture) else {
        return nil
      }
      return Self.canBeRead(bytes, cleaning: settings.cleansDownloads) ? nil : .unknown(.damaged)
    }
    let options = settings.cleansDownloads ? ["--clean"] : []
    let arguments = ["read-document"] + options + ["--", content.location(of: source)]
    switch await SeparateProcess(program: reader).runUnheard(arguments) {
    case .exited(0): return nil
    case .outOfTime: return .tooSlow
    case .exited, .killed, .notStarted: return .unknown(.damaged)
    }
  }
}
