internal import Diagnostics
internal import Editions
internal import Manuscript
internal import SystemPackage

/// The PDF files that somebody asks for. Those stay that would become what they are; the others are made, as many at
/// once as the machine has room for.
struct PDFBatch: Sendable {
  let request: PDFRequest
  let documents: [PaperDocument]
  let pictures: PictureReader
  let content: ContentFolder

  /// What became of the files.
  struct Outcome: Sendable {
    /// Those that were made, whole.
    var made = [OutputFile]()
    /// The paths of those that stay.
    var kept = Set<String>()
    /// What is to be said about both.
    var diagnostics = [Diagnostic]()
    /// Why others could not be made.
    var failures = [MachineFailure]()
  }

  /// Makes the files, and leaves the folder as it is.
  ///
  /// - Parameter folder: where those of earlier runs stand.
  func run(beside folder: OutputFolder) async throws(MachineFailure) -> Outcome {
    let jobs = try await jobs()
    let origins = request.makesAllAnew ? [:] : try present(jobs, in: folder)
    var outcome = Outcome(kept: Set(origins.keys))
    let results = try await results(of: jobs.filter { origins[$0.path] == nil })
    for job in jobs {
      if let origin = origins[job.path] {
        outcome.diagnostics += origin.notes.map { $0.diagnostic(at: job.path) }
        continue
      }
      switch results[job.path] {
      case .success(let made)?:
        outcome.made.append(made.value)
        outcome.diagnostics += made.diagnostics
      case .failure(let failure)? where !outcome.failures.contains(failure):
        outcome.failures.append(failure)
      default: break
      }
    }
    return outcome
  }
}

// What is asked for, and what is there of it
extension PDFBatch {
  private func jobs() async throws(MachineFailure) -> [PDFJob] {
    let fonts = MachinePrint.ofFonts(at: request.programs.fontPlaces)
    var jobs = [PDFJob]()
    for purpose in request.purposes {
      let program = try await request.programs.path(of: purpose.program)
      let engine = MachinePrint.of(purpose.program, at: program)
      for document in documents {
        let page = try pictures.bytes(of: document.contents(for: purpose.draft))
        var making = StableHash()
        for number in [PDFMaker.version, engine, fonts] { making.add(number: number) }
        for word in purpose.arguments(in: "", isDraft: false) { making.add(word) }
        making.add(document.origin(for: purpose))
        making.add(page)
        jobs.append(
          PDFJob(
            document: document, purpose: purpose, program: program, size: page.count,
            making: making.value))
      }
    }
    return jobs
  }

  /// The origins of those files that would become what they are, by their paths.
  private func present(
    _ jobs: [PDFJob], in folder: OutputFolder
  ) throws(MachineFailure) -> [String: PDFOrigin] {
    let words = try folder.present(jobs.map(\.path))
    var origins = [String: PDFOrigin]()
    for job in jobs {
      guard let origin = words[job.path].flatMap({ PDFOrigin($0) }), origin.making == job.making,
        let bytes = folder.bytes(of: job.path), StableHash(of: bytes).value == origin.bytes
      else { continue }
      origins[job.path] = origin
    }
    return origins
  }
}

// The work
extension PDFBatch {
  private typealias Result = Swift.Result<Checked<OutputFile>, MachineFailure>

  /// How much memory a program may need for a thick book.
  private static let memory = 2 << 30

  /// How many programs work at once: no more than two, since what they do is bound by more than processors.
  private static var width: Int {
    max(1, min(2, SystemCall.processorCount, SystemCall.memory / memory))
  }

  /// What becomes of each job, by its path. No program is started when there is none.
  private func results(
    of jobs: [PDFJob]
  ) async throws(MachineFailure) -> [String: Result] {
    if jobs.isEmpty { return [:] }
    let board = ProgressBoard(total: jobs.count, tell: request.progress)
    let scratch = try ScratchFolder(in: request.programs.temporaryFolder)
    return await Watchdog.watching(over: scratch) { watchdog in
      let maker = PDFMaker(
        programs: request.programs, pictures: pictures, content: content, watchdog: watchdog)
      // The longest first: at the end, no processor waits for one that was begun late.
      let sorted = jobs.sorted { $0.size > $1.size }
      let results = await sorted.results(atOnce: Self.width) {
        await result(of: $0, by: maker, board)
      }
      return Dictionary(zip(sorted.map(\.path), results), uniquingKeysWith: { $1 })
    }
  }

  private func result(
    of job: PDFJob, by maker: PDFMaker, _ board: ProgressBoard
  ) async -> Result {
    board.begin(job.path)
    defer { board.finish(job.path) }
    do throws(MachineFailure) {
      return .success(try await maker.make(job))
    } catch {
      return .failure(error)
    }
  }
}
