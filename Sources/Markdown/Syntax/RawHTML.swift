/// What raw HTML and addresses may not hold.
enum RawHTML {
  /// Whether HTML begins with a tag that the GitHub Flavored Markdown specification disallows.
  static func isDisallowedTag(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    var name = html.dropFirst()
    if name.first == 0x2F { name = name.dropFirst() }
    return disallowedTags.contains { tag in
      guard name.lazy.map(lowercase).starts(with: tag.utf8) else { return false }
      let rest = name.dropFirst(tag.utf8.count)
      guard let next = rest.first else { return false }
      return next == 0x3E || next == 0x20 || 0x09...0x0D ~= next || rest.starts(with: [0x2F, 0x3E])
    }
  }

  /// Whether an address would run a script or show what another program wrote: cmark's rule.
  static func isDangerous(url: UnsafeBufferPointer<UInt8>) -> Bool {
    let lowercased = url.prefix(16).map(lowercase)
    guard dangerousSchemes.contains(where: { lowercased.starts(with: $0.utf8) }) else {
      return false
    }
    return !harmlessData.contains { lowercased.starts(with: $0.utf8) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  private static let disallowedTags = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
  private static let dangerousSchemes = ["javascript:", "vbscript:", "file:", "data:"]
  private static let harmlessData = [
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
  ]
}
