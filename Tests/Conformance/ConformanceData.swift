#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The examples of specifications, which are no part of this repository.
public enum ConformanceData {
  /// The folder that `SASSHI_CONFORMANCE` names, or `../shared/conformance` beside the checkout.
  static let folder: String = {
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return ProcessInfo.processInfo.environment["SASSHI_CONFORMANCE"]
      ?? "/\(checkout)/../shared/conformance"
  }()

  /// What a JSON file of the folder holds.
  ///
  /// - Throws: `MissingConformanceData` when the file is not there, and the decoder's errors.
  public static func read<Value: Decodable>(_ file: String) throws -> Value {
    let path = "\(folder)/\(file)"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw MissingConformanceData(path: path)
    }
    return try JSONDecoder().decode(Value.self, from: data)
  }
}

/// A file of examples is not where the tests look for it.
public struct MissingConformanceData: Error, CustomStringConvertible {
  var path: String

  /// Which file, and where to put it.
  public var description: String {
    """
    \(path) is not there. The tests need the examples of the specifications: put them into \
    ../shared/conformance beside the checkout, or name their folder with SASSHI_CONFORMANCE.
    """
  }
}
