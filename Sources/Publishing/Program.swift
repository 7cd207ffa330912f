internal import Diagnostics

/// A program that Sasshi runs: all that is known of it, in one place.
public struct Program: Hashable, Sendable {
  /// What the file of the person at the machine calls it (`Programs.fileName`).
  public let key: String
  /// Its own name.
  public let name: String
  /// What Sasshi needs it for, as a sentence that goes on after its name.
  let work: Wording
  /// The names under which it is looked for on the search path, best first.
  let commands: [String]
  /// Where macOS keeps it, which is not on the search path.
  let usualPlaces: [String]
  /// The files beside the one that is started, by their paths from its folder, that change with its version.
  let companions: [String]
  /// How to install it, a line for each kind of system.
  let installation: Wording
  /// What Sasshi can do without it, as a sentence.
  let alternative: Wording

  /// The variable of the environment that says where the program is.
  public var variable: String { "SASSHI_\(key.uppercased())" }
}

extension Program {
  /// Every program that Sasshi runs.
  static let all = [chromium, weasyPrint, vips, fontList, ssh, curl, rclone, keyring]

  /// It knows Japanese typesetting best, vertical lines included.
  static let chromium = Program(
    key: "chromium", name: "Chromium",
    work: Wording(
      english: "it makes the PDF for printing", japanese: "印刷用のPDFを作るプログラムです"),
    commands: [
      "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
      "microsoft-edge",
    ],
    usualPlaces: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    companions: [
      "../lib/chromium/chromium", "../lib/chromium-browser/chromium-browser",
      "../lib64/chromium-browser/chromium-browser", "chrome", "msedge", "../Info.plist",
      "/snap/chromium/current/meta/snap.yaml",
    ],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install chromium
        macOS: brew install --cask chromium (Google Chrome will do as well)
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install chromium
        macOS： brew install --cask chromium（Google Chrome でもかまいません）
        """),
    alternative: Wording(
      english: "Without it, “sasshi pdf --purpose screen” still makes the PDF for reading.",
      japanese: "なくても「sasshi pdf --purpose screen」で、画面で読むためのPDFは作れます。"))

  /// It makes tagged PDF (PDF/UA-1).
  static let weasyPrint = Program(
    key: "weasyprint", name: "WeasyPrint",
    work: Wording(
      english: "it makes the PDF for reading on a screen",
      japanese: "画面で読む人のためのPDFを作るプログラムです"),
    commands: ["weasyprint"],
    usualPlaces: ["/opt/homebrew/bin/weasyprint", "/usr/local/bin/weasyprint"],
    // The Python packages that it is made of are looked for by themselves.
    companions: [],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install pipx && pipx install weasyprint
        macOS: brew install weasyprint
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install pipx && pipx install weasyprint
        macOS： brew install weasyprint
        """),
    alternative: Wording(
      english: "Without it, “sasshi pdf --purpose print” still makes the PDF for printing.",
      japanese: "なくても「sasshi pdf --purpose print」で、印刷用のPDFは作れます。"))

  /// It makes smaller copies of pictures, and pixels of drawings.
  static let vips = Program(
    key: "vips", name: "vipsthumbnail",
    work: Wording(
      english: "it makes smaller copies of pictures, and the site's icons and cards",
      japanese: "画像を小さくし、サイトのアイコンとカード（SNSで紹介される画像）を作るプログラムです"),
    commands: ["vipsthumbnail"],
    usualPlaces: ["/opt/homebrew/bin/vipsthumbnail", "/usr/local/bin/vipsthumbnail"],
    // What it does is in a library, whose name has its version.
    companions: ["vips", "vipsheader"],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install libvips-tools
        macOS: brew install vips
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install libvips-tools
        macOS： brew install vips
        """),
    alternative: Wording(
      english: """
        Without it, Sasshi still makes the site, with the pictures as large as they are, and without the icons of home \
        screens and the cards for social networks.
        """,
      japanese: """
        なくても、画像を元の大きさのまま載せて、サイトを作れます。ホーム画面のアイコンと、SNSで紹介されるカードの画像は作られません。
        """))

  /// It says which letters the machine's fonts have.
  static let fontList = Program(
    key: "fontlist", name: "fc-list",
    work: Wording(
      english: "it says which letters the fonts of this machine have",
      japanese: "この機器のフォントにある文字を調べるプログラムです"),
    commands: ["fc-list"],
    usualPlaces: ["/opt/homebrew/bin/fc-list", "/usr/local/bin/fc-list"],
    companions: [],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install fontconfig
        macOS: brew install fontconfig
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install fontconfig
        macOS： brew install fontconfig
        """),
    alternative: Wording(
      english: "Without it, Sasshi still makes the cards, without asking first.",
      japanese: "なくても、確かめずにカードの画像を作ります。"))

  /// It is the line to a host by SFTP, and `ssh-keygen` beside it knows the keys of hosts.
  static let ssh = Program(
    key: "ssh", name: "ssh",
    work: Wording(
      english: "it puts the site on a server by SFTP",
      japanese: "SFTPでサイトをサーバーに載せるプログラムです"),
    commands: ["ssh"],
    usualPlaces: ["/usr/bin/ssh"],
    companions: [],
    installation: Wording(
      english: """
        Debian, Ubuntu and Windows (in WSL): sudo apt install openssh-client
        macOS: it is there already, as /usr/bin/ssh
        """,
      japanese: """
        Debian、Ubuntu、Windows（WSLの中で）： sudo apt install openssh-client
        macOS： 初めから /usr/bin/ssh にあります
        """),
    alternative: Wording(
      english: """
        Without it, “sasshi build” still makes the site, and you can copy it to the server yourself.
        """,
      japanese: "なくても「sasshi build」でサイトを作り、自分でサーバーに載せることはできます。"))
}
