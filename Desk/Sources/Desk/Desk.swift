public import Publishing
internal import Hummingbird
public struct Desk { public init(_ p: Publication) {} }
