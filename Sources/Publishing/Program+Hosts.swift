internal import Diagnostics

// Programs that talk to hosts
extension Program {
  /// It talks to FTP servers, and looks at the published pages.
  static let curl = Program(
    key: "curl", name: "curl",
    work: Wording(
      english: "it sends the site by FTP, and looks at the published pages",
      japanese: "FTPでサイトを送り、公開したページを確かめるプログラムです"),
    commands: ["curl"],
    usualPlaces: ["/usr/bin/curl", "/opt/homebrew/bin/curl", "/usr/local/bin/curl"],
    companions: [],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install curl
        macOS comes with it.
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install curl
        macOS： 初めから入っています
        """),
    alternative: Wording(
      english:
        "Without it, Sasshi still makes the site, and publishes it by SFTP, if the host has that.",
      japanese: "なくてもサイトは作れます。サーバーがSFTPに対応していれば、SFTPで公開できます。"))

  /// It talks to object stores.
  static let rclone = Program(
    key: "rclone", name: "rclone",
    work: Wording(
      english: "it sends the site to an object store, such as Amazon S3",
      japanese: "Amazon S3 などのオブジェクトストレージにサイトを送るプログラムです"),
    commands: ["rclone"],
    usualPlaces: ["/opt/homebrew/bin/rclone", "/usr/local/bin/rclone"],
    companions: [],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install rclone
        macOS: brew install rclone
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install rclone
        macOS： brew install rclone
        """),
    alternative: Wording(
      english: "Without it, Sasshi still makes the site, and publishes it by SFTP or FTPS.",
      japanese: "なくてもサイトは作れます。SFTPやFTPSで公開することもできます。"))
}
