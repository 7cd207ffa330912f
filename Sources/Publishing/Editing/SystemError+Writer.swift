import Diagnostics

extension SystemError {
  /// What a person can do who writes, and whose text could not be opened, saved or moved.
  var remedyForWriter: Wording {
    switch self {
    case .notFound:
      Wording(
        english: "Somebody may have moved or deleted it meanwhile. Look in the site's folder.",
        japanese: "ほかの人が移したか消したのかもしれません。サイトのフォルダーを確かめてください。")
    case .permissionDenied:
      Wording(
        english: "Give yourself permission to read and write it, then try again.",
        japanese: "読み書きの権限を付けてから、もう一度試してください。")
    case .noSpaceLeft:
      Wording(
        english: "Make room on the disk, then try again. The old file is as it was.",
        japanese: "ディスクに空きを作ってから、もう一度試してください。元のファイルはそのままです。")
    case .readOnlyDisk:
      Wording(
        english: "Copy the site's folder to a disk that can be written, and open it there.",
        japanese: "書き込めるディスクにサイトのフォルダーをコピーして、そこで開いてください。")
    case .linkLoop:
      Wording(
        english: "Put the file or folder itself in the place of the symbolic link.",
        japanese: "シンボリックリンクの代わりに、実際のファイルやフォルダーを置いてください。")
    case .isFolder, .isNoFile, .isNoFolder, .alreadyThere, .folderNotEmpty:
      Wording(
        english: "Choose another name, or move what is there to another place.",
        japanese: "別の名前にするか、そこにあるものを別の場所に移してください。")
    case .nameTooLong:
      Wording(english: "Give it a shorter name.", japanese: "もっと短い名前にしてください。")
    case .tooLarge: SizeLimit.text.hint
    case .tooManyOpenFiles:
      Wording(
        english: "Close other programs, then try again.",
        japanese: "ほかのプログラムを閉じてから、もう一度試してください。")
    case .other:
      Wording(
        english: "Check the disk, then try again. The old file is as it was.",
        japanese: "ディスクの状態を確かめてから、もう一度試してください。元のファイルはそのままです。")
    }
  }
}
