public import Diagnostics

/// Reads the keys of a mapping, each by its type, and collects what is wrong on the way.
///
/// The keys that were asked for are the keys that are known: `finish()` reports all others.
public struct MappingReader {
  /// Where the mapping begins.
  public let location: Location
  /// What was wrong so far.
  public private(set) var diagnostics: [Diagnostic] = []
  private let entries: [YAMLNode.Entry]
  /// The keys that were asked for, in the order in which they were.
  private var known: [String] = []
  /// The keys that were known once and stand there, or are set aside.
  private var refused: Set<String> = []
  /// The keys that must be there and are not, each by the index of its diagnostic.
  private var missingKeys: [Int: String] = [:]
  /// What stands there, and belongs to something that is not there.
  public private(set) var asides: [(key: String, location: Location)] = []
  /// Whether the node is a mapping; nothing is missing from something else.
  private let isMapping: Bool

  /// A reader of `node`; a node that is no mapping is reported, and reads as one without keys.
  public init(_ node: YAMLNode) {
    location = node.location
    do throws(Diagnostic) {
      entries = try node.mapping()
      isMapping = true
      diagnostics = node.remarks
    } catch {
      entries = []
      isMapping = false
      diagnostics = node.remarks + [error]
    }
  }

  /// The value of a key, or nil when the key or its value is missing.
  public mutating func node(_ key: String) -> YAMLNode? {
    if !known.contains(key) { known.append(key) }
    return entries.first { $0.key == key }.map(\.value).flatMap { $0.isNull ? nil : $0 }
  }

