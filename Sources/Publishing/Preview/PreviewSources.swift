internal import Diagnostics
internal import Pictures

/// Where the files of a preview come from that are not made of texts.
struct PreviewSources: Sendable {
  let content: ContentFolder
  /// Where the PDF files stand that earlier runs made.
  let output: OutputFolder?

  /// The bytes to show of one of the authors' own files, by its path below the content folder.
  func bytes(of source: String) throws(MachineFailure) -> [UInt8] {
    let bytes: [UInt8]
    switch try content.read(source, within: .picture) {
    case .success(let read): bytes = read
    case .failure(let diagnostic): throw MachineFailure(diagnostic)
    }
    do throws(PictureProblem) {
      // One that only copies could stand in for is shown where it was chosen, to nobody else.
      return try PublishedPicture(of: bytes, called: source, converts: true).bytes ?? bytes
    } catch {
      throw MachineFailure(error.diagnostic(at: Location(content.location(of: source))))
    }
  }

  /// A PDF file that pages offer; nil where it is gone.
  func download(_ path: String) -> PreviewedFile? {
    output?.bytes(of: path).map {
      PreviewedFile(
        bytes: $0, mediaType: MediaType.ofFile(at: path), isPage: false, page: nil)
    }
  }
}
