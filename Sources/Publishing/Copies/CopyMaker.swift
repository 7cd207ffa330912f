internal import Diagnostics
internal import Editions
internal import Manuscript
internal import Pictures
internal import SystemPackage

/// Makes the copies of pictures.
struct CopyMaker: Sendable {
  /// The program that makes them.
  let program: PictureProgram
  let content: ContentFolder
  let pictures: PictureReader
  /// Where the copies wait until they are written.
  let store: ScratchFolder

  /// The number changes with what is done to a copy before and after a program has made it: those that an earlier
  /// version made are then made anew.
  static let version: UInt64 = 2

  /// Makes the copies of a picture.
  ///
  /// - Returns: the copies; or why the picture cannot be shown.
  func make(_ job: CopyJob) async throws(MachineFailure) -> Result<CopyJob.Copies, Diagnostic> {
    let scratch = try ScratchFolder(in: program.watchdog.folder)
    let format = job.request.contents.picture?.still?.format ?? .jpeg
    let file = "picture.\(format.fileExtension)"
    try scratch.write(try pictures.material(of: job.request.source), to: file)
    var made = [String: CopyJob.Copy]()
    while let piece = job.missing(in: made) {
      switch try await make(piece, of: job, from: file, in: scratch) {
      case .success(let copy): made[piece.path] = copy
      case .failure(let diagnostic): return .failure(diagnostic)
      }
    }
    guard let copies = job.copies({ made[$0.path] }) else {
      throw MachineFailure(.readFile, job.plain.path, .notFound)
    }
    return .success(copies)
  }

  private func make(
    _ piece: CopyJob.Piece, of job: CopyJob, from file: String, in scratch: ScratchFolder
  ) async throws(MachineFailure) -> Result<CopyJob.Copy, Diagnostic> {
    let (end, lastLines) = await program.run(
      piece.form.arguments(
        for: "\(scratch.path)/\(file)", of: job.request.contents.picture?.still),
      on: .pictures, in: scratch)
    let written = program.take("copy.\(piece.form.encoding.fileExtension)", from: scratch)
    guard end == .exited(0),
      let (cleaned, size) = written.flatMap({ Self.cleaned($0, piece.form.encoding) })
    else {
      return .failure(
        .failedCopy(
          of: content.location(of: job.request.source), .vips, program.path.string,
          end == .exited(0) ? nil : end, lastLines, program.timeLimit))
    }
    try store.write(cleaned, to: CopyStore.name(for: piece.path))
    return .success(
      CopyJob.Copy(
        path: piece.path,
        origin: CopyOrigin(making: piece.making, of: cleaned, size: size)))
  }

  /// What the program wrote, without what it may have left of what the picture says about itself; nil when it is no
  /// whole picture in the format that was asked for.
  static func cleaned(
    _ bytes: [UInt8], _ encoding: PictureForm.Encoding
  ) -> (bytes: [UInt8], size: PictureSize)? {
    if encoding == .avif { return AVIFPicture(bytes).map { (bytes, $0.size) } }
    guard let cleaned = try? PictureMetadata.removed(fromSRGB: bytes),
      PictureFormat(of: cleaned)?.fileExtension == encoding.fileExtension,
      let size = try? PictureMetadata.size(of: cleaned)
    else { return nil }
    return (cleaned, size)
  }
}

extension PictureFormat {
  /// How the names of its files end.
  fileprivate var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .webp: "webp"
    case .gif: "gif"
    case .svg: "svg"
    case .tiff: "tif"
    case .heif: "heic"
    case .jpegXL: "jxl"
    }
  }
}
