public import Diagnostics

/// The machine could not do what the content needs: a disk, a permission, a path on the command line.
/// The command ends with status 3 rather than with the 1 of a mistake in the content.
public struct MachineFailure: Error, Hashable, Sendable {
  /// What happened, to which path, and what to do.
  public var diagnostic: Diagnostic
  /// What had been found to be wrong until then, for whoever asked to say first.
  public var earlier = [Diagnostic]()

  /// A failure that the diagnostic explains.
  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

/// What Sasshi was about to do to a file or a folder.
enum Deed: Sendable {
  case readFile
  case listFolder
  case writeFile
  case makeFolder
  case deleteFile
  /// Make a file with which somebody begins.
  case beginFile
  /// Make a folder in which somebody begins.
  case beginFolder
  /// Open what a person is to change.
  case openFile
  /// Save what a person wrote.
  case saveFile
  /// Move a file of a person's to another place.
  case moveFile
}

extension MachineFailure {
  /// The system refused a deed at a path.
  init(_ deed: Deed, _ path: String, _ error: SystemError) {
    self.init(
      .error(
        deed.identifier, at: Location(path),
        Wording(
          english: "\(deed.refusal.english): \(error.reason.english).",
          japanese: "\(deed.refusal.japanese)：\(error.reason.japanese)。"),
        hint: error.remedy(for: deed)))
  }

  /// The same failure, after these diagnostics.
  func after(_ diagnostics: [Diagnostic]) -> MachineFailure {
    var failure = self
    failure.earlier = diagnostics + earlier
    return failure
  }

  /// The same failure, its hint followed by a sentence about the state that it left.
  func adding(_ state: Wording) -> MachineFailure {
    var failure = self
    let hint = diagnostic.hint
    failure.diagnostic.hint = Wording(
      english: [hint?.english, state.english].compactMap(\.self).joined(separator: "\n"),
      japanese: [hint?.japanese, state.japanese].compactMap(\.self).joined(separator: "\n"))
    return failure
  }
}

extension Deed {
  fileprivate var refusal: Wording {
    switch self {
    case .readFile:
      Wording(english: "This file cannot be read", japanese: "このファイルを読み込めません")
    case .listFolder:
      Wording(english: "This folder cannot be read", japanese: "このフォルダーを読み込めません")
    case .writeFile:
      Wording(english: "This file cannot be written", japanese: "このファイルに書き込めません")
    case .makeFolder:
      Wording(english: "This folder cannot be made", japanese: "このフォルダーを作れません")
    case .deleteFile:
      Wording(english: "This file cannot be deleted", japanese: "このファイルを削除できません")
    case .beginFile:
      Wording(english: "This file cannot be made", japanese: "このファイルを作れません")
    case .beginFolder:
      Wording(english: "This folder cannot be made", japanese: "このフォルダーを作れません")
    case .openFile:
      Wording(english: "This file cannot be opened", japanese: "このファイルを開けません")
    case .saveFile:
      Wording(english: "This file cannot be saved", japanese: "このファイルを保存できません")
    case .moveFile:
      Wording(english: "This file cannot be moved", japanese: "このファイルを移せません")
    }
  }

  fileprivate var identifier: DiagnosticIdentifier {
    changes ? .cannotWrite : .cannotRead
  }

  fileprivate var changes: Bool {
    switch self {
    case .readFile, .listFolder, .openFile: false
    case .writeFile, .makeFolder, .deleteFile, .beginFile, .beginFolder, .saveFile, .moveFile: true
    }
  }

  /// Whether it is done for a person who begins something, rather than for a site that is built.
  fileprivate var begins: Bool { self == .beginFile || self == .beginFolder }

