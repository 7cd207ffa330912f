public import ArgumentParser
public import Diagnostics
public import Manuscript
import Publishing

/// The options that say what is published, and in which language Sasshi speaks about it.
struct PublicationOptions: ParsableArguments {
  @Option(help: "The folder that holds the texts.")
  var content = "content"

  @Option(help: "The folder that holds the theme.")
  var theme = "themes/default"

  @Option(name: .customLong("base-url"), help: "Where the site will stand on the web.")
  var baseURL: BaseURL?

  @OptionGroup var speech: SpeechOptions

  var publication: Publication {
    Publication(content: ContentFolder(content), theme: ContentFolder(theme), baseURL: baseURL)
  }
}

/// The options of commands that read the content and no theme.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder that holds the texts.")
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  var publication: Publication {
    Publication(content: ContentFolder(content), theme: ContentFolder(""))
  }
}

/// The option that says in which language Sasshi speaks.
struct SpeechOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: "The language of messages: ja or en. (default: that of the environment)")
  var chosenLanguage: MessageLanguage?

  /// The chosen language or, without a choice, the one of the environment (POSIX, section 8.2).
  var language: MessageLanguage {
    if let chosenLanguage { return chosenLanguage }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.environment).first
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }

  /// Shows what is wrong on the error stream.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      Terminal.write(diagnostic.text(in: language), to: .error)
    }
  }

  /// Runs `body`; a failure of the machine is shown and ends the program.
  func reportingFailures<Value>(
    _ body: () async throws(MachineFailure) -> Value
  ) async throws(ExitStatus) -> Value {
    do throws(MachineFailure) {
      return try await body()
    } catch {
      report([error.diagnostic])
      throw .machineFailed
    }
  }
}

extension MessageLanguage: ExpressibleByArgument {}

extension BaseURL: ExpressibleByArgument {
  /// The address given on the command line; nil when it is no absolute http or https address.
  public init?(argument: String) {
    self.init(argument)
  }
}
