internal import Diagnostics
internal import Editions
internal import HTTPTypes
import Hummingbird
import Manuscript
internal import Publishing

extension Routes {
  /// What is printed, and its PDF files.
  func addPaper() {
    get("/api/paper") { _, session in .json(try await session.paperAnswer()) }
    post("/api/paper", taking: PaperWish.self) { wish, session in
      .json(try await session.makePDFs(of: wish.documents), .accepted)
    }
    get("/api/paper/file") { asked, session in
      let path = asked.parameter("path") ?? ""
      let isFolded = asked.parameter("folded") != nil
      let file = isFolded ? SheetsFile(of: path).path : path
      let name = file.split(separator: "/").last.map(String.init)
      return .file(
        isFolded ? try await session.sheets(of: path) : try await session.pdf(at: path),
        mediaType: "application/pdf", name: asked.parameter("download") == nil ? nil : name)
    }
  }
}

/// Which PDF files are to be made, by the works' ids; nil: all.
private struct PaperWish: Decodable {
  let documents: [String]?
}

/// What is printed.
private struct PaperAnswer: Encodable, Sendable {
  let documents: [Document]
  /// Why this machine makes no PDF files.
  @OrNull var missing: Problem?
  @OrNull var job: Job?

  struct Document: Encodable, Sendable {
    let id: String
    let title: String
    let language: String
    let kind: Kind
    /// Where it stands for e-readers in the preview.
    @OrNull var ebook: String?
    let purposes: [File]
  }

  enum Kind: String, Encodable, Sendable { case booklet, release }

  struct File: Encodable, Sendable {
    let purpose: String
    /// Below the output folder.
    let path: String
    let made: Bool
    let outdated: Bool
    @OrNull var size: Int?
    /// Why this machine cannot make it.
    @OrNull var missing: Problem?
  }
}

/// Why this machine cannot make PDF files.
private struct PaperProblems: Sendable {
  /// By what they are for; nothing for those that can be made.
  var byPurpose: [PDFPurpose: Problem] = [:]

  /// Why none of them can be made.
  var all: Problem? {
    let problems = PDFPurpose.allCases.map { byPurpose[$0] }
    return problems.contains(nil) ? nil : problems.first ?? nil
  }
}

extension PaperAnswer.Document {
  fileprivate init(_ work: PrintedWork, lacking problems: PaperProblems) {
    id = work.id
    title = work.title
    language = work.language.tag
    kind = work.isBooklet ? .booklet : .release
    ebook = work.ebook
    purposes = work.files.map { file in
      PaperAnswer.File(
        purpose: file.purpose.rawValue, path: file.path, made: file.size != nil,
        outdated: file.isOutdated, size: file.size, missing: problems.byPurpose[file.purpose])
    }
  }
}

extension DeskSession {
  fileprivate func paperAnswer() async throws -> PaperAnswer {
    let works = try await works()
    let problems = await paperProblems()
    return PaperAnswer(
      documents: works.map { .init($0, lacking: problems) }, missing: problems.all, job: job)
  }

  /// What is printed of the site as it is saved, for today.
  private func works() async throws -> [PrintedWork] {
    try await siteOfToday.printedWorks(in: output)
  }

  /// Why this machine cannot make PDF files.
  private func paperProblems() async -> PaperProblems {
    var found = PaperProblems()
    for purpose in PDFPurpose.allCases {
      do throws(MachineFailure) {
        let failure = try await programs().problem(making: purpose)
        found.byPurpose[purpose] = failure.map { Problem(Refusal($0), in: language) }
      } catch {
        found.byPurpose[purpose] = Problem(Refusal(error), in: language)
      }
    }
    return found
  }

  /// Makes the PDF files that this machine can make.
  fileprivate func makePDFs(of works: [String]?) async throws -> Job {
    let problems = await paperProblems().byPurpose
    let possible = PDFPurpose.allCases.filter { problems[$0] == nil }
    return try begin(.paper, saying: Self.made) { [output] site, programs throws(MachineFailure) in
      var request = PDFRequest(programs: programs)
      if possible.count == 1 { request.purpose = possible[0] }
      request.works = Set(works ?? [])
      request.progress = site.progress
      return try await site.makePDFs(request, to: output)
    }
  }

  @Sendable private static func made(_ site: BuiltSite) -> Wording {
    let made = site.pdfs.count { !$0.isKept }
    let kept = site.pdfs.count - made
    if made == 0 && site.failedPDFs == 0 {
      return Wording(
        english: "All PDF files are as the site is: nothing had to be made.",
        japanese: "PDFはどれも今のサイトのとおりなので、作り直しませんでした。")
    }
    let files = "\(made) PDF file\(made == 1 ? "" : "s")"
    let (keptEnglish, keptJapanese) =
      kept == 0 ? ("", "") : (" \(kept) had not changed.", "\(kept)件は前のままです。")
    return site.failedPDFs == 0
      ? Wording(
        english: "Made \(files).\(keptEnglish)", japanese: "PDFを\(made)件作りました。\(keptJapanese)")
      : Wording(
        english: "Made \(files); others could not be made.\(keptEnglish)",
        japanese: "PDFを\(made)件作りました。作れなかったPDFがあります。\(keptJapanese)")
  }

  /// Every byte of a PDF that was made of the site.
  fileprivate func pdf(at path: String) async throws -> [UInt8] {
    let isKnown = try await works().contains { $0.files.contains { $0.path == path } }
    guard isKnown, let bytes = output.bytes(of: path) else { throw Refusal.ofStatus(.notFound) }
    return bytes
  }

  /// Every byte of a booklet's PDF for paper with its pages in the order in which they are printed and folded.
  fileprivate func sheets(of path: String) async throws -> [UInt8] {
    let book = try await works().first { work in
      work.files.contains { $0.path == path && $0.purpose == .press && $0.size != nil }
    }
    guard let binding = book?.binding else { throw Refusal.ofStatus(.notFound) }
    return try await SheetsFile.bytes(
      of: output.location(of: path), boundOn: binding, by: programs())
  }

  /// The work that was begun last.
  func jobAnswer() -> JobAnswer { JobAnswer(job: job) }
}

/// The work that was begun last; none when nothing was begun yet.
struct JobAnswer: Encodable, Sendable {
  let job: Job?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let job { try container.encode(job) } else { try container.encodeNil() }
  }
}
