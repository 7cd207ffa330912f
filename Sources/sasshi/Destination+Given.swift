import Diagnostics
import Manuscript
import Publishing

extension Destination {
  /// The place that an option, or an answer, names.
  static func given(_ text: String, to option: String) throws(Diagnostic) -> Destination {
    do throws(DestinationFault) {
      return try Destination(text)
    } catch {
      let wording = error.reason == .password ? Self.typedPassword : error.wording
      throw .error(.wrongOption, at: Location(option), wording, hint: error.hint)
    }
  }

  /// What is typed stays where a shell keeps its commands.
  private static let typedPassword = Wording(
    english: """
      There is a password in the place to publish to. What you type as a command stays in the shell's history, where \
      others may read it: change the password. Sasshi asks for it, and keeps it safe.
      """,
    japanese: """
      公開する場所にパスワードが書かれています。入力したコマンドは記録（シェルの履歴）に残り、ほかの人に読まれる\
      おそれがあるので、パスワードを変えてください。パスワードは、公開するときにたずねて、安全なところにしまいます。
      """)
}

extension Diagnostic {
  /// Nothing says where the site is published.
  static var noDestination: Diagnostic {
    .error(
      .noDestination, at: Location("site.yaml"),
      Wording(
        english: "Nothing says where the site is to be published.",
        japanese: "サイトを公開する場所が、まだ決まっていません。"),
      hint: Wording(
        english: """
          “sasshi publish --setup” leads you through it. Who knows the place writes it: --to sftp://name@host/path
          """,
        japanese: """
          「sasshi publish --setup」で、1つずつ決められます。場所がわかっているなら、--to sftp://名前@サーバー/フォルダー \
          のように書いてください。
          """))
  }

  /// The command line alone asks for FTP, on which everybody can read along.
  static func openLine(_ destination: Destination) -> Diagnostic {
    .error(
      .wrongOption, at: Location("--to"),
      Wording(
        english: """
          With ftp:// the password and the pages travel in the open: everybody on the way can read and change them.
          """,
        japanese: "ftp:// では、パスワードもページもむき出しで送られます。途中で、ほかの人に読まれたり、書きかえられたりします。"),
      hint: Wording(
        english: """
          Write sftp:// or ftps:// instead: nearly every host has one of them. Only if yours has neither, write into \
          site.yaml:
          publish:
            to: \(destination.text)
            insecure: yes
          """,
        japanese: """
          代わりに sftp:// か ftps:// と書いてください。ほとんどのサーバーで、どちらかが使えます。どちらも使えないときだけ、\
          site.yaml に次のように書きます：
          publish:
            to: \(destination.text)
            insecure: yes
          """))
  }
}

extension Terminal {
  /// The folder for Sasshi's settings of the person, without which nobody could be asked for a password only once.
  func settingsFolderForPublishing() throws(MachineFailure) -> String {
    if let settingsFolder { return settingsFolder }
    throw MachineFailure(
      .error(
        .notPrivate, at: Location("HOME"),
        Wording(
          english: "There is no folder for what is kept of hosts: HOME is not set.",
          japanese: "サーバーについての設定を置くフォルダーがありません。HOME が設定されていません。"),
        hint: Wording(
          english: "Set HOME to your own folder.", japanese: "HOME に自分のフォルダーを設定してください。")))
  }
}
