/// One thing that a person changes in a form.
public enum FormChange: Hashable, Sendable {
  /// Sets a field, or empties it: nil and a text of white space take its key away. Where a list has no item of the
  /// index, but one less, the item is made.
  case set([String], FormValue?)
  /// Puts an empty item into a list, in front of the one at an index.
  case insert([String], at: Int)
  /// Takes an item out of a list.
  case remove([String], at: Int)
  /// Moves an item to another place of its list.
  case move([String], from: Int, to: Int)

  /// The path of the field, or of the list.
  public var path: [String] {
    switch self {
    case .set(let path, _), .insert(let path, _), .remove(let path, _), .move(let path, _, _): path
    }
  }
}
