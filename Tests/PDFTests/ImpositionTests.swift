import PDF
import Testing

struct ImpositionTests {
  static let counts = Array(4...50)

  @Test(arguments: counts, Binding.allCases)
  func foldedTheSheetsAreTheBook(count: Int, binding: Binding) {
    for limit in [nil, 1, 2, 3, 4, 5, 100] {
      let plan = Imposition(pageCount: count, binding: binding, sheetsPerSignature: limit)
      let pages = plan.signatures.flatMap { leaves(of: $0, binding) }
        .flatMap { [$0.first, $0.second] }
      let blanks = [Int?](repeating: nil, count: plan.blankCount)
      #expect(pages == (1..<count).map(\.self) + blanks + [count])
      #expect(plan.blankCount == (4 - count % 4) % 4)
      #expect(plan.sheetCount == (count + 3) / 4)
    }
  }

  @Test func aBookletOfEightPagesBoundOnTheLeft() {
    let sheets = Imposition(pageCount: 8, binding: .left).signatures.flatMap(\.sheets)
    #expect(sheets.map { [$0.front.left, $0.front.right] } == [[8, 1], [6, 3]])
    #expect(sheets.map { [$0.back.left, $0.back.right] } == [[2, 7], [4, 5]])
  }

  @Test func boundOnTheRightEverySideIsMirrored() {
    let sheets = Imposition(pageCount: 8, binding: .right).signatures.flatMap(\.sheets)
    #expect(sheets.map { [$0.front.left, $0.front.right] } == [[1, 8], [3, 6]])
    #expect(sheets.map { [$0.back.left, $0.back.right] } == [[7, 2], [5, 4]])
  }

  @Test(arguments: [
    (1, [1, nil, nil, nil]), (2, [1, nil, nil, 2]), (3, [1, 2, nil, 3]),
    (5, [1, 2, 3, 4, nil, nil, nil, 5]),
  ])
  func blankPagesStandBeforeTheBackCover(count: Int, expected: [Int?]) {
    let plan = Imposition(pageCount: count, binding: .left)
    let pages = plan.signatures.flatMap { leaves(of: $0, .left) }.flatMap { [$0.first, $0.second] }
    #expect(pages == expected)
  }

  @Test(arguments: [
    (52, 4, [4, 3, 3, 3]), (52, 13, [13]), (52, 12, [7, 6]),
    (52, 1, Array(repeating: 1, count: 13)),
    (16, 3, [2, 2]), (4, 9, [1]), (40, 4, [4, 3, 3]),
  ])
  func signaturesAreAsEvenAsPossible(count: Int, limit: Int, expected: [Int]) {
    let plan = Imposition(pageCount: count, binding: .left, sheetsPerSignature: limit)
    #expect(plan.signatures.map(\.sheets.count) == expected)
  }

  @Test func noPagesTakeNoSheets() {
    let plan = Imposition(pageCount: 0, binding: .left, sheetsPerSignature: 3)
    #expect(plan.sheetCount == 0 && plan.blankCount == 0)
  }
}

/// Half a sheet: the page on it that is read first, and the one behind that.
private struct Leaf {
  var first: Int?
  var second: Int?
}

/// Prints a signature on both sides, folds it, and turns its leaves from the front cover on.
private func leaves(of signature: Imposition.Signature, _ binding: Binding) -> [Leaf] {
  var leaves = [Leaf]()
  for sheet in signature.sheets {
    // Turned over about the fold, the left half of the back is behind the right half of the front.
    let right = (outside: sheet.front.right, inside: sheet.back.left)
    let left = (outside: sheet.front.left, inside: sheet.back.right)
    let (cover, end) = binding == .left ? (right, left) : (left, right)
    let middle = leaves.count / 2
    leaves.insert(Leaf(first: cover.outside, second: cover.inside), at: middle)
    leaves.insert(Leaf(first: end.inside, second: end.outside), at: middle + 1)
  }
  return leaves
}
