public import Diagnostics
internal import Editions

extension Publication {
  /// Reads and judges everything that a build would read and judge, and writes nothing.
  public func check() async throws(MachineFailure) -> CheckReport {
    let reading = try await reading(showing: PictureReader(content: content))
    let heldPages = reading.value.heldPages
    guard let site = reading.value.site else {
      return CheckReport(site: nil, heldPages: heldPages, diagnostics: reading.diagnostics)
    }
    let folder = OutputFolder(OutputFolder.usualPath)
    let requests = pictureRequests(of: site)
    let copies = await site.standingCopies(for: requests, in: folder)
    let problems =
      folder.problems(with: site.files()) + site.pictureWarnings(requests, copies)
      + Edition.judgeEBooks(of: site.site)
    return CheckReport(
      site: problems.haveErrors ? nil : site, heldPages: heldPages,
      diagnostics: reading.diagnostics + problems)
  }

  /// The pictures of which copies are wanted; none where nobody is to make them.
  func pictureRequests(of site: PublishableSite) -> [PictureRequest] {
    programs == nil ? [] : Edition.pictureRequests(of: site.site)
  }

  /// Builds the site.
  ///
  /// - Throws: when the machine fails; the failure knows what was wrong before (`earlier`), and its hint
  ///   says in which state it leaves the output folder.
  public func build(to folder: OutputFolder) async throws(MachineFailure) -> BuildReport {
    try await run(to: folder, nil)
  }

  /// Builds the site with PDF files, which it then offers.
  ///
  /// - Throws: as `build` does, and when none of the PDF files can be made that have to be; then nothing was written.
  public func makePDFs(
    _ request: PDFRequest, to folder: OutputFolder
  ) async throws(MachineFailure) -> BuildReport {
    try await run(to: folder, request)
  }

  /// Finds out what a build would change in an output folder, and writes nothing. Pictures of which a build would first
  /// make copies count as the author's files alone.
  ///
  /// - Returns: the changes, or nil when an error stands in the way; and what a build would say.
  public func changes(
    to folder: OutputFolder
  ) async throws(MachineFailure) -> Checked<OutputComparison?> {
    var build = SiteBuild(of: self, to: folder, makingPictures: false)
    do throws(MachineFailure) {
      let comparison = try await build.compare()
      return Checked(build.diagnostics.haveErrors ? nil : comparison, build.diagnostics)
    } catch {
      throw error.after(build.diagnostics)
    }
  }

  private func run(
    to folder: OutputFolder, _ request: PDFRequest?
  ) async throws(MachineFailure) -> BuildReport {
    var build = SiteBuild(of: self, to: folder)
    do throws(MachineFailure) {
      let outcome = try await build.run(request)
      return BuildReport(outcome: outcome, diagnostics: build.diagnostics)
    } catch {
      throw error.after(build.diagnostics)
    }
  }
}
