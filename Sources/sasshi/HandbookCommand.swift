import ArgumentParser
import Diagnostics
import Publishing

/// `sasshi handbook`: opens the handbook in the browser.
struct HandbookCommand: SasshiCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handbook",
      abstract: .spoken(
        english: "Opens the handbook in the browser.", japanese: "手引きをブラウザーで開きます。"),
      discussion: .spoken(
        english: """
          Each message of Sasshi ends its first line with its name in brackets. “sasshi handbook heading-mark” opens \
          the place that explains the message with [heading-mark].
          """,
        japanese: """
          Sasshi のメッセージは、1行目の終わりの [ ] の中に名前があります。[heading-mark] なら\
          「sasshi handbook heading-mark」で、その説明が開きます。
          """))
  }

  @Argument(
    help: .spoken(
      english: "The name of a message. (default: the beginning of the handbook)",
      japanese: "メッセージの名前。（省略すると、手引きの最初のページ）"),
    completion: .list(DiagnosticIdentifier.allCases.map(\.rawValue)))
  var message: String?

  @Flag(
    name: .customLong("no-browser"),
    help: .spoken(
      english: "Opens no browser, and says the address.",
      japanese: "ブラウザーを開かず、アドレスを表示します。"))
  var isAddressWanted = false

  @OptionGroup var speech: SpeechOptions

  var messageLanguage: MessageLanguage? { speech.language }

  func run(_ announcer: Announcer) async throws -> ExitStatus {
    let terminal = announcer.terminal
    let place = try terminal.handbook.place(of: try identifier(), in: announcer.language)
    if !isAddressWanted {
      let isOpen = await terminal.handbook.open(place, in: announcer.language) {
        terminal.environment($0)
      }
      announcer.say(isOpen ? Self.opened : Self.noBrowser, to: .error)
      if isOpen { return .success }
    }
    terminal.write(terminal.handbook.address(of: place))
    return .success
  }

  /// The kind of mistake that was asked for; nil for none.
  private func identifier() throws(Diagnostic) -> DiagnosticIdentifier? {
    guard let message else { return nil }
    // As it is copied from a message.
    let isInBrackets = message.hasPrefix("[") && message.hasSuffix("]")
    let name = isInBrackets ? message.dropFirst().dropLast() : message[...]
    if let identifier = DiagnosticIdentifier(rawValue: name.lowercased()) { return identifier }
    throw .unknownMessage(String(name))
  }

  private static let opened = Wording(
    english:
      "The handbook opens in the browser. If nothing appears: sasshi handbook --no-browser",
    japanese: "ブラウザーで手引きを開きます。何も出ないときは sasshi handbook --no-browser をお試しください。")
  private static let noBrowser = Wording(
    english: "Open this address in a browser:", japanese: "次のアドレスをブラウザーで開いてください：")
}

extension Diagnostic {
  /// No message has a name by which one was asked for.
  fileprivate static func unknownMessage(_ name: String) -> Diagnostic {
    let names = DiagnosticIdentifier.allCases.map(\.rawValue)
    let alike = names.filter { !name.isEmpty && $0.contains(name.lowercased()) }
    let near =
      Wording.didYouMean(name, among: names)
      ?? (alike.isEmpty ? nil : .didYouMean(name, orOneOf: alike))
    return .error(
      .wrongOption, at: Location("sasshi handbook"),
      Wording(
        english: "No message has the name “\(name)”.",
        japanese: "「\(name)」という名前のメッセージはありません。"),
      hint: near
        ?? Wording(
          english: """
            The name stands in brackets at the end of a message's first line, such as [heading-mark]. \
            “sasshi handbook” opens the handbook at its beginning.
            """,
          japanese: """
            名前は、メッセージの1行目の終わりの [ ] の中にあります（[heading-mark] など）。\
            「sasshi handbook」で、手引きの最初のページが開きます。
            """))
  }
}
