/// A published page that is looked at on the web.
struct WebPage: Hashable, Sendable {
  /// Its whole address.
  var address: String
  /// The whole path of the file on this machine with the bytes that were sent.
  var sent: String
  /// That with the bytes from before; nil where the page is new or they are not known.
  var before: String?
}
