/// What tells a file from every other on the machine, whatever the path to it.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var number: UInt64
}
