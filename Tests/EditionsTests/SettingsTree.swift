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

  /// The file without some keys, and with one more in the mapping at a path.
  func text(without paths: Set<Path>, adding key: String = "", at place: Path? = nil) -> String {
    Self.text(of: root, at: [], Change(without: paths, key: key, place: place))
  }

  /// What is to be changed.
  private struct Change {
    let without: Set<Path>
    let key: String
    let place: Path?
  }

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

  private static func text(of node: YAMLNode, at path: Path, _ change: Change) -> String {
    switch node.content {
    case .scalar(let text, isPlain: true) where text.wholeMatch(of: /[\w.+-]+/) != nil: text
    case .scalar(let text, _): quoted(text)
    case .sequence(let items):
      "["
        + items.enumerated().map { index, item in
          Self.text(of: item, at: path + ["\(index)"], change)
        }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + (entries.filter { !change.without.contains(path + [$0.key]) }.map { entry in
          "\(quoted(entry.key)): " + Self.text(of: entry.value, at: path + [entry.key], change)
        } + (change.place == path ? ["\(quoted(change.key)): 1"] : [])).joined(separator: ", ")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
