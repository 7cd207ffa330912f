import Fixtures

@testable import Publishing

extension BuildReport {
  /// The site, when nothing at all is said of it.
  func flawlessSite() throws -> BuiltSite {
    guard case .built(let site) = outcome, diagnostics.isEmpty else { throw Unexpected(self) }
    return site
  }
}

extension TemporaryFolder {
  /// The lines of a file, which is empty afterwards; none when there is no file.
  func takeLines(of path: String) throws -> [String] {
    guard exists(path) else { return [] }
    defer { try? write(path, "") }
    return try text(path).split(separator: "\n").map(String.init)
  }
}
