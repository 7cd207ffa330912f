internal import Diagnostics
public import Manuscript

// What people call the parts of a destination.
extension Destination {
  /// The host, as people know it: the machine's name, the remote's, or the folder.
  var nameOfHost: String {
    switch way {
    case .sftp(let server), .ftps(let server), .ftp(let server): server.host
    case .folder: path
    case .rclone(let remote): remote
    }
  }

  /// The account at the host; nil where there is none.
  public var server: Server? {
    switch way {
    case .sftp(let server), .ftps(let server), .ftp(let server): server
    case .folder, .rclone: nil
    }
  }

  /// Who could not get in: `the account “name”`.
  var account: Wording {
    guard let user = server?.user else { return Wording(english: "you", japanese: "") }
    return Wording(english: "the account “\(user)”", japanese: "アカウント「\(user)」では")
  }

  /// By what the host is known.
  var identity: Wording {
    if case .sftp = way { return Wording(english: "key", japanese: "鍵") }
    return Wording(english: "certificate", japanese: "証明書")
  }

  /// What to do when the host does not let the account in.
  var hintOfLogin: Wording {
    switch way {
    case .sftp:
      Wording(
        english: """
          Check the account's name and its password on the page of the host's company. Some companies allow SFTP only \
          after it was switched on there (look for “SSH”), or with a key.
          """,
        japanese: """
          アカウント名とパスワードを、サーバー会社の案内で確かめてください。\
          会社の設定画面で「SSH」を有効にしたり、鍵を登録したりするまで、SFTPを使えないことがあります。
          """)
    case .ftps, .ftp:
      Wording(
        english: """
          Check the account's name and its password on the page of the host's company: those for FTP may be others than \
          those for its control panel.
          """,
        japanese: """
          アカウント名とパスワードを、サーバー会社の案内で確かめてください。\
          FTPのものは、設定画面に入るときのものとは違うことがあります。
          """)
    case .rclone(let remote):
      Wording(
        english: "Give rclone the account's keys anew: rclone config update \(remote)",
        japanese: "rclone に、アカウントの鍵を入れ直してください： rclone config update \(remote)")
    case .folder: hintOfFolder
    }
  }

  /// What to do when the host is not known as what it says that it is.
  ///
  /// - Parameter settings: the folder in which it is noted by what hosts are known.
  func hintOfIdentity(notedIn settings: String) -> Wording {
    let cure = cureOfIdentity(settings)
    return Wording(
      english: """
        Do not go on: another machine may pass for the host to get at your password.
        Ask the host's company whether it changed its \(identity.english).
        \(cure.english)
        """,
      japanese: """
        先に進まないでください。別のコンピューターが、サーバーになりすましてパスワードを盗もうとしているおそれがあります。
        \(identity.japanese)を変えたかどうか、サーバー会社にたずねてください。
        \(cure.japanese)
        """)
  }

  /// How the old key or certificate is forgotten. The lines of `~/.ssh/known_hosts` mostly do not show their hosts, so
  /// that only ssh-keygen finds them.
  private func cureOfIdentity(_ settings: String) -> Wording {
    guard case .sftp(let server) = way else {
      return Wording(
        english: """
          Only when it says so, delete the line of this host in \(settings)/certificates, and publish again: then you \
          can compare the new one.
          """,
        japanese: """
          変えたとわかったときだけ、\(settings)/certificates からこのサーバーの行を削除して、もう一度公開してください。\
          新しいものを確かめられます。
          """)
    }
    let isUsual = server.port == nil || server.port == 22
    let name = isUsual ? server.host : "[\(server.host)]:\(server.port ?? 22)"
    let commands = """
        ssh-keygen -R \(name.quotedForShell)
        ssh-keygen -R \(name.quotedForShell) -f \("\(settings)/known_hosts".quotedForShell)
      """
    return Wording(
      english: """
        Only when it says so, type these two lines, and publish again: then you can compare the new one.
        \(commands)
        """,
      japanese: """
        変えたとわかったときだけ、次の2行を入力してから、もう一度公開してください。新しいものを確かめられます。
        \(commands)
        """)
  }

  /// What to do when there is no folder that can be written to.
  var hintOfFolder: Wording {
    if case .folder = way {
      return Wording(
        english:
          "Check the name of the folder, that its disk is connected, and that you may write there.",
        japanese: "フォルダーの名前、ディスクがつながっているか、書き込みの権限があるかを確かめてください。")
    }
    return Wording(
      english: """
        Check the name of the folder on the page of the host's company: it is often “public_html” or “www”. \
        \(HostTrial.advice.english)
        """,
      japanese: """
        フォルダーの名前を、サーバー会社の案内で確かめてください（多くは public_html や www です）。\
        \(HostTrial.advice.japanese)
        """)
  }
}
