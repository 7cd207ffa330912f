internal import SystemPackage
/// What answers OpenSSH's programs when they ask for a password (ssh(1), SSH_ASKPASS): a script that prints a file, once,
/// and to nothing but a question for the password of one account. Both are in a folder that nobody else can look into, and
/// go with it.
struct AskPass: Sendable {
  private let folder: ScratchFolder

  private static let script = "answer"
  private static let word = "word"
  private static let questions = "questions"
  private static let starts = "starts"

  /// - Parameters:
  ///   - folder: where script and file are put.
  ///   - password: the answer; nil: there is none.
  ///   - starts: with which a question has to begin: on the way to a host, others may ask for a password too.
  init(
    in folder: ScratchFolder, answering password: String?, to starts: [String]
  ) throws(HostStop) {
    self.folder = folder
    do throws(SystemError) {
      let handle = try FolderHandle.open(folder.path)
      if let password {
        try handle.makeFile(
          Self.word, of: { take in _ = take(Array(password.utf8) + [UInt8(ascii: "\n")]) },
          permissions: .ownerReadWrite)
      }
      try handle.makeFile(
        Self.starts, of: { take in _ = take(Array(starts.map { $0 + "\n" }.joined().utf8)) })
      try handle.makeFile(
        Self.script, of: { take in _ = take(Array(Self.text.utf8)) },
        permissions: .ownerReadWriteExecute)
    } catch {
      throw .failure(HostFailure(reason: .machine(error)))
    }
  }

  /// What the environment of the programs says: they ask the script, whether there is a terminal or not.
  var environment: [String: String] {
    ["SSH_ASKPASS": "\(folder.path)/\(Self.script)", "SSH_ASKPASS_REQUIRE": "force"]
  }

  /// Whether the password was asked for, and given.
  var hasAnswered: Bool {
    let names = folder.read(Self.questions)
    return names != nil && folder.read(Self.word) == nil
  }

  /// What was asked, in the programs' own words.
  var questions: [String] {
    String(decoding: folder.read(Self.questions) ?? [], as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  /// A key's passphrase, a PIN, a new password and yes or no are other questions.
  private static let text = """
    #!/bin/sh
    folder=${0%/*}
    isOurs=
    printf '%s\\n' "$1" >> "$folder/\(questions)"
    case $1 in
      Enter\\ * | *[Pp]assphrase* | *[Nn]ew\\ * | *yes/no*) exit 1 ;;
      *[Pp]assword* | *パスワード*) ;;
      *) exit 1 ;;
    esac
    while IFS= read -r start; do
      case $1 in "$start"*) isOurs=yes ;; esac
    done < "$folder/\(starts)"
    [ -n "$isOurs" ] || exit 1
    mv "$folder/\(word)" "$folder/\(word)-$$" 2> /dev/null || exit 1
    cat "$folder/\(word)-$$"
    rm -f "$folder/\(word)-$$"

    """
}
