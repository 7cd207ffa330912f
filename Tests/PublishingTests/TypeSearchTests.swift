import Testing

@testable import Publishing

@Suite struct TypeSearchTests {
  /// The sizes that are tried, in tenths of a point, when type up to a size fits.
  private func tried(filled: Double, upTo limit: Int) -> [Int] {
    var search = TypeSearch(filled: filled)
    var sizes = [Int]()
    while let size = search.next, sizes.count < 100 {
      sizes.append(size)
      search.learn(size <= limit)
    }
    return sizes
  }

  @Test func beginsWhereTheRoomWouldBeFilled() {
    #expect(tried(filled: 0.81, upTo: 100) == [100, 102])
    #expect(tried(filled: 0.81, upTo: 97) == [100, 98, 96])
    #expect(tried(filled: 0.9, upTo: 99) == [94, 96, 98, 100])
  }

  @Test func keepsToTheSizesThatPeopleRead() {
    #expect(tried(filled: 0.1, upTo: 200) == [110])
    #expect(tried(filled: 0, upTo: 200) == [110])
    #expect(tried(filled: 9, upTo: 0) == [70])
  }
}
