import Diagnostics
import Manuscript
public import Markdown
import YAML

/// A text with places for values: `{year}年{month}月`. It may hold ruby: `{year}{年|ねん}`.
public struct TextFormat: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case literal(String)
    case token(String)
  }

  private var parts: [Part] = []

  /// The format written in `text`; a brace that closes nothing is text.
  public init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      if name.contains(where: { $0 == "|" || $0 == "｜" }) {
        parts.append(.literal(String(rest[...close])))
      } else {
        if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
        parts.append(.token(String(name)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
  }

  /// The format in a YAML node, whose places must be among `tokens`.
  init(_ node: YAMLNode, tokens: [String]) throws(Diagnostic) {
    self.init(try node.text())
    if let fault = InlineText.parse(text { _ in "" }).faults.first {
      throw fault.diagnostic(at: node.location)
    }
    for case .token(let name) in parts where !tokens.contains(name) {
      throw .error(
        .unknownPlaceholder, at: node.location,
        Wording(
          english: "“{\(name)}” has no meaning in this format.",
          japanese: "この書式で「{\(name)}」は使えません。"),
        hint: .didYouMean(name, orOneOf: tokens))
    }
  }

  /// The text as readers see it, with each place filled.
  public func inlineText(_ value: (_ token: String) -> String) -> InlineText {
    InlineText.parse(text(value)).text
  }

  /// The text as readers see it, with each place filled by a text of its own.
  public func inlineText(filling value: (_ token: String) -> InlineText) -> InlineText {
    parts.map { part in
      switch part {
      case .literal(let text): InlineText.parse(text).text
      case .token(let name): value(name)
      }
    }.reduce(.empty, +)
  }

  /// The format without a place that nothing fills: without all on that side of the other places on which it stands.
  public func without(_ token: String) -> TextFormat {
    guard let place = parts.firstIndex(of: .token(token)) else { return self }
    let others = parts.indices.filter { index in
      if case .token(let name) = parts[index] { name != token } else { false }
    }
    var rest = self
    if let next = others.first(where: { $0 > place }), !others.contains(where: { $0 < place }) {
      rest.parts.removeFirst(next)
    } else if let last = others.last(where: { $0 < place }), !others.contains(where: { $0 > place })
    {
      rest.parts.removeLast(parts.count - 1 - last)
    } else {
      rest.parts.remove(at: place)
    }
    return rest
  }

  /// The text as it is written, with each place filled.
  public func text(_ value: (_ token: String) -> String) -> String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .token(let name): value(name)
      }
    }.joined()
  }
}
