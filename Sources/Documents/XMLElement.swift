/// An element of an XML text, as far as properties need it.
struct XMLElement: Hashable {
  /// The names of the elements around it and its own, without prefixes.
  var path: [String]
  /// Its attributes by name, without prefixes.
  var attributes: [String: String]
  /// The text that stands directly in it.
  var text = ""

  /// Its name without its prefix.
  var name: String { path.last ?? "" }
}

extension XMLElement {
  /// The elements of a text in their order, up to where it makes no sense. A text that declares abbreviations of its
  /// own has none: they can stand for anything, and grow without end.
  static func all(in bytes: [UInt8]) -> [XMLElement] {
    var reader = XMLReader(bytes)
    reader.read()
    return reader.elements
  }
}
