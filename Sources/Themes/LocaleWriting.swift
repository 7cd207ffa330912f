import Diagnostics
public import Manuscript
public import Markdown
import YAML

/// How a language writes what is more than words: lists, quotations, numbers, phone numbers.
public struct LocaleWriting: Hashable, Sendable {
  /// What stands between the items of a list: `、`.
  public var listSeparator = ", "
  /// What stands before a quotation.
  public var openQuote = "“"
  /// What stands behind a quotation.
  public var closeQuote = "”"
  /// The ten digits from 0.
  public var digits: [Character] = Array("0123456789")
  /// Whether phone numbers stand as they are dialled at home, rather than from abroad.
  public var phoneIsNational = false
  /// The names of the days from Monday.
  public var weekdays: [String] = []
  /// A run of days, such as `{first}〜{last}`.
  public var dayRange = TextFormat("{first}–{last}")
  /// How long a text takes to read, such as `約{minutes}分`; nil where the language does not say it.
  public var readingTime: TextFormat?
}

extension LocaleWriting {
  /// Reads the keys below `formats` of a locale file that are about writing.
  init(_ reader: inout MappingReader) {
    listSeparator = reader.text("list-separator") ?? listSeparator
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
    phoneIsNational =
      reader.optional("phone") { node throws(Diagnostic) in
        guard let style = ["national": true, "international": false][try node.text()] else {
          throw node.mismatch(
            Wording(english: "national or international", japanese: "national か international"))
        }
        return style
      } ?? phoneIsNational
    weekdays = reader.list("weekdays") { node throws(Diagnostic) in try node.text() }
    dayRange =
      reader.optional("day-range") { node throws(Diagnostic) in
        try TextFormat(node, tokens: ["first", "last"])
      } ?? dayRange
    readingTime = reader.optional("reading-time") { node throws(Diagnostic) in
      try TextFormat(node, tokens: ["minutes"])
    }
  }
}

extension LocaleWriting {
  /// What templates can write between and around texts.
  var marks: [(name: String, text: String)] {
    [
      ("list-separator", listSeparator), ("open-quote", openQuote), ("close-quote", closeQuote),
    ]
  }
}

extension Locale {
  /// A whole number in the language's digits.
  public func text(_ number: Int) -> String {
    String(
      "\(number)".map { digit in
        digit.wholeNumberValue.map { writing.digits[$0] } ?? digit
      })
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
  public func text(_ days: [Weekday]) -> String {
    guard writing.weekdays.count == Weekday.allCases.count else { return "" }
    let indices = Weekday.allCases.indices.filter { days.contains(Weekday.allCases[$0]) }
    guard let first = indices.first, let last = indices.last else { return "" }
    if indices.count > 2, last - first == indices.count - 1 {
      return writing.dayRange.text { writing.weekdays[$0 == "first" ? first : last] }
    }
    return indices.map { writing.weekdays[$0] }.joined(separator: writing.listSeparator)
  }
}
