/// By what it is known, without reading a file, that nobody wrote to it: a file that was changed, or replaced by another,
/// has another stamp. (Who changes a file and sets back its time must not be surprised.)
struct FileStamp: Hashable, Sendable {
  /// How many bytes it has.
  let size: Int64
  /// When it was last changed: seconds of POSIX time, and nanoseconds.
  let seconds: Int
  let nanoseconds: Int
  /// Which file of the machine it is.
  let identity: FileIdentity
}
