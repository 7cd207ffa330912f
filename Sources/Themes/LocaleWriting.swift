import Diagnostics
public import Manuscript
public import Markdown
import YAML

/// How a language writes what is more than words: lists, quotations, numbers, phone numbers.
public struct LocaleWriting: Hashable, Sendable {
  /// What stands between the items of a list: `、`.
  public var listSeparator = ", "
  /// What stands before the last item of a list: ` y `; nil where that is what stands between the others.
  public var listEnd: String?
  /// What stands before a quotation.
  public var openQuote = "“"
  /// What stands behind a quotation.
  public var closeQuote = "”"
  /// The ten digits from 0.
  public var digits = latinDigits
  /// The first day of a month, where it is more than its number: `1º`.
  public var firstDay: String?
  /// A time of day, such as `{hour}:{minute}`.
  public var time = TextFormat("{hour}:{minute}")
  /// What the hours before noon and those behind it are called, for `{half}`.
  public var dayHalves: [String] = []
  /// Whether phone numbers stand as they are dialled at home, rather than from abroad.
  public var phoneIsNational = false
  /// The names of the days from Monday.
  public var weekdays: [String] = []
  /// The language of those names, when they are another's.
  var weekdayLanguage: Language?
  /// A run of days, such as `{first}〜{last}`.
  public var dayRange = TextFormat("{first}–{last}")
  /// How long a text takes to read, such as `約{minutes}分`; nil where the language does not say it.
  public var readingTime: TextFormat?
}

extension LocaleWriting {
  private static let latinDigits = Array("0123456789")

  /// Reads the keys below `formats` of a locale file that are about writing.
  init(_ reader: inout MappingReader) {
    listSeparator = reader.text("list-separator") ?? listSeparator
    listEnd = reader.text("list-end")
    openQuote = reader.text("open-quote") ?? openQuote
    closeQuote = reader.text("close-quote") ?? closeQuote
    digits =
      reader.optional("digits") { node throws(Diagnostic) in
        let digits = Array(try node.text())
        guard digits.count == 10 else {
          throw node.mismatch(
            Wording(english: "ten digits such as “0123456789”", japanese: "「0123456789」のような10個の数字"))
        }
        return digits
      } ?? digits
    readTimes(&reader)
    phoneIsNational =
      reader.optional("phone") { node throws(Diagnostic) in
        guard let style = ["national": true, "international": false][try node.text()] else {
          throw node.mismatch(
            Wording(english: "national or international", japanese: "national か international"))
        }
        return style
      } ?? phoneIsNational
    weekdays = Self.names("weekdays", count: 7, &reader)
    dayRange =
      reader.optional("day-range") { node throws(Diagnostic) in
        try TextFormat(node, tokens: ["first", "last"])
      } ?? dayRange
    readingTime = reader.optional("reading-time") { node throws(Diagnostic) in
      try TextFormat(node, tokens: ["minutes"])
    }
  }

  private mutating func readTimes(_ reader: inout MappingReader) {
    firstDay = reader.text("first-day")
    time =
      reader.optional("time") { node throws(Diagnostic) in
        try TextFormat(node, tokens: ["hour", "hour-24", "hour-12", "minute", "half"])
      } ?? time
    dayHalves = Self.names("day-halves", count: 2, &reader)
  }

  /// Names of which a language has a number of its own; none when there are others than that.
  static func names(_ key: String, count: Int, _ reader: inout MappingReader) -> [String] {
    let names = reader.list(key) { node throws(Diagnostic) in try node.text() }
    guard let node = reader.node(key), names.count != count else { return names }
    reader.report(
      node.mismatch(Wording(english: "\(count) names", japanese: "\(count)個の名前")))
    return []
  }
}

extension LocaleWriting {
  /// What templates can write between and around texts, and the digits where they are others than 0 to 9.
  var marks: [(name: String, text: String)] {
    [
      ("list-separator", listSeparator), ("open-quote", openQuote), ("close-quote", closeQuote),
      ("digits", digits == Self.latinDigits ? "" : String(digits)),
    ]
  }
}

extension Locale {
  /// A whole number in the language's digits.
  public func text(_ number: Int) -> String { inDigits("\(number)") }

  /// A time of day as the language writes it.
  public func text(_ time: TimeOfDay) -> String {
    writing.time.text { token in
      switch token {
      case "hour": inDigits((time.hour < 10 ? "0" : "") + "\(time.hour)")
      case "hour-24": text(time.hour)
      case "hour-12": text((time.hour + 11) % 12 + 1)
      case "minute": inDigits((time.minute < 10 ? "0" : "") + "\(time.minute)")
      case "half": writing.dayHalves.isEmpty ? "" : writing.dayHalves[time.hour / 12]
      default: ""
      }
    }
  }

  private func inDigits(_ number: String) -> String {
    String(number.map { digit in digit.wholeNumberValue.map { writing.digits[$0] } ?? digit })
  }

  /// A phone number as readers of the language dial it.
  public func text(_ phone: PhoneNumber) -> String {
    writing.phoneIsNational ? phone.description : phone.internationalForm
  }

  /// A quotation.
  public func quoted(_ text: InlineText) -> InlineText {
    InlineText(writing.openQuote) + text + InlineText(writing.closeQuote)
  }

  /// Days of the week: a run of three or more by its ends.
  public func text(_ days: [Weekday]) -> InlineText {
    let text = InlineText.parse(written(days)).text
    guard let language = writing.weekdayLanguage else { return text }
    return text.marked(asLanguage: language.tag, direction: language.direction.rawValue)
  }

  private func written(_ days: [Weekday]) -> String {
    guard writing.weekdays.count == Weekday.allCases.count else { return "" }
    let indices = Weekday.allCases.indices.filter { days.contains(Weekday.allCases[$0]) }
    guard let first = indices.first, let last = indices.last else { return "" }
    if indices.count > 2, last - first == indices.count - 1 {
      return writing.dayRange.text { writing.weekdays[$0 == "first" ? first : last] }
    }
    let names = indices.map { writing.weekdays[$0] }
    guard let end = writing.listEnd, let name = names.last, names.count > 1 else {
      return names.joined(separator: writing.listSeparator)
    }
    return names.dropLast().joined(separator: writing.listSeparator) + end + name
  }
}
