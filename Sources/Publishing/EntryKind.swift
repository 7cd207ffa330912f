/// What a name in a folder stands for.
enum EntryKind: Sendable {
  case file
  case folder
  case link
  case other
}

/// What tells a file from every other on the machine, whatever the path to it.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var number: UInt64
}
