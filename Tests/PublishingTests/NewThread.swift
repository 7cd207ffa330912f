import Markdown
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text on a thread that has parsed nothing before.
final class NewThread {
  private let text: String
  private let firstLine: Int
  private var html: [UInt8] = []

  private init(text: String, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
  }

  /// Its HTML.
  static func html(of text: String, firstLine: Int) throws -> [UInt8] {
    let work = NewThread(text: text, firstLine: firstLine)
    let argument = Unmanaged.passUnretained(work).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { NewThread.run($0) }, argument)
      if let thread { pthread_join(thread, nil) }
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { $0.flatMap(NewThread.run) }, argument)
      if status == 0 { pthread_join(thread, nil) }
    #endif
    try #require(status == 0)
    return withExtendedLifetime(work) { work.html }
  }

  private static func run(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    let work = Unmanaged<NewThread>.fromOpaque(argument).takeUnretainedValue()
    work.html = Document(parsing: work.text, firstLine: work.firstLine).html()
    return nil
  }
}
