/// What kind of value stands under a name, so that a template can be judged without any data.
indirect enum Shape: Hashable, Sendable {
  case flag
  case text
  case html
  case list(Shape)
  case record(Layout)
}

extension Shape {
  /// The shape of a value that is already there; an empty list counts as a list of texts.
  init(of value: Value) {
    switch value {
    case .flag: self = .flag
    case .nothing, .text: self = .text
    case .html: self = .html
    case .list(let items): self = .list(items.first.map(Shape.init(of:)) ?? .text)
    case .record(let record): self = .record(record.layout)
    case .deferred(let make): self.init(of: make())
    }
  }
}
