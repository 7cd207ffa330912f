import Diagnostics
import Testing

@testable import Publishing

struct MachineFailureTests {
  @Test func aFailureSaysWhatWhereWhyAndWhatToDo() {
    let failure = MachineFailure(.writeFile, "output/index.html", .noSpaceLeft)
    #expect(
      failure.diagnostic.text(in: .english)
        == "output/index.html: error: This file cannot be written: no space is left on the disk. [cannot-write]\n"
        + "  hint: Make room on the disk, then build again.")
    #expect(
      failure.diagnostic.text(in: .japanese)
        == "output/index.html: エラー: このファイルに書き込めません：ディスクに空きがありません。 [cannot-write]\n"
        + "  直し方: ディスクに空きを作ってから、もう一度実行してください。")
  }

  @Test(arguments: [
    (SystemError.notFound, "it does not exist", "存在しません"),
    (.permissionDenied, "permission denied", "権限がありません"),
    (.noSpaceLeft, "no space is left on the disk", "ディスクに空きがありません"),
    (.readOnlyDisk, "the disk is read-only", "ディスクが読み取り専用です"),
    (.isFolder, "it is a folder", "フォルダーです"),
    (
      .isNoFolder, "it, or a part of its path, is not a folder",
      "そのもの、またはパスの途中がフォルダーではありません"
    ),
    (.isNoFile, "it is not a regular file", "通常のファイルではありません"),
    (
      .linkLoop, "a symbolic link stands there that goes round in a circle or may not be followed",
      "循環している、またはたどれないシンボリックリンクです"
    ),
    (.nameTooLong, "the name is too long", "名前が長すぎます"),
    (.tooManyOpenFiles, "too many files are open", "開いているファイルが多すぎます"),
    (.alreadyThere, "something with this name is there already", "同じ名前のものがすでにあります"),
    (.folderNotEmpty, "the folder is not empty", "フォルダーが空ではありません"),
    (.tooLarge, "it is too large", "大きすぎます"),
    (
      .other("Input/output error"), "the system says “Input/output error”",
      "システムの応答：Input/output error"
    ),
  ])
  func everyAnswerOfTheSystemIsPutInPlainWords(
    error: SystemError, english: String, japanese: String
  ) {
    let diagnostic = MachineFailure(.makeFolder, "output", error).diagnostic
    #expect(diagnostic.message.english == "This folder cannot be made: \(english).")
    #expect(diagnostic.message.japanese == "このフォルダーを作れません：\(japanese)。")
    #expect(diagnostic.hint != nil)
  }

  @Test(arguments: [
    (SystemError.notFound, "Somebody may have", "ほかの人が移したか消したのかもしれません。"),
    (.permissionDenied, "Give yourself permission to read and write", "読み書きの権限を付けてから、"),
    (.noSpaceLeft, "Make room on the disk, then try again.", "ディスクに空きを作ってから、もう一度"),
    (.readOnlyDisk, "Copy the site's folder to a disk", "書き込めるディスクにサイトのフォルダーをコピー"),
    (.linkLoop, "Put the file or folder itself", "シンボリックリンクの代わりに、実際の"),
    (.isFolder, "Choose another name, or move", "別の名前にするか、そこにあるものを"),
    (.nameTooLong, "Give it a shorter name.", "もっと短い名前にしてください。"),
    (.tooManyOpenFiles, "Close other programs, then try again.", "ほかのプログラムを閉じてから、"),
    (.tooLarge, "Check that it is the right file", "ファイルを取り違えていないか"),
    (.other("x"), "Check the disk, then try again.", "ディスクの状態を確かめてから、もう一度"),
  ])
  func `who writes is told what helps, and not to run a command`(
    _ error: SystemError, _ english: String, _ japanese: String
  ) {
    for deed in [Deed.openFile, .saveFile, .moveFile] {
      let hint = MachineFailure(deed, "content/ja/a.md", error).diagnostic.hint
      #expect(hint?.english.hasPrefix(english) == true)
      #expect(hint?.japanese.hasPrefix(japanese) == true)
      #expect(hint?.english.contains("command") == false && hint?.japanese.contains("実行") == false)
    }
  }

  @Test func permissionDependsOnTheDeed() {
    let reading = MachineFailure(.listFolder, "content", .permissionDenied).diagnostic
    let writing = MachineFailure(.deleteFile, "output/a.html", .permissionDenied).diagnostic
    #expect(reading.identifier == .cannotRead)
    #expect(writing.identifier == .cannotWrite)
    #expect(reading.hint?.english == "Give yourself permission to read it.")
    #expect(
      writing.hint?.english
        == "Give yourself permission to write there, or name another folder with --output.")
    #expect(reading.hint?.japanese == "読み取りの権限を付けてください。")
    #expect(
      writing.hint?.japanese
        == "書き込みの権限を付けるか、--output で別のフォルダーを指定してください。")
  }
}
