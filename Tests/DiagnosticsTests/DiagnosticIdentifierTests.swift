import Diagnostics
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DiagnosticIdentifierTests {
  @Test(arguments: DiagnosticIdentifier.allCases)
  func `an identifier is its case's name in small letters with hyphens`(
    identifier: DiagnosticIdentifier
  ) {
    let words = identifier.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    let isKebab = words.allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    #expect(isKebab)
    #expect(words.joined() == "\(identifier)".lowercased())
  }

  @Test func `no two cases mean the same kind, and each says in one line what it means`() throws {
    let lines = try Self.text(of: Self.list).split(separator: "\n").map { String($0) }
    var meanings: [String] = []
    for (line, next) in zip(lines, lines.dropFirst()) where next.hasPrefix("  case ") {
      try #require(line.hasPrefix("  /// "), "no meaning before \(next)")
      meanings.append(line)
    }
    #expect(meanings.count == DiagnosticIdentifier.allCases.count)
    #expect(Set(meanings).count == meanings.count)
  }

  @Test func `every identifier is one that the code gives to a diagnostic`() throws {
    var used: Set<String> = []
    for file in try Self.sources() where !file.hasSuffix(Self.list) {
      used.formUnion(Self.identifiers(in: try Self.text(of: file)))
    }
    let unused = DiagnosticIdentifier.allCases.map { "\($0)" }.filter { !used.contains($0) }
    #expect(unused.isEmpty)
  }

  @Test func `an identifier is found where a diagnostic is made, and where a problem names it`() {
    let code = """
      extension Problem {
        func judge() throws(Diagnostic) {
          say(.zeroth, at: node)
          throw .error(
            .first, at: location, Wording(english: ".second", japanese: ".third"))
          return .warning(isImage ? .fourth : .fifth, at: location, message)
        }

        var identifier: DiagnosticIdentifier {
          switch self {
          case .sixth, .seventh: .eighth
          }
        }

        var message: Wording {
          switch self {
          case .ninth: .tenth
          }
        }
      }
      """
    #expect(Self.identifiers(in: code) == ["first", "fourth", "fifth", "eighth"])
  }
}

extension DiagnosticIdentifierTests {
  private static let list = "Sources/Diagnostics/DiagnosticIdentifier.swift"
  private static let checkout =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(checkout)/\(file)", encoding: .utf8)
  }

  /// The paths of all Swift files of the program, below the checkout.
  private static func sources() throws -> [String] {
    try ["Sources", "Desk/Sources"].flatMap { folder in
      let files = try FileManager.default.subpathsOfDirectory(atPath: "\(checkout)/\(folder)")
      return files.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
    }
  }

  /// The names that stand before the place of a diagnostic, or behind a case of a property
  /// `identifier`.
  private static func identifiers(in code: String) -> Set<String> {
    let calls = code.matches(of: /(?:error|warning|Diagnostic)\(\s*([^()\n]*), at:/).map(\.1)
    let properties = code.matches(
      of: /(?s)var identifier: DiagnosticIdentifier \{\n(.*?)\n  \}/
    ).map(\.1)
    let names =
      calls.flatMap { $0.matches(of: /(?:^|[?:] )\.(\w+)/).map(\.1) }
      + properties.flatMap { $0.matches(of: /[?:] \.(\w+)/).map(\.1) }
    return Set(names.map { String($0) })
  }
}
