public import Hummingbird

/// What goes with a request on its way through the desk.
public struct DeskContext: RequestContext {
  public var coreContext: CoreRequestContextStorage

  /// The most bytes of JSON that are read.
  public static let mostJSON = 4 << 20
  public var maxUploadSize: Int { Self.mostJSON }

  public init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
