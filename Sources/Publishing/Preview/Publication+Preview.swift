internal import Diagnostics
internal import Manuscript
internal import Themes

extension Publication {
  /// Builds everything in memory, from the files and from what is not saved (`unsaved`). Writes nothing, makes no copies
  /// of pictures, draws nothing, makes no PDF files.
  ///
  /// What keeps a page out of a build (drafts, embargoes, later releases) is told and does not keep it out here. The
  /// site is shown as far as it can be put together, whatever is wrong on its pages.
  ///
  /// No program is started, but for Sasshi itself where `reader` names it: it tries PDF files to download that are new.
  /// When the task is cancelled, the preview cannot be shown.
  ///
  /// - Parameter output: the output folder, whose PDF files pages offer as they would after a build; nil offers none.
  public func preview(beside output: OutputFolder? = nil) async throws(MachineFailure) -> Preview {
    let texts = UnsavedTexts(unsaved)
    let listing = texts.added(to: try listContent())
    let read = try readSettings(in: listing, before: texts).settings
    var work = PreviewWork(publication: self, listing: listing)
    work.diagnostics = listing.diagnostics + read.diagnostics
    guard var found = read.value else { return work.preview() }
    found.baseURL = baseURL ?? found.baseURL
    let settings = found
    async let themeReading = themeReading(
      for: settings, among: listing.files, despite: content.location(of: SiteSettings.fileName))
    try await work.assemble(settings, from: texts)
    let theme = try await themeReading.get()
    work.diagnostics += theme.diagnostics
    try await work.judge(with: theme.value)
    try await work.show(with: theme.value, beside: output)
    return work.preview(from: texts)
  }
}
