internal import HTTPTypes

/// What a browser says of who made it ask (Fetch Metadata Request Headers).
extension HTTPField.Name {
  static var secFetchSite: HTTPField.Name? { HTTPField.Name("Sec-Fetch-Site") }
  static var secFetchMode: HTTPField.Name? { HTTPField.Name("Sec-Fetch-Mode") }
  static var secFetchDest: HTTPField.Name? { HTTPField.Name("Sec-Fetch-Dest") }
}

extension HTTPFields {
  /// The value of a field; nil when it is not there.
  subscript(name: HTTPField.Name?) -> String? { name.flatMap { self[$0] } }
}
