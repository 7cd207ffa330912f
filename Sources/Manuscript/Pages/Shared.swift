/// A value that nobody changes, held once by all who have it: to hand it on takes no copy of what is in it.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
