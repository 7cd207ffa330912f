public import Diagnostics

/// The files below a folder that Sasshi may use.
public struct ContentListing: Sendable {
  /// Their paths below the folder, with `/` between the parts, in the order of their bytes.
  public var files: [String]
  /// What stands in the folder and cannot be used: names that are not UTF-8, links that lead nowhere
  /// or round in a circle, folders too deep, things that are no files.
  public var diagnostics: [Diagnostic]
}
