/// Named values for templates: a layout that all records of the kind share, and the values.
public struct Record: Sendable {
  private let storage: Storage

  /// One reference instead of two: the renderer copies records all the time.
  private final class Storage: Sendable {
    let layout: Layout
    let values: [Value]

    init(layout: Layout, values: [Value]) {
      self.layout = layout
      self.values = values
    }
  }

  init(layout: Layout, values: [Value]) {
    storage = Storage(layout: layout, values: values)
  }
}

extension Record {
  /// The names and the shapes of their values.
  public var layout: Layout { storage.layout }

  /// The values, in the order of the layout's names.
  var values: [Value] { storage.values }

  /// The value under a name, which is none that is deferred; nil when the record has no such name.
  func value(of name: Name) -> Value? {
    guard let index = storage.layout.index(of: name) else { return nil }
    let value = storage.values[index]
    if case .deferred(let make) = value { return make() }
    return value
  }
}

extension Record {
  /// The record of a subject whose type lists its fields.
  public init<Subject: TemplateData>(_ subject: Subject) {
    self = Subject.fields.record(of: subject)
  }

  /// A record of texts whose names are known only at run time, such as a theme's words or settings.
  ///
  /// - Parameters:
  ///   - texts: names and texts in the order in which they are listed in hints; of two equal names
  ///     the first counts.
  ///   - source: the path of the file in which they are written. A diagnostic about a name that is
  ///     not among them says that this file does not have it.
  public init(texts: some Sequence<(name: String, text: String)>, from source: String) {
    let pairs = Array(texts)
    self.init(
      layout: Layout(
        names: pairs.map(\.name), shapes: pairs.map { _ in { .text } }, source: source),
      values: pairs.map { .text($0.text) })
  }

  /// A record of texts whose names are known only at run time, each a second time as HTML, its name with
  /// `-html` behind it.
  ///
  /// - Parameters:
  ///   - texts: names and texts in the order in which they are listed in hints; of two equal names
  ///     the first counts.
  ///   - source: the path of the file in which they are written.
  public init(
    texts: some Sequence<(name: String, text: String, html: [UInt8])>, from source: String
  ) {
    let texts = Array(texts)
    let plain = texts.map { _ -> @Sendable () -> Shape in { .text } }
    let shapes = plain + texts.map { _ -> @Sendable () -> Shape in { .html } }
    self.init(
      layout: Layout(
        names: texts.map(\.name) + texts.map { $0.name + "-html" }, shapes: shapes, source: source),
      values: texts.map { .text($0.text) } + texts.map { .html($0.html) })
  }

  /// A record of records, such as `words` and `settings` below every page's own record.
  ///
  /// - Parameter lists: texts to go through, by name.
  public init(
    records: KeyValuePairs<String, Record>, lists: KeyValuePairs<String, [String]> = [:]
  ) {
    self.init(
      pairs: records.map { ($0.key, .record($0.value)) }
        + lists.map { ($0.key, .list($0.value.map { .text($0) })) })
  }

  /// A record of records whose names are known only at run time, such as a theme's choices.
  ///
  /// - Parameters:
  ///   - records: names and records.
  ///   - source: the path of the file in which the names are written.
  public init(records: some Sequence<(name: String, record: Record)>, from source: String) {
    let records = Array(records)
    let shapes = records.map { pair -> @Sendable () -> Shape in { .record(pair.record.layout) } }
    self.init(
      layout: Layout(names: records.map(\.name), shapes: shapes, source: source),
      values: records.map { .record($0.record) })
  }

  /// A record of values that are already there.
  init(pairs: [(name: String, value: Value)]) {
    let shapes = pairs.map { Shape(of: $0.value) }
    self.init(
      layout: Layout(names: pairs.map(\.name), shapes: shapes.map { shape in { shape } }),
      values: pairs.map(\.value))
  }
}
