internal import Diagnostics
internal import Pictures

extension PictureList {
  /// The list for other programs, as JSON.
  public var json: [UInt8] {
    JSONValue.object([("pictures", .array(pictures.map(\.json)))]).bytes
  }
}

extension PictureList.Entry {
  fileprivate var json: JSONValue {
    .object([
      ("file", .string(file)), ("bytes", .integer(byteCount)),
      ("width", size.map { .integer($0.width) }), ("height", size.map { .integer($0.height) }),
      ("state", .string(state.name)), ("published-bytes", publishedByteCount.map { .integer($0) }),
      ("copies", state.copies),
      (
        "shown",
        .array(
          places.map { place in
            .object([("file", .string(place.file)), ("line", place.line.map { .integer($0) })])
          })
      ),
      (
        "taken-out",
        .array(PictureTrace.allCases.filter(traces.contains).map { .string($0.rawValue) })
      ),
    ])
  }
}

extension PictureList.State {
  fileprivate var name: String {
    switch self {
    case .whole: "whole"
    case .copies: "copies"
    case .notMade: "not-made"
    case .unused: "unused"
    }
  }

  fileprivate var copies: JSONValue? {
    guard case .copies(let copies, _) = self else { return nil }
    return .array(
      copies.map { copy in
        .object([
          ("path", .string(copy.path)), ("width", .integer(copy.size.width)),
          ("height", .integer(copy.size.height)), ("bytes", .integer(copy.byteCount)),
        ])
      })
  }
}
