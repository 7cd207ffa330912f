/// What is known of a container while its lines are read.
struct ContainerState {
  /// How many colons its opening line has.
  var fence: Int
  /// How many containers it is in, itself counted.
  var depth: Int
  /// Whether its closing line was met.
  var isClosed: Bool
  var kind: Node.Container
}
