internal import Diagnostics

extension Program {
  /// It keeps passwords in the keyring of the desktop.
  static let keyring = Program(
    key: "keyring", name: "secret-tool",
    work: Wording(
      english: "it keeps passwords in the keyring of this machine",
      japanese: "パスワードを、このパソコンのキーリング（鍵束）に保存するプログラムです"),
    commands: ["secret-tool"],
    usualPlaces: [],
    companions: [],
    installation: Wording(
      english: "Debian, Ubuntu and Windows (in WSL): sudo apt install libsecret-tools",
      japanese: "Debian、Ubuntu、Windows（WSLの中で）： sudo apt install libsecret-tools"),
    alternative: Wording(
      english: "Without it, passwords are kept in a file that nobody but you can read.",
      japanese: "なくても、パスワードは自分だけが読めるファイルに保存されます。"))
}
