import Diagnostics
import Editions
import Manuscript
import Publishing
import Themes

/// A site that was read and judged, on its way to the output folder.
struct SiteBuild<Speech: Announcer> {
  let publication: Publication
  let folder: OutputFolder
  let site: Site
  let theme: Theme
  private let speech: Speech

  /// Reads and judges what is published. What is wrong is shown; an error ends the program before
  /// anything is written.
  init(
    of publication: Publication, to output: String, speech: Speech
  ) async throws(ExitStatus) {
    if output.isEmpty { throw speech.refuse("--output") }
    let folder = OutputFolder(output)
    if let overlap = folder.overlap(with: [publication.content, publication.theme]) {
      speech.report([overlap])
      throw .wrongCommandLine
    }
    let reading = try await speech.reportingFailures { () async throws(MachineFailure) in
      try await publication.read()
    }
    speech.report(reading.diagnostics)
    guard let (site, theme) = reading.publishable else {
      throw Self.end(reading.diagnostics, speech)
    }
    self.publication = publication
    self.folder = folder
    self.site = site
    self.theme = theme
    self.speech = speech
  }

  /// Writes the site with new PDF files, and keeps those of earlier runs that were not made now. An
  /// error is shown and ends the program; then nothing was written.
  ///
  /// - Parameter makePDFs: what makes the new PDF files, and what is to be said about them.
  func write(
    _ makePDFs: () async throws(MachineFailure) -> (
      files: [OutputFile], diagnostics: [Diagnostic]
    ) = { () async throws(MachineFailure) in ([], []) }
  ) async throws(ExitStatus) -> OutputReport {
    let report = try await speech.reportingFailures { () async throws(MachineFailure) in
      let pdfs = try await makePDFs()
      speech.report(pdfs.diagnostics)
      let new = Set(pdfs.files.map(\.path))
      let kept = try folder.present(PaperEdition.paths(of: site)).filter { !new.contains($0.key) }
      speech.report(try publication.outdatedPDFs(among: kept, in: folder, of: site, with: theme))
      let files = Edition.allFiles(of: site, with: theme, downloads: new.union(kept.keys))
      return try await folder.write(
        files + pdfs.files, keeping: Set(kept.keys), from: publication.content)
    }
    speech.report(report.diagnostics)
    guard !report.diagnostics.haveErrors else { throw Self.end(report.diagnostics, speech) }
    return report
  }

  /// Says that errors stopped the build, and gives the status with which it ends.
  private static func end(_ diagnostics: [Diagnostic], _ speech: Speech) -> ExitStatus {
    let wording = BuildOutcome.oldOutputStays(diagnostics)
    Terminal.write(wording.text(in: speech.language), to: .error)
    return .contentHasErrors
  }
}
