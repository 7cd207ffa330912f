import Diagnostics

/// The names that a record gives to templates, and what stands under each: what a template is checked
/// against.
///
/// A layout is shared by all records of its kind, so a record itself is no more than its values. Two
/// layouts are equal when they are the same one.
public final class Layout: Sendable {
  let names: [Name]
  /// The file in which people write these names, such as a locale file; nil for the program's own.
  let source: String?
  /// Computed on demand, because a record may contain records of its own kind.
  private let shapes: [@Sendable () -> Shape]
  /// What stands under each name; empty when nobody said it of any.
  private let abouts: [Wording?]
  /// Open addressing over the names' codes; -1 is a free slot.
  private let slots: [Int32]

  /// Names and shapes in the same order. Of two equal names the first counts.
  init(
    names: [String], shapes: [@Sendable () -> Shape], abouts: [Wording?] = [],
    source: String? = nil
  ) {
    self.names = names.map(Name.init)
    self.shapes = shapes
    self.abouts = abouts
    self.source = source
    slots = Layout.slots(for: self.names)
  }
}

extension Layout {
  /// Where the value of the name stands in a record; nil when the record has no such name.
  func index(of name: Name) -> Int? {
    let mask = slots.count - 1
    var slot = name.code & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if names[index] == name { return index }
      slot = (slot + 1) & mask
    }
  }

  /// What stands under the name; nil when the record has no such name.
  func shape(of name: Name) -> Shape? {
    index(of: name).map { shapes[$0]() }
  }
}

extension Layout {
  /// The names as a reference lists them, in their order.
  public var entries: [LayoutEntry] {
    names.indices.map { index in
      LayoutEntry(
        name: names[index].text, about: abouts.isEmpty ? nil : abouts[index],
        content: LayoutEntry.Content(shapes[index]()))
    }
  }
}

extension Layout {
  /// Whether records of both have the same names for the same kinds of values, whichever files the names stand
  /// in.
  public func agrees(with other: Layout) -> Bool {
    if self == other { return true }
    guard names == other.names else { return false }
    return zip(shapes, other.shapes).allSatisfy { $0().agrees(with: $1()) }
  }
}

extension Shape {
  fileprivate func agrees(with other: Shape) -> Bool {
    switch (self, other) {
    case (.record(let layout), .record(let otherLayout)): layout.agrees(with: otherLayout)
    case (.list(let element), .list(let otherElement)): element.agrees(with: otherElement)
    default: self == other
    }
  }
}

extension Layout: Hashable {
  /// Whether both are the same layout.
  public static func == (one: Layout, other: Layout) -> Bool {
    one === other
  }

  /// Hashes the layout's identity.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

extension Layout {
  /// At most half of the slots are taken, so that a search always ends.
  private static func slots(for names: [Name]) -> [Int32] {
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, name) in names.enumerated() {
      var slot = name.code & (size - 1)
      while slots[slot] >= 0, names[Int(slots[slot])] != name {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
    return slots
  }
}