  /// Whether it is done for a person who writes, whose old file is whole when it fails.
  fileprivate var keeps: Bool { self == .openFile || self == .saveFile || self == .moveFile }
}

extension SystemError {
  /// The system's answer as the end of a sentence, without its full stop.
  var reason: Wording {
    switch self {
    case .notFound:
      Wording(english: "it does not exist", japanese: "存在しません")
    case .permissionDenied:
      Wording(english: "permission denied", japanese: "権限がありません")
    case .noSpaceLeft:
      Wording(english: "no space is left on the disk", japanese: "ディスクに空きがありません")
    case .readOnlyDisk:
      Wording(english: "the disk is read-only", japanese: "ディスクが読み取り専用です")
    case .isFolder:
      Wording(english: "it is a folder", japanese: "フォルダーです")
    case .isNoFolder:
      Wording(
        english: "it, or a part of its path, is not a folder",
        japanese: "そのもの、またはパスの途中がフォルダーではありません")
    case .isNoFile:
      Wording(english: "it is not a regular file", japanese: "通常のファイルではありません")
    case .linkLoop:
      Wording(
        english: "a symbolic link stands there that goes round in a circle or may not be followed",
        japanese: "循環している、またはたどれないシンボリックリンクです")
    case .nameTooLong:
      Wording(english: "the name is too long", japanese: "名前が長すぎます")
    case .tooManyOpenFiles:
      Wording(english: "too many files are open", japanese: "開いているファイルが多すぎます")
    case .alreadyThere:
      Wording(
        english: "something with this name is there already",
        japanese: "同じ名前のものがすでにあります")
    case .folderNotEmpty:
      Wording(english: "the folder is not empty", japanese: "フォルダーが空ではありません")
    case .tooLarge:
      Wording(english: "it is too large", japanese: "大きすぎます")
    case .other(let text):
      Wording(english: "the system says “\(text)”", japanese: "システムの応答：\(text)")
    }
  }

  /// What the person can do about it.
  fileprivate func remedy(for deed: Deed) -> Wording {
    switch self {
    case _ where deed.keeps: remedyForWriter
    case .notFound:
      Wording(
        english: "Check the spelling of the path.", japanese: "パスの綴りを確かめてください。")
    case .permissionDenied where deed.begins:
      Wording(
        english: "Give yourself permission to write there, or name another folder.",
        japanese: "書き込みの権限を付けるか、別のフォルダーを指定してください。")
    case .noSpaceLeft where deed.begins:
      Wording(
        english: "Make room on the disk, then run the command again.",
        japanese: "ディスクに空きを作ってから、もう一度実行してください。")
    case .readOnlyDisk where deed.begins:
      Wording(
        english: "Name a folder on another disk.", japanese: "別のディスクのフォルダーを指定してください。")
    case .permissionDenied where deed.changes:
      Wording(
        english: "Give yourself permission to write there, or name another folder with --output.",
        japanese: "書き込みの権限を付けるか、--output で別のフォルダーを指定してください。")
    case .permissionDenied:
      Wording(
        english: "Give yourself permission to read it.", japanese: "読み取りの権限を付けてください。")
    case .noSpaceLeft:
      Wording(
        english: "Make room on the disk, then build again.",
        japanese: "ディスクに空きを作ってから、もう一度実行してください。")
    case .readOnlyDisk:
      Wording(
        english: "Name a folder on another disk with --output.",
        japanese: "--output で別のディスクのフォルダーを指定してください。")
    case .isFolder where deed == .readFile:
      Wording(
        english: "Name a file in it, or move the folder to another place.",
        japanese: "その中のファイルを指定するか、フォルダーを別の場所に移してください。")
    case .isFolder, .isNoFile, .isNoFolder, .alreadyThere, .folderNotEmpty:
      Wording(
        english: "Move what is there to another place.",
        japanese: "そこにあるものを別の場所に移してください。")
    case .linkLoop:
      Wording(
        english: "Delete the symbolic link, or put a real file or folder in its place.",
        japanese: "シンボリックリンクを削除するか、実際のファイルやフォルダーに置き換えてください。")
    case .nameTooLong:
      Wording(english: "Give it a shorter name.", japanese: "もっと短い名前にしてください。")
    case .tooLarge: SizeLimit.text.hint
    case .tooManyOpenFiles:
      Wording(
        english: "Close other programs, or raise the limit with “ulimit -n”.",
        japanese: "ほかのプログラムを閉じるか、「ulimit -n」で上限を上げてください。")
    case .other:
      Wording(
        english: "Check the disk, then build again.",
        japanese: "ディスクの状態を確かめてから、もう一度実行してください。")
    }
  }
}
