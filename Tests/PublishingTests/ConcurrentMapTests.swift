import Testing

@testable import Publishing

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 63, 64, 65, 10_000])
  func valuesComeInTheOrderOfTheElements(count: Int) async {
    let values = await Array(0..<count).concurrentMap { $0 * 2 }
    #expect(values == (0..<count).map { $0 * 2 })
  }

  @Test func chunksCoverTheArrayOnce() async {
    let chunks = await Array(0..<1_000).concurrentChunks { Array($0) }
    #expect(Array(chunks.joined()) == Array(0..<1_000))
  }

  private struct Odd: Error, Equatable {
    var number: Int
  }

  @Test func anErrorIsThrownOn() async {
    await #expect(throws: Odd(number: 777)) {
      try await Array(0..<1_000).concurrentMap { number throws(Odd) in
        if number == 777 { throw Odd(number: number) }
        return number
      }
    }
  }
}
