import Diagnostics
import Manuscript

extension CalendarDate {
  /// The day that an option gives, else today.
  static func given(_ text: String?, at terminal: Terminal) throws(Diagnostic) -> CalendarDate {
    guard let date = text.map({ CalendarDate($0) }) ?? terminal.today else {
      throw .refused("--date", for: text ?? "")
    }
    return date
  }
}
