import Testing

@testable import Typography

@Suite struct NumberPhraseTests {
  private func phrases(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return NumberPhrase.ranges(in: scalars.map(\.value)).map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }

  @Test(arguments: [
    ("休みは12月29日から1月3日です", ["12月29日", "1月3日"]), ("12月29日（木）に", ["12月29日（木）"]),
    ("2021年12月16日", ["2021年12月16日"]), ("2021年12月16日（木）", ["2021年", "12月16日（木）"]),
    ("１２月２９日", ["１２月２９日"]), ("2021年 12月 16日", ["2021年 12月 16日"]), ("令和3年度", ["令和3年度"]),
    ("12/29（水・祝）に", ["12/29（水・祝）"]), ("2026-12-16", ["2026-12-16"]),
    ("29 December 2021.", ["29 December 2021"]), ("on December 29, 2021", ["December 29, 2021"]),
    ("Dec. 29", ["Dec. 29"]), ("the 29th December", ["29th December"]),
    ("12월 29일", ["12월 29일"]), ("3月号と5月中", ["3月号", "5月"]),
  ])
  func `a date stays whole, its month and day always`(text: String, whole: [String]) {
    #expect(phrases(text) == whole)
  }

  @Test(arguments: [
    ("午後3時30分に", ["午後3時30分"]), ("下午3点", ["下午3点"]), ("9:30〜11:30", ["9:30〜11:30"]),
    ("at 3 p.m. or", ["3 p.m."]), ("12月16日午後3時", ["12月16日", "午後3時"]), ("30分钟", ["30分钟"]),
    ("10:30", []),
  ])
  func `a time stays whole`(text: String, whole: [String]) {
    #expect(phrases(text) == whole)
  }

  @Test(arguments: [
    ("約500円と3,000人", ["約500円", "3,000人"]), ("12万円", ["12万円"]), ("10 km.", ["10 km"]),
    ("10km", []), ("第2回の", ["第2回"]), ("3つの", ["3つ"]), ("2か月前", ["2か月"]), ("5ページ", ["5ページ"]),
    ("2団体の", ["2団体"]), ("30%", []), ("30％", ["30％"]), ("3,000", []), ("30 copies", []),
    ("03-3334-4304", ["03-3334-4304"]), ("+81 3-3334-4304", ["+81 3-3334-4304"]),
    ("2〜3人", ["2〜3人"]), ("3は", []),
  ])
  func `an amount stays with what it counts`(text: String, whole: [String]) {
    #expect(phrases(text) == whole)
  }

  @Test(arguments: [
    "A4判", "COVID-19の", "https://example.org/2021/12/16/1933/", "a_2021-12-16", "v1.2-3", "3D",
    "1234-5678-9012-3456-7890-1234-5678", "2021-12-16.html/3",
  ])
  func `codes, names and addresses are no numbers`(text: String) {
    #expect(phrases(text) == [])
  }

  @Test func `a number is followed by any number of full stops`() {
    let stops = String(repeating: ".", count: 1_000_000)
    #expect(phrases("3月1\(stops)") == ["3月1"])
    #expect(phrases("2-1\(stops)a") == [])
  }

  @Test func `text that may hold a phrase is known by its bytes`() {
    for (text, mayOccur) in [("12月", true), ("１２月", true), ("（あ）", false), ("month", false)] {
      let bytes = Array(text.utf8)
      #expect(bytes.withUnsafeBufferPointer { NumberPhrase.mayOccur(in: $0) } == mayOccur)
    }
  }
}
