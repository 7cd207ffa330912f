public import Diagnostics

/// Why a text names no destination. It never holds what the text held, but for a cure that is one: there may have been a
/// password in it.
public struct DestinationFault: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The destination that was meant, as it is written; nil when there is no telling.
  public let cure: String?

  /// What can be wrong with the name of a destination.
  public enum Reason: Error, CaseIterable, Hashable, Sendable {
    /// It begins with no way to get there.
    case scheme
    /// It is the address of a page on the web.
    case webAddress
    /// Full-width signs stand where half-width ones must.
    case fullWidth
    /// Backslashes stand between folders.
    case backslash
    /// It holds a password.
    case password
    /// The account's name is empty, or has a sign that none has.
    case user
    /// The machine's name is missing, or has a sign that none has.
    case host
    /// The port is no number from 1 to 65535.
    case port
    /// The name of the remote of rclone is missing, or has a sign that none has.
    case remote
    /// No folder is named.
    case folder
    /// There are two slashes in a row.
    case slashes
    /// There are dots in place of a folder.
    case dots
    /// A folder's name begins with a hyphen.
    case hyphen
    /// A character stands in the path that no folder's name has everywhere.
    case sign
    /// It is longer than any host takes.
    case length
  }
}

extension DestinationFault {
  /// What to do about it: how it is written.
  public var hint: Wording {
    if let cure { return Wording(english: "Write: \(cure)", japanese: "次のように書いてください： \(cure)") }
    return Wording(
      english: """
        Write one of: sftp://name@host/path, ftps://name@host/path, folder:/path/on/this/machine, \
        rclone:REMOTE:path
        """,
      japanese: """
        次のどれかの形で書いてください： sftp://名前@サーバー/フォルダー、ftps://名前@サーバー/フォルダー、\
        folder:/このパソコンのフォルダー、rclone:リモート名:フォルダー
        """)
  }

  /// What is wrong.
  public var wording: Wording {
    switch reason {
    case .scheme:
      Wording(
        english:
          "The place does not say how files get there (sftp://, ftps://, folder: or rclone:).",
        japanese: "公開する場所に、送り方（sftp://、ftps://、folder:、rclone:）が書かれていません。")
    case .webAddress:
      Wording(
        english: """
          That is the address at which people read the site, not the place to which files are sent: \
          it belongs to “base-url”.
          """,
        japanese: "これは、サイトを見るときのアドレスで、公開する場所ではありません。見るときのアドレスは base-url に書きます。")
    case .fullWidth:
      Wording(
        english: "Full-width letters or signs stand in the place to publish to.",
        japanese: "公開する場所に、全角の文字か記号があります。")
    case .backslash:
      Wording(
        english: "Folders are separated by “/”, not by a backslash or a yen sign.",
        japanese: "フォルダーの区切りは「/」です。「\\」や「¥」は使えません。")
    case .password:
      Wording(
        english: """
          There is a password in the place to publish to. It never stands in a file: \
          Sasshi asks for it and keeps it safe. Everybody who has the file can read it, so change it.
          """,
        japanese: """
          公開する場所にパスワードが書かれています。パスワードはファイルには書きません（公開するときにたずねて、\
          安全なところにしまいます）。このファイルを見た人に知られているので、パスワードを変えてください。
          """)
    case .user:
      Wording(
        english: "The account's name before “@” is empty, or has a sign that no account's has.",
        japanese: "「@」の前のアカウント名が空か、使えない文字があります。")
    case .host:
      Wording(
        english: "The host's name behind // is missing, or has a sign that no host's has.",
        japanese: "// の後ろのサーバーの名前がないか、使えない文字があります。")
    case .port:
      Wording(
        english: "The port behind the host's name must be a number from 1 to 65535.",
        japanese: "サーバーの名前の後ろのポート番号は、1 から 65535 までの数です。")
    case .remote:
      Wording(
        english: """
          Behind “rclone:” stands the name of a remote of rclone, then a colon. The name has only letters, digits, \
          spaces inside and the signs _ . + @ -, not first of all.
          """,
        japanese: """
          「rclone:」の後ろには、rclone のリモートの名前とコロンを書きます。名前に使えるのは、文字、数字、あいだの空白、\
          _ . + @ - だけで、「-」では始められません。
          """)
    default: pathWording
    }
  }

  /// What is wrong with the path, or with the whole.
  private var pathWording: Wording {
    switch reason {
    case .folder:
      Wording(
        english:
          "The place does not say into which folder; a slash alone means the one at the top.",
        japanese: "どのフォルダーに公開するかが書かれていません。いちばん上のフォルダーなら、最後に「/」を書きます。")
    case .slashes:
      Wording(
        english: "Between two slashes there has to be a folder's name.",
        japanese: "「/」と「/」の間には、フォルダーの名前が要ります。")
    case .dots:
      Wording(
        english: "Folders are named one by one: “.” and “..” cannot stand in the path.",
        japanese: "フォルダーは1つずつ名前で書きます。「.」や「..」は使えません。")
    case .hyphen:
      Wording(
        english:
          "A folder's name in the path begins with “-”, which programs would take for an order.",
        japanese: "「-」で始まるフォルダーの名前は、プログラムへの指示と取り違えられるので、使えません。")
    case .length:
      Wording(
        english: "The place to publish to is too long for a host.", japanese: "公開する場所が長すぎます。")
    default:
      Wording(
        english: """
          A character in the path cannot stand in folders' names everywhere: one that nobody sees, one of \
          " * : < > ? | #, or “%” without two digits of hexadecimal behind it.
          """,
        japanese: """
          フォルダーの名前に、使えない文字があります（目に見えない文字、" * : < > ? | #、\
          後ろに16進数が2けた続かない「%」）。
          """)
    }
  }
}
