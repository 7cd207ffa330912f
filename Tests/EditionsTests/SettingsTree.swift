import Testing
import YAML

/// The keys of a `site.yaml`, of which each can be taken away.
struct SettingsTree {
  private let root: YAMLNode

  /// The way to a key: keys and, in lists, numbers.
  typealias Path = [String]

  init(_ file: [UInt8]) throws {
    root = try #require(try YAMLNode.parse(file[...], file: "site.yaml"))
  }

  /// The ways to all keys, but for the tags of languages by which a text stands.
  var paths: [Path] { Self.paths(in: root) }

  /// The file without some keys.
  func text(without paths: Set<Path>) -> String { Self.text(of: root, at: [], without: paths) }

  private static func paths(in node: YAMLNode) -> [Path] {
    switch node.content {
    case .scalar: []
    case .sequence(let items):
      items.enumerated().flatMap { index, item in paths(in: item).map { ["\(index)"] + $0 } }
    case .mapping(let entries):
      entries.contains { ["ja", "zh-Hans"].contains($0.key) }
        ? []
        : entries.flatMap { entry in [[entry.key]] + paths(in: entry.value).map { [entry.key] + $0 }
        }
    }
  }

  private static func text(of node: YAMLNode, at path: Path, without paths: Set<Path>) -> String {
    switch node.content {
    case .scalar(let text, isPlain: true) where text.wholeMatch(of: /[\w.+-]+/) != nil: text
    case .scalar(let text, _): quoted(text)
    case .sequence(let items):
      "["
        + items.enumerated().map { index, item in
          Self.text(of: item, at: path + ["\(index)"], without: paths)
        }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.filter { !paths.contains(path + [$0.key]) }.map { entry in
          "\(quoted(entry.key)): "
            + Self.text(of: entry.value, at: path + [entry.key], without: paths)
        }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
