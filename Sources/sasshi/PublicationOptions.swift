public import ArgumentParser
public import Diagnostics
import Manuscript
import Publishing

/// The options that say what is published, and in which language Sasshi speaks about it.
struct PublicationOptions: ParsableArguments {
  @OptionGroup var folders: FolderOptions
  @OptionGroup var speech: SpeechOptions

  /// What the options ask for; an option that makes no sense is shown and ends the program.
  func publication() throws(ExitStatus) -> Publication {
    try folders.publication(speech)
  }
}

/// The options that say what is published.
struct FolderOptions: ParsableArguments {
  @Option(help: "The folder that holds the texts.")
  var content = "content"

  @Option(help: "The folder that holds the theme.")
  var theme = "themes/default"

  @Option(name: .customLong("base-url"), help: "Where the site will stand on the web.")
  var baseURLText: String?

  @Option(
    name: .customLong("date"),
    help: "The day of the build, such as 2021-12-16: releases under a later embargo stay out.")
  var dateText: String?

  /// What the options ask for; an option that makes no sense is shown and ends the program.
  func publication(_ speech: some Announcer) throws(ExitStatus) -> Publication {
    for (option, value) in [("--content", content), ("--theme", theme)] where value.isEmpty {
      throw speech.refuse(option)
    }
    let baseURL = baseURLText.map { BaseURL($0) }
    if case .some(.none) = baseURL { throw speech.refuse("--base-url") }
    let date = dateText.map { CalendarDate($0) }
    if case .some(.none) = date { throw speech.refuse("--date") }
    return Publication(
      content: ContentFolder(content), theme: ContentFolder(theme), baseURL: baseURL ?? nil,
      date: date ?? nil)
  }
}

/// The options of commands that read the content and no theme.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder that holds the texts.")
  var content = "content"

  @OptionGroup var speech: SpeechOptions

  /// What the options ask for; an option that makes no sense is shown and ends the program.
  func publication() throws(ExitStatus) -> Publication {
    if content.isEmpty { throw speech.refuse("--content") }
    return Publication(content: ContentFolder(content), theme: ContentFolder(""))
  }
}

/// The option that says in which language Sasshi speaks.
struct SpeechOptions: ParsableArguments, Announcer {
  @Option(
    name: .customLong("language"),
    help: "The language of messages: ja or en. (default: that of the environment)")
  var chosenLanguage: MessageLanguage?

  /// The chosen language or, without a choice, the one of the environment.
  var language: MessageLanguage {
    chosenLanguage ?? EnvironmentSpeech().language
  }
}

extension MessageLanguage: ExpressibleByArgument {}
