internal import Diagnostics
public import Manuscript

// What keeps a site from being published, but for what the host itself says
extension MachineFailure {
  /// Another run has the states of the site.
  static func publishingAlready(at path: String) -> MachineFailure {
    MachineFailure(
      .error(
        .folderInUse, at: Location(path),
        Wording(
          english: "Another Sasshi is publishing this site just now.",
          japanese: "別の Sasshi が、このサイトを公開している途中です。"),
        hint: Wording(
          english: "Wait until it is done, then publish again.",
          japanese: "終わるのを待ってから、もう一度公開してください。")))
  }

  /// The host has a list of a later version.
  static func laterList(at destination: Destination) -> MachineFailure {
    MachineFailure(
      .error(
        .damagedManifest, at: Location("\(destination.text)/\(PublishedList.fileName)"),
        Wording(
          english: "A newer version of Sasshi published what stands there.",
          japanese: "公開する場所にあるサイトは、もっと新しい版の Sasshi で公開されたものです。"),
        hint: Wording(
          english: "Install that version on this machine as well, then publish again.",
          japanese: "このパソコンにも新しい版を入れてから、もう一度公開してください。")))
  }

  /// Another run changed what the host has.
  static func publishedMeanwhile(_ host: PatientHost) -> MachineFailure {
    MachineFailure(
      .error(
        .changedMeanwhile, at: Location(host.destination.text),
        Wording(
          english: "Somebody else has begun to publish there meanwhile. Nothing more was sent.",
          japanese: "その間に、別の人がそこに公開し始めました。ここからは、もう何も送っていません。"),
        hint: Wording(
          english: "Ask who it was, wait until they are done, then publish again.",
          japanese: "相手を確かめ、終わるのを待ってから、もう一度公開してください。")))
  }

  /// What was prepared is no longer there.
  static func preparedAgain(at destination: Destination) -> MachineFailure {
    MachineFailure(
      .error(
        .changedMeanwhile, at: Location(destination.text),
        Wording(
          english: "What is to be sent was found out too long ago. Nothing was sent.",
          japanese: "送る内容を調べてから、時間がたちすぎました。何も送っていません。"),
        hint: Wording(english: "Publish again.", japanese: "もう一度公開してください。")))
  }

  /// A file of a state that is kept is gone, or was changed.
  static func lostState(_ path: String) -> MachineFailure {
    MachineFailure(
      .error(
        .changedMeanwhile, at: Location(path),
        Wording(
          english: "A file that was kept for sending is gone, or somebody changed it.",
          japanese: "送るために取っておいたファイルがなくなったか、変えられています。"),
        hint: Wording(
          english: "Publish again. Where you were going back to an earlier state, publish the site "
            + "as it is now.",
          japanese: "もう一度公開してください。前の状態に戻すところだったのなら、今のサイトを公開してください。")))
  }

  /// The site has files that no list of what was published can name.
  static func longPaths(_ paths: [ContainedPath], at destination: Destination) -> MachineFailure {
    let names = Wording.names(paths.map(\.text), upTo: 3)
    let most = PublishedList.mostPathBytes
    return MachineFailure(
      .error(
        .unwritablePath, at: Location(destination.text),
        Wording(
          english: """
            These names are too long to be published, with the folders around them (\(paths.count); \(most) bytes are the \
            most, or \(most / 3) Japanese characters): \(names.english).
            """,
          japanese: """
            フォルダーの名前と合わせると、公開するには長すぎるファイル名があります（\(paths.count)件。日本語で\(most / 3)文字まで）：\
            \(names.japanese)。
            """),
        hint: Wording(
          english: "Give the files, or the folders around them, shorter names; then publish again.",
          japanese: "ファイルかフォルダーの名前を短くしてから、もう一度公開してください。")))
  }

  /// The site has more files than a list of what was published can name.
  static func tooManyFiles(_ count: Int, at destination: Destination) -> MachineFailure {
    MachineFailure(
      .error(
        .tooLarge, at: Location(destination.text),
        Wording(
          english: "The site has too many files to be published together: \(count).",
          japanese: "サイトのファイルが\(count)件あり、一度に公開するには多すぎます。"),
        hint: Wording(
          english: "Take files away that readers do not need, or make two sites of it.",
          japanese: "読む人に要らないファイルを減らすか、サイトを2つに分けてください。")))
  }

  /// Somebody's files stand at paths at which the site has files.
  public static func inTheWay(_ paths: [String], at destination: Destination) -> MachineFailure {
    let names = Wording.names(paths)
    return MachineFailure(
      .error(
        .foreignFile, at: Location(destination.text),
        Wording(
          english: """
            Something that Sasshi did not send stands where the site has files (\(paths.count)): \
            \(names.english).
            """,
          japanese: """
            サイトのファイルを置く場所に、Sasshi が送ったものではないものがあります（\(paths.count)件）：\
            \(names.japanese)。
            """),
        hint: Wording(
          english: """
            Move these away from there, or delete them, then publish again. Nothing was changed.
            """,
          japanese: "それらをほかのフォルダーに移すか、削除してから、もう一度公開してください。まだ何も変えていません。")))
  }

  /// No state was published before the one that stands there.
  static func nothingToGoBackTo(at destination: Destination) -> MachineFailure {
    MachineFailure(
      .error(
        .nothingToGoBackTo, at: Location(destination.text),
        Wording(
          english: "No earlier state is kept on this machine that could be published again.",
          japanese: "もう一度公開できる前の状態が、このパソコンに残っていません。"),
        hint: Wording(
          english:
            "The last \(PublishedStates.kept) states are kept that were published from here.",
          japanese: "ここから公開した最近の \(PublishedStates.kept) 回分が残ります。")))
  }
}
