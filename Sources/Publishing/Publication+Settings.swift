internal import Diagnostics
public import Manuscript

extension Publication {
  /// What `site.yaml`, or the unsaved text in its place, says of the site; nil when it cannot be read as settings.
  public func settings() throws(MachineFailure) -> SiteSettings? {
    let texts = UnsavedTexts(unsaved)
    return try readSettings(in: texts.added(to: try listContent()), before: texts).settings.value
  }
}