  /// What `read` makes of a key's value, or nil when it is missing or of the wrong type.
  public mutating func optional<Value>(
    _ key: String, _ read: (YAMLNode) throws(Diagnostic) -> Value
  ) -> Value? {
    guard let node = node(key) else { return nil }
    do throws(Diagnostic) {
      return try read(node)
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Like `optional`, but a missing key is reported, with an `example` of how it is written.
  ///
  /// - Parameter english: the example for readers of English, where it is another.
  public mutating func required<Value>(
    _ key: String, example: String, english: String? = nil,
    _ read: (YAMLNode) throws(Diagnostic) -> Value
  ) -> Value? {
    guard node(key) != nil else {
      if isMapping {
        missingKeys[diagnostics.count] = key
        diagnostics.append(missing(key, example: example, english: english))
      }
      return nil
    }
    return optional(key, read)
  }

  /// A key's text, or nil when it is missing or no text.
  public mutating func text(_ key: String) -> String? {
    optional(key) { node throws(Diagnostic) in try node.text() }
  }

  /// A key's text; a missing key is reported, with an `example` of how it is written.
  ///
  /// A text of white space counts as missing.
  public mutating func requiredText(
    _ key: String, example: String, english: String? = nil
  ) -> String? {
    let text = required(key, example: example, english: english) { node throws(Diagnostic) in
      try node.text()
    }
    guard let text, text.allSatisfy(\.isWhitespace) else { return text }
    diagnostics.append(missing(key, example: example, english: english))
    return nil
  }

  /// What `read` makes of every value of a list; a value that is wrong is reported and left out.
  public mutating func list<Value>(
    _ key: String, _ read: (YAMLNode) throws(Diagnostic) -> Value
  ) -> [Value] {
    var values: [Value] = []
    for node in optional(key, { node throws(Diagnostic) in try node.sequence() }) ?? [] {
      do throws(Diagnostic) {
        values.append(try read(node))
      } catch {
        diagnostics.append(error)
      }
    }
    return values
  }

  /// Reads the mapping below a key with a reader of its own, whose diagnostics join these.
  public mutating func nested<Value>(
    _ key: String, _ read: (inout MappingReader) -> Value
  ) -> Value? {
    node(key).map { nested($0, read) }
  }

  /// Reads a mapping with a reader of its own, whose diagnostics join these.
  public mutating func nested<Value>(
    _ node: YAMLNode, _ read: (inout MappingReader) -> Value
  ) -> Value {
    var reader = MappingReader(node)
    let value = read(&reader)
    diagnostics += reader.finish()
    asides += reader.asides
    return value
  }

  /// Reports a key that was known once, where it stands, with what to do instead. No hint names it.
  public mutating func refuse(_ key: String, _ message: Wording, hint: Wording) {
    guard let entry = entries.first(where: { $0.key == key }) else { return }
    refused.insert(key)
    diagnostics.append(.error(.retiredKey, at: entry.location, message, hint: hint))
  }

  /// Adds what a caller found wrong with a value.
  public mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// The keys that nobody asked for so far.
  public var others: [(key: String, location: Location)] {
    unread.map { ($0.key, $0.location) }
  }

  /// Sets a key aside that belongs to something that is not there: it is not unknown. Whoever reads the
  /// whole says so once.
  public mutating func setAside(_ key: String) {
    guard let entry = entries.first(where: { $0.key == key }) else { return }
    refused.insert(key)
    asides.append((key, entry.location))
  }

  /// Whether a key is not there, and one that looks like it is.
  public func isMisspelt(_ key: String) -> Bool {
    !entries.contains { $0.key == key } && unread.contains { [key].closest(to: $0.key) != nil }
  }

  /// All diagnostics, those about keys that nobody asked for included. A key that is missing under its own
  /// name and there under one like it is one mistake.
  public func finish() -> [Diagnostic] {
    let misspelt = Set(missingKeys.filter { isMisspelt($0.value) }.keys)
    let kept = diagnostics.indices.filter { !misspelt.contains($0) }.map { diagnostics[$0] }
    let unread = unread
    return kept + unread.prefix(Self.namedLimit).map(unknown) + more(unread)
  }
}

extension MappingReader {
  private func missing(_ key: String, example: String, english: String?) -> Diagnostic {
    .error(
      .missingKey, at: location,
      Wording(english: "“\(key)” is missing.", japanese: "「\(key)」がありません。"),
      hint: Wording(
        english: "Add a line such as: \(english ?? example)", japanese: "次のような行を加えてください： \(example)"
      ))
  }

  /// How many unknown keys of a mapping are named one by one.
  private static let namedLimit = 20

  private var unread: [YAMLNode.Entry] {
    entries.filter { !known.contains($0.key) && !refused.contains($0.key) }
  }

  private func more(_ unread: [YAMLNode.Entry]) -> [Diagnostic] {
    guard unread.count > Self.namedLimit else { return [] }
    let count = unread.count - Self.namedLimit
    return [
      .error(
        .unknownKey, at: unread[Self.namedLimit].location,
        Wording(
          english: "\(count) more \(count == 1 ? "key is" : "keys are") not known.",
          japanese: "ほかにも、知らない項目が\(count)個あります。"))
    ]
  }

  private func unknown(_ entry: YAMLNode.Entry) -> Diagnostic {
    .error(
      .unknownKey, at: entry.location,
      Wording(
        english: "“\(entry.key)” is not a known key.", japanese: "「\(entry.key)」という項目はありません。"),
      hint: colonHint(entry.key) ?? .didYouMean(entry.key, orOneOf: known))
  }

  /// What is the matter when the key holds its value: in brackets, `{tag:en}` is one word.
  private func colonHint(_ key: String) -> Wording? {
    guard let colon = key.firstIndex(where: { $0 == ":" || $0 == "：" }),
      known.contains(String(key[..<colon]))
    else { return nil }
    let value = key[key.index(after: colon)...].drop { $0.isWhitespace }
    return Wording(
      english: "Write a half-width colon with a space behind it: \(key[..<colon]): \(value)",
      japanese: "半角のコロンと半角の空白で書いてください： \(key[..<colon]): \(value)")
  }
}
