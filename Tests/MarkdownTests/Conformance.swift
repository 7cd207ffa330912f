import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An example of the GitHub Flavored Markdown specification.
struct Example: Decodable, Sendable {
  var markdown: String
  var html: String
  var example: Int
  var extensions: [String]
}

/// A line of the examples of markdown-cjk-friendly.
struct CJKExample: Decodable, Sendable {
  var file: String
  var n: Int
  var markdown: String
  var html: String
}

extension Decodable where Self: Sendable {
  /// The examples, or none, said aloud, when the data is not beside the checkout.
  static func load(_ name: String) -> [Self] {
    let folder = ProcessInfo.processInfo.environment["SASSHI_CONFORMANCE"]
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = (folder ?? "/\(checkout)/../shared/conformance") + "/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      print("SKIPPED: no conformance data at \(path); SASSHI_CONFORMANCE names its folder")
      return []
    }
    do {
      return try JSONDecoder().decode([Self].self, from: data)
    } catch {
      Issue.record("\(path): \(error)")
      return []
    }
  }
}
