/// A file that is whole on the disk and waits beside the one in whose place it will be put.
struct StagedFile: Sendable {
  /// Where it belongs.
  let path: ContainedPath
  /// The folder that holds it till then; nil for the output folder itself.
  let place: ContainedPath?
  /// Its name there.
  let name: String
}
