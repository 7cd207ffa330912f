import Diagnostics

/// What names stand for at one place of a template: the shapes of the values that the renderer would
/// have on its stack there.
struct Surroundings: Sendable {
  /// One value on the stack.
  struct Frame: Hashable, Sendable {
    /// nil when the section's name is not known, and so nothing inside can be judged.
    var shape: Shape?
    /// The name of the section that put it there; nil for what a page is given.
    var section: String?
    /// The frame in whose fields the section's name was found: its value is a part of that one.
    var origin: Int?
  }

  /// What a name was found to be.
  enum Finding {
    case found(Shape, frame: Int)
    case unknown(NameProblem)
    /// Something around it is unknown already.
    case notJudged
  }

  private(set) var frames: [Frame]

  init(_ layers: [Layout]) {
    frames = layers.map { Frame(shape: .record($0)) }
  }

  mutating func enter(_ shape: Shape?, section: String, origin: Int?) {
    frames.append(Frame(shape: shape, section: section, origin: origin))
  }

  mutating func leave() {
    frames.removeLast()
  }

  /// Looks the name up as the renderer does.
  func find(_ name: DottedName) -> Finding {
    guard let first = name.parts.first else {
      guard let last = frames.last?.shape else { return .notJudged }
      return .found(last, frame: frames.count - 1)
    }
    for (index, frame) in frames.enumerated().reversed() {
      guard let shape = frame.shape else { return .notJudged }
      if case .record(let layout) = shape, let found = layout.shape(of: first) {
        return find(name, from: found, in: index)
      }
    }
    return .unknown(unknownName(name))
  }

  /// Whether the value at the top is a true part of the one that was at the top at the given height of
  /// the stack, so that going on like this comes to an end.
  func descends(from height: Int) -> Bool {
    var index = frames.count - 1
    while index >= height {
      guard let origin = frames[index].origin else { return false }
      index = origin
    }
    return frames.count > height && index == height - 1
  }
}

extension Surroundings {
  private func find(_ name: DottedName, from first: Shape, in frame: Int) -> Finding {
    var shape = first
    for index in name.parts.indices.dropFirst() {
      let owner = DottedName(parts: name.parts[..<index]).text
      let part = name.parts[index]
      guard case .record(let layout) = shape else {
        let rest = DottedName(parts: name.parts[index...]).text
        return .unknown(.hasNoFields(owner, kind: .init(shape), field: rest))
      }
      guard let next = layout.shape(of: part) else {
        return .unknown(unknownField(part.text, of: owner, layout, in: name))
      }
      shape = next
    }
    return .found(shape, frame: frame)
  }

  private func unknownField(
    _ field: String, of owner: String, _ layout: Layout, in name: DottedName
  ) -> NameProblem {
    let known = layout.names.map(\.text)
    // What a file says under a name, a template can write as HTML too.
    let written = field.hasSuffix("-html") ? String(field.dropLast("-html".count)) : field
    let field = layout.source == nil || known.contains(written) ? field : written
    let suggestion = known.closest(to: field).map { "\(owner).\($0)" }
    if let file = layout.source {
      return .notInFile("\(owner).\(field)", file: file, suggestion: suggestion)
    }
    return .unknownField(field, of: owner, suggestion: suggestion, known: known)
  }

  private func unknownName(_ name: DottedName) -> NameProblem {
    let layouts = frames.reversed().compactMap { frame -> Layout? in
      if case .record(let layout) = frame.shape { layout } else { nil }
    }
    let names = layouts.flatMap { $0.names.map(\.text) }
    let first = name.parts.first?.text ?? ""
    let rest = name.parts.dropFirst().map { ".\($0.text)" }.joined()
    let suggestion =
      name.parts.first.flatMap { part in
        layouts.lazy.compactMap { owner(of: part, in: $0) }.first.map { "\($0).\(name.text)" }
      } ?? names.closest(to: first).map { $0 + rest }
    let inner = frames.last { if case .record = $0.shape { true } else { false } }
    let isInSection = inner?.section != nil
    return .unknownName(
      name.text, section: inner?.section, suggestion: suggestion,
      known: isInSection ? layouts.first?.names.map(\.text) ?? [] : names)
  }

  /// The field of the record that has a field of this name.
  private func owner(of name: Name, in layout: Layout) -> String? {
    layout.names.first {
      if case .record(let inner) = layout.shape(of: $0) {
        inner.shape(of: name) != nil
      } else {
        false
      }
    }?.text
  }
}
