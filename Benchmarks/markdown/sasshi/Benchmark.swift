import Markdown

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Sasshi's parse and HTML of the documents that the arguments name. The first argument is the number
/// of threads. Prints the microseconds that each round of all documents took, per document.
@main
enum Benchmark {
  private static let rounds = 20

  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    let threads = arguments.first.flatMap { Int($0) } ?? 1
    let texts = arguments.dropFirst().compactMap {
      FileManager.default.contents(atPath: $0).map { [UInt8]($0) }
    }
    var length = 0
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      length += threads > 1 ? await convert(texts, threads: threads) : convert(texts[...])
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print(seconds * 1e6 / Double(max(texts.count, 1)))
    }
    if length == 0 { print("no documents") }
  }

  private static func convert(_ texts: ArraySlice<[UInt8]>) -> Int {
    texts.reduce(0) { $0 + Document(parsing: $1).html().count }
  }

  private static func convert(_ texts: [[UInt8]], threads: Int) async -> Int {
    await withTaskGroup(of: Int.self) { group in
      for thread in 0..<threads {
        let share = (texts.count * thread / threads)..<(texts.count * (thread + 1) / threads)
        group.addTask { convert(texts[share]) }
      }
      return await group.reduce(0, +)
    }
  }
}
