extension Record {
  /// The names and all their values as bytes: other ones when a value is another, and so when a text that is
  /// rendered from them is.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    Value.record(self).append(to: &bytes)
    return bytes
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    for (name, value) in zip(layout.names, values) {
      Value.text(name.text).append(to: &bytes)
      value.append(to: &bytes)
    }
  }
}

extension Value {
  /// What it is, how much of it there is, and it.
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .nothing: bytes.append(mark: "n", count: 0)
    case .flag(let flag): bytes.append(mark: "f", count: flag ? 1 : 0)
    case .text(let text):
      bytes.append(mark: "t", count: text.utf8.count)
      bytes += text.utf8
    case .html(let html):
      bytes.append(mark: "h", count: html.count)
      bytes += html
    case .list(let items):
      bytes.append(mark: "l", count: items.count)
      for item in items { item.append(to: &bytes) }
    case .record(let record):
      bytes.append(mark: "r", count: record.layout.names.count)
      record.append(to: &bytes)
    case .deferred(let make): make().append(to: &bytes)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(mark: String, count: Int) {
    append(contentsOf: "\(mark)\(count):".utf8)
  }
}
