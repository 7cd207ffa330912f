/// Reads numbers and what they count from the code points of a text.
struct NumberReader {
  let text: [UInt32]

  /// Whether a number begins at an index, rather than going on, or being part of a word or an address.
  func beginsNumber(at index: Int) -> Bool {
    guard text[index].isDigit else { return false }
    guard index > 0 else { return true }
    let last = FullWidth.narrowed(text[index - 1])
    guard last < 0x80 else { return true }
    return !(Letters.contain(last) || NumberWords.inAddresses.contains(last))
  }

  /// Where the word before a number begins that belongs to it, such as 午後 or the name of a month; the index
  /// itself when there is none.
  func startOfPrefix(before index: Int, notBefore bound: Int) -> Int {
    if let word = NumberWords.prefixes.first(where: { ends(with: $0, at: index, notBefore: bound) })
    {
      return index - word.count
    }
    guard index > bound, isSpace(index - 1) else { return index }
    let end = index - 1 > bound && text[index - 2] == 0x2E ? index - 2 : index - 1
    guard let month = NumberWords.months.first(where: { ends(with: $0, at: end, notBefore: bound) })
    else { return index }
    let start = end - month.count
    return start == 0 || !Letters.contain(text[start - 1]) ? start : index
  }

  /// The numbers that follow each other from a digit on, of 2021年12月16日 three; none for what is part of a code
  /// or an address.
  ///
  /// - Parameter hasPrefix: whether a word stands before the first that belongs to it.
  func numbers(from start: Int, hasPrefix: Bool) -> [CountedNumber] {
    var numbers = [CountedNumber]()
    var next: Int? = start
    while let begin = next {
      let digits = endOfDigits(from: begin)
      let end = endOfUnit(from: digits)
      var number = CountedNumber(range: begin..<end, unit: end > digits ? text[end - 1] : nil)
      if number.unit == nil, isInCode(at: end) { break }
      if let end = endOfWeekday(behind: number) { number.range = begin..<end }
      numbers.append(number)
      next = beginOfNumber(behind: number, isFirst: numbers.count == 1, hasPrefix: hasPrefix)
    }
    return numbers
  }

  /// Where digits end, with the signs between them: of 9:30〜11:30 at the end.
  func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < text.count {
      if text[end].isDigit {
        end += 1
      } else if NumberWords.inNumbers.contains(FullWidth.narrowed(text[end])), isDigit(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}

extension NumberReader {
  private func isDigit(_ index: Int) -> Bool { index < text.count && text[index].isDigit }

  private func isSpace(_ index: Int) -> Bool {
    index < text.count && (text[index] == 0x20 || text[index] == 0xA0)
  }

  private func ends(with word: [UInt32], at end: Int, notBefore bound: Int) -> Bool {
    end - word.count >= bound && text[(end - word.count)..<end].elementsEqual(word)
  }

  private func has(_ word: [UInt32], at start: Int) -> Bool {
    start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word)
  }

  /// Whether digits that end at an index go on as a code or an address does.
  private func isInCode(at index: Int) -> Bool {
    // Behind full stops, of which a text may have any number.
    guard let next = text[index...].lazy.map(FullWidth.narrowed).first(where: { $0 != 0x2E }),
      next < 0x80
    else { return false }
    return Letters.contain(next) || NumberWords.inCodes.contains(next)
  }

  /// Where it ends what digits count that end at an index; the index itself when nothing says so.
  private func endOfUnit(from start: Int) -> Int {
    guard start < text.count else { return start }
    if text[start] < 0x1100 { return endOfLatinUnit(from: start) }
    if let word = NumberWords.kanaUnits.first(where: { has($0, at: start) }) {
      return endOfCounters(from: start + word.count)
    }
    let end = endOfCounters(from: start)
    if end > start { return end }
    // Katakana behind a number say what it counts; a word of kanji has two mostly.
    switch Script(text[start]) {
    case .katakana:
      let end = endOf(.katakana, from: start)
      return end - start > NumberWords.longestKatakana ? start : end
    case .han: return min(start + 2, endOf(.han, from: start))
    case .hiragana, .other: return start
    }
  }

  private func endOfCounters(from start: Int) -> Int {
    var end = start
    while end < text.count, end - start < 3, NumberWords.counters.contains(text[end]) { end += 1 }
    return end
  }

  private func endOf(_ script: Script, from start: Int) -> Int {
    text[start...].firstIndex { Script($0) != script } ?? text.count
  }

  /// 10 km, 10km, 3 p.m., 29th December, 29 Dec.
  private func endOfLatinUnit(from start: Int) -> Int {
    var end = endOfWord(from: start)
    if end > start {
      let word = Array(text[start..<end])
      guard NumberWords.ordinals.contains(word) else {
        return NumberWords.units.contains(word) ? end : start
      }
    }
    guard isSpace(end) else { return end }
    let begin = end + 1
    let wordEnd = endOfWord(from: begin)
    let word = Array(text[begin..<wordEnd])
    if NumberWords.units.contains(word) || NumberWords.months.contains(word) { end = wordEnd }
    if word.last == 0x2E, NumberWords.months.contains(Array(word.dropLast())) { end = wordEnd }
    if word.last == 0x2E, NumberWords.units.contains(Array(word.dropLast())) { end = wordEnd - 1 }
    return end
  }

  /// Where a word of Latin letters ends, with full stops in it and behind it.
  private func endOfWord(from start: Int) -> Int {
    guard start < text.count else { return start }
    return text[start...].firstIndex {
      !($0 < 0x250 && Letters.contain($0) || $0 == 0x2E || $0 == 0xB0)
    }
      ?? text.count
  }

  /// Where the day of the week ends that stands in parentheses behind a day: 29日（木）, 12/29(木・祝).
  private func endOfWeekday(behind number: CountedNumber) -> Int? {
    let start = number.range.upperBound
    guard start + 2 < text.count, FullWidth.narrowed(text[start]) == 0x28,
      NumberWords.weekdays.contains(text[start + 1]),
      number.unit.map(NumberWords.days.contains) ?? text[number.range].contains(0x2F)
    else { return nil }
    let end = text[start...].prefix(7).firstIndex { FullWidth.narrowed($0) == 0x29 }
    return end.map { $0 + 1 }
  }

  /// Where the next number of the same date, time or amount begins: 12月｜29日, 2021年 ｜12月, December 29, ｜2021,
  /// +81 ｜3-3334-4304.
  private func beginOfNumber(behind number: CountedNumber, isFirst: Bool, hasPrefix: Bool) -> Int? {
    let end = number.range.upperBound
    guard let unit = number.unit else {
      guard isFirst, hasPrefix else { return nil }
      let begin = end < text.count && text[end] == 0x2C ? end + 2 : end + 1
      guard isSpace(begin - 1) else { return nil }
      let isPhoneNumber = text[number.range.lowerBound - 1] == 0x2B
      return isPhoneNumber && isDigit(begin) || isYear(begin) ? begin : nil
    }
    if unit >= 0x1100, isDigit(end) { return end }
    guard isSpace(end) else { return nil }
    let goesOn =
      NumberWords.beforeSpaces.contains(unit) ? isDigit(end + 1) : unit < 0x1100 && isYear(end + 1)
    return goesOn ? end + 1 : nil
  }

  private func isYear(_ start: Int) -> Bool {
    isDigit(start) && endOfDigits(from: start) == start + 4
  }
}

extension UInt32 {
  /// Whether it is a digit, half-width or full-width.
  fileprivate var isDigit: Bool { 0x30...0x39 ~= FullWidth.narrowed(self) }
}
