/// What a document is shown to, node by node: a writer of HTML or of plain text, a reader of its words.
///
/// A visitor says of each kind of node what it does with it, in a switch without a default, so that a
/// new kind does not compile until every visitor knows it.
protocol DocumentVisitor: ~Copyable {
  /// Comes to a node.
  ///
  /// - Parameters:
  ///   - index: the node's index.
  ///   - parent: the index of the innermost node that was gone into and is not left yet.
  /// - Returns: which way to go on.
  mutating func enter(_ index: Int, in parent: Int?) -> VisitStep

  /// Leaves a node that was gone into, behind all that is in it.
  mutating func leave(_ index: Int, in parent: Int?)
}

/// Which way a visit goes on from a node.
enum VisitStep {
  /// To the nodes in it; it is left behind the last of them.
  case into
  /// To the nodes in it, as if they stood in its place.
  case through
  /// Past the nodes in it.
  case past
}

extension DocumentVisitor where Self: ~Copyable {
  /// Visits nodes in document order, without recursion.
  ///
  /// - Parameters:
  ///   - range: the indices of whole subtrees.
  ///   - nodes: the document's nodes.
  @inline(__always)
  mutating func visit(_ range: Range<Int>, of nodes: UnsafeBufferPointer<Node>) {
    var open: [Int] = []
    var index = range.lowerBound
    while true {
      while let last = open.last, Int(nodes[last].end) <= index {
        open.removeLast()
        leave(last, in: open.last)
      }
      guard index < range.upperBound else { return }
      switch enter(index, in: open.last) {
      case .into:
        open.append(index)
        index += 1
      case .through: index += 1
      case .past: index = Int(nodes[index].end)
      }
    }
  }
}
