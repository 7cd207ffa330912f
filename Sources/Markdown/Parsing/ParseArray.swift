import CMarkdown

/// A growing array in the memory of the parse that is under way on its thread; it goes when the parse ends.
///
/// A document is put together in such arrays and copied to its size: arrays that come and go between the
/// documents that stay would leave holes too small for the next.
struct ParseArray<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// An array with room for so many elements before it has to grow.
  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    start = Self.take(self.capacity)
  }

  /// What is in it, until it changes.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return start[index]
    }
    set {
      precondition(index >= 0 && index < count)
      start[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (start + count).initialize(to: element)
    count += 1
  }

  /// Takes the last element away.
  mutating func removeLast() {
    precondition(count > 0)
    count -= 1
  }

  mutating func append(contentsOf new: UnsafeBufferPointer<Element>) {
    guard let first = new.baseAddress else { return }
    if new.count > capacity - count { grow(by: new.count) }
    (start + count).initialize(from: first, count: new.count)
    count += new.count
  }

  private mutating func grow(by extra: Int) {
    capacity = max(capacity * 2, count + extra)
    let larger = Self.take(capacity)
    larger.initialize(from: start, count: count)
    start = larger
  }

  private static func take(_ count: Int) -> UnsafeMutablePointer<Element> {
    markdown_parse_take(count * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: count)
  }
}
