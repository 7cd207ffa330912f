public import Hummingbird
internal import NIOCore

/// What goes with a request on its way through the desk.
public struct DeskContext: RequestContext {
  /// What the server keeps of it.
  public var coreContext: CoreRequestContextStorage
  /// Where it came.
  let channel: any Channel

  /// The most bytes of JSON that are read.
  public static let mostJSON = 4 << 20
  /// The most bytes of a body that are read as JSON.
  public var maxUploadSize: Int { Self.mostJSON }

  /// What goes with a request that just came.
  public init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
