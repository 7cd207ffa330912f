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
    let harmful = await harmful(among: documents)
    let findings = try await documents.concurrentMap { document throws(MachineFailure) in
      try finding(in: document, isHarmful: harmful.contains(document.source))
    }
    var cleaned = Set<String>()
    var diagnostics: [Diagnostic] = []
    for (document, finding) in zip(documents, findings) {
      if finding == .cleaned { cleaned.insert(document.source) }
      let path = content.location(of: document.source)
      diagnostics += [finding.diagnostic(at: path)].compactMap(\.self)
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
  private func finding(
    in document: Document, isHarmful: Bool
  ) throws(MachineFailure) -> DocumentFinding {
    if isHarmful { return .unknown(.damaged) }
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
    guard properties.contains(where: { $0.kind != .program }) else { return .nothing }
    return .names(properties, found.obstacle)
  }

  /// The PDF files that bring a process down, keep it busy, or cannot be written without what they say.
  private func harmful(among documents: [Document]) async -> Set<String> {
    var waiting = documents.filter { $0.format == .pdf }.map(\.source)[...]
    return await withTaskGroup(of: (String, Bool).self) { group in
      var harmful = Set<String>()
      func begin() {
        guard let source = waiting.popFirst() else { return }
        group.addTask { (source, await isReadable(source)) }
      }
      for _ in 0..<SystemCall.processorCount { begin() }
      while let (source, isReadable) = await group.next() {
        if !isReadable { harmful.insert(source) }
        begin()
      }
      return harmful
    }
  }

  private func isReadable(_ source: String) async -> Bool {
    let path = content.location(of: source)
    guard let reader else {
      guard case .success(let bytes)? = try? content.read(source, within: .picture) else {
        return true
      }
      return Self.canBeRead(bytes, cleaning: settings.cleansDownloads)
    }
    let options = settings.cleansDownloads ? ["--clean"] : []
    let process = SeparateProcess(program: reader)
    return await process.runUnheard(["read-document"] + options + ["--", path]) == .exited(0)
  }
}
