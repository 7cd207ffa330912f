/// The files of the last run, of this one, and what sets them apart.
struct OutputPlan: Sendable {
  /// What the manifest on disk names.
  let old: OutputManifest
  /// Whether it can be read there.
  let isRecorded: Bool
  /// What it has to name in the end.
  let new: OutputManifest
  /// What is only in the new one.
  let fresh: OutputManifest
  /// What is only in the old one.
  let gone: OutputManifest
  /// The folders that the new files need.
  let folders: Set<ContainedPath>

  init(from old: OutputManifest, to new: OutputManifest, isRecorded: Bool = true) {
    self.old = old
    self.isRecorded = isRecorded
    self.new = new
    fresh = new.without(old)
    gone = old.without(new)
    folders = new.folders
  }
}
