/// The attributes of raw HTML that hold addresses.
enum HTMLAddresses {
  /// An address in an attribute.
  struct Address {
    /// The address, character references resolved.
    var destination: String
    /// The offsets of it as written, in the HTML that holds the tag.
    var range: Range<Int>
    var isPicture: Bool
    var isFetched: Bool
  }

  /// Elements that are refused, or that no page shows.
  private static let neverShown: Set<String> = [
    "iframe", "frame", "script", "embed", "link", "base", "portal", "fencedframe",
  ]

  /// The addresses in a tag.
  static func addresses(in tag: HTMLTag, of html: UnsafeBufferPointer<UInt8>) -> [Address] {
    guard !tag.isClosing, !neverShown.contains(tag.name) else { return [] }
    var addresses: [Address] = []
    for attribute in tag.attributes where !attribute.range.isEmpty {
      switch (attribute.name, tag.name) {
      case ("srcset", _): addresses += candidates(attribute, of: html)
      case ("src", "img"), ("src", "input"), ("poster", _), ("background", _), ("href", "image"),
        ("xlink:href", "image"):
        addresses.append(address(attribute, isPicture: true, isFetched: true))
      case ("src", "video"), ("src", "audio"), ("src", "source"), ("src", "track"):
        addresses.append(address(attribute, isPicture: false, isFetched: true))
      case ("href", "a"), ("href", "area"), ("xlink:href", "a"):
        addresses.append(address(attribute, isPicture: false, isFetched: false))
      case ("href", _), ("xlink:href", _), ("src", _):
        addresses.append(address(attribute, isPicture: false, isFetched: true))
      default: break
      }
    }
    return addresses
  }

  private static func address(
    _ attribute: HTMLTag.Attribute, isPicture: Bool, isFetched: Bool
  ) -> Address {
    Address(
      destination: attribute.value, range: attribute.range, isPicture: isPicture,
      isFetched: isFetched)
  }

  /// The pictures of a `srcset`: addresses with a width or a density each, and commas between them.
  private static func candidates(
    _ attribute: HTMLTag.Attribute, of html: UnsafeBufferPointer<UInt8>
  ) -> [Address] {
    var candidates: [Address] = []
    var index = attribute.range.lowerBound
    let end = attribute.range.upperBound
    while index < end {
      while index < end, isSpace(html[index]) || html[index] == 0x2C { index += 1 }
      let start = index
      while index < end, !isSpace(html[index]) { index += 1 }
      var last = index
      while last > start, html[last - 1] == 0x2C { last -= 1 }
      let hasDescriptor = last == index
      guard last > start else { break }
      let written = UnsafeBufferPointer(rebasing: html[start..<last])
      candidates.append(
        Address(
          destination: HTMLCharacters.resolved(written), range: start..<last, isPicture: true,
          isFetched: true))
      if hasDescriptor {
        while index < end, html[index] != 0x2C { index += 1 }
      }
    }
    return candidates
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
