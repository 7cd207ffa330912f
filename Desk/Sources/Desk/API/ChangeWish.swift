internal import Manuscript

/// One change of a form: `{path, value}`, `{path, insert}`, `{path, remove}` or `{path, move: [from, to]}`.
struct ChangeWish: Decodable, Sendable {
  let change: FormChange

  private enum Key: CodingKey { case path, value, insert, remove, move }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let path = try object.decode([String].self, forKey: .path)
    if object.contains(.insert) {
      change = .insert(path, at: try object.index(.insert))
    } else if object.contains(.remove) {
      change = .remove(path, at: try object.index(.remove))
    } else if object.contains(.move) {
      let places = try object.decode([Int].self, forKey: .move)
      guard places.count == 2, places.allSatisfy({ $0 >= 0 }) else {
        throw DecodingError.dataCorruptedError(
          forKey: .move, in: object, debugDescription: "not two places")
      }
      change = .move(path, from: places[0], to: places[1])
    } else {
      guard object.contains(.value) else {
        throw DecodingError.dataCorruptedError(
          forKey: .value, in: object, debugDescription: "nothing to do")
      }
      let value = try object.decodeIfPresent(FieldValue.self, forKey: .value)
      change = .set(path, value?.formValue)
    }
  }
}

extension KeyedDecodingContainer {
  /// The place of an item of a list.
  fileprivate func index(_ key: Key) throws -> Int {
    let index = try decode(Int.self, forKey: key)
    guard index >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "not a place")
    }
    return index
  }
}
