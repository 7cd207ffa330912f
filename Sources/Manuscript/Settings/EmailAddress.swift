/// What an e-mail address may be made of (RFC 5321, section 4.1.2, without quotation marks; two full stops
/// in a row were given out by Japanese phone companies).
enum EmailAddress {
  enum Fault {
    /// `mailto:` stands before it.
    case scheme
    /// It has no part before or behind the `@`, or two of them.
    case parts
    /// The part behind the `@` is no name of a host.
    case host
    /// A character stands in it that no address has.
    case sign
  }

  /// What is wrong with an address; nil when nothing is.
  static func fault(in text: String) -> Fault? {
    if text.lowercased().hasPrefix("mailto:") { return .scheme }
    let scalars = text.unicodeScalars
    let hasStranger = scalars.contains { scalar in
      scalar.value <= 0x20 || scalar.value == 0x7F
        || "\"'(),:;<>[\\]".unicodeScalars.contains(scalar)
        || scalar.properties.isWhitespace || (0xFF00...0xFFEF).contains(scalar.value)
    }
    if hasStranger { return .sign }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return .parts }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return .host }
    return nil
  }

  /// The address that was meant by something else; nil when there is no telling.
  static func cure(of text: String) -> String? {
    var cure = text.halfWidth
    if let start = cure.firstIndex(of: "<"), let end = cure.lastIndex(of: ">"), start < end {
      cure = String(cure[cure.index(after: start)..<end])
    }
    if cure.lowercased().hasPrefix("mailto:") { cure.removeFirst("mailto:".count) }
    cure = String(cure.filter { !$0.isWhitespace }.split(separator: "?").first ?? "")
    while cure.hasSuffix(".") { cure.removeLast() }
    return cure != text && fault(in: cure) == nil ? cure : nil
  }
}
