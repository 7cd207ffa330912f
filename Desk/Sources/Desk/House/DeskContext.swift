public import Hummingbird
internal import NIOCore
internal import Publishing

/// What goes with a request on its way through the desk.
public struct DeskContext: RequestContext {
  /// What the server keeps of it.
  public var coreContext: CoreRequestContextStorage
  /// Where it came.
  let channel: any Channel

  /// The most bytes of JSON that are read: every text that can be opened can be sent back. In JSON a line's end takes two
  /// bytes, as do quotation marks.
  public static let mostJSON = 2 * ContentDesk.mostTextBytes + 1 << 20
  /// The most bytes of a body that are read as JSON.
  public var maxUploadSize: Int { Self.mostJSON }

  /// What goes with a request that just came.
  public init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
