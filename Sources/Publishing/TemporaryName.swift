internal import Manuscript

/// The names of the files that are written beside others and take their place when they are whole. Each can
/// be told from every name that somebody else gives: it says for which file it stands.
enum TemporaryName {
  /// How all of them begin.
  static let prefix = OutputManifest.ownPrefix + "new-"

  /// The name of the file that becomes the one at a path.
  ///
  /// - Parameter number: of several files that would have one name, the how manieth this is, from 0.
  static func name(for path: String, number: Int = 0) -> String {
    var hash = StableHash()
    hash.add(path)
    let digits = String(hash.value, radix: 16)
    let name = prefix + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return number == 0 ? name : "\(name)-\(number)"
  }

  /// How many files can have one name.
  static let numbers = 0..<10

  /// The name of the first of those that would have a file's name; nil for a name that Sasshi does not give.
  static func first(of name: String) -> String? {
    let length = prefix.utf8.count + 16
    guard name.hasPrefix(prefix), name.utf8.count >= length else { return nil }
    let first = String(name.utf8.prefix(length)) ?? ""
    let rest = name.utf8.dropFirst(length)
    let isNumbered = rest.count == 2 && rest.first == UInt8(ascii: "-")
    let isNumber = rest.last.map { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) } ?? false
    return rest.isEmpty || isNumbered && isNumber ? first : nil
  }
}
