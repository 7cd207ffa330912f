/// An element of an XML text, as far as properties need it.
struct XMLElement: Hashable {
  /// The names of the elements around it and its own, without prefixes.
  var path: [String]
  /// What stands before the colon of its name; empty where there is none.
  var prefix: String
  /// Its attributes in their order.
  var attributes: [Attribute] = []
  /// The text that stands directly in it.
  var text = ""

  /// Its name without its prefix.
  var name: String { path.last ?? "" }

  /// The value of its first attribute of a name, whatever the prefix.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  struct Attribute: Hashable {
    /// What stands before the colon of its name; empty where there is none.
    var prefix: String
    /// Its name without its prefix.
    var name: String
    var value: String
  }
}
