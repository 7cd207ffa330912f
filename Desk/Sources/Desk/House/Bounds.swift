internal import NIOCore

/// How much, and for how long, the listener bears with whoever connects.
struct Bounds: Sendable {
  /// The most bytes of JSON in a request.
  var mostJSON = DeskContext.mostJSON
  /// The most bytes of anything else: as large as the pictures that a site may have.
  var mostBytes = 50_000_000
  /// How long a request's first lines may be on their way.
  var headTime = TimeAmount.seconds(20)
  /// How long a connection may be silent between two requests.
  var idleTime = TimeAmount.seconds(120)
  /// How long a request's body may be on its way.
  var bodyTime = TimeAmount.seconds(60)
  /// How many connections are open at most.
  var mostConnections = 200
}
