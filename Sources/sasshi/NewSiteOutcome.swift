import Diagnostics
import Publishing

extension NewSite.Outcome {
  /// What was made, and what to do next.
  var wording: Wording {
    let folder = folder.quotedForShell
    let isHere = folder == "."
    let cd = isHere ? "" : "  cd \(folder)\n"
    let names = borrowers.map(\.ownName)
    let borrowed =
      borrowers.isEmpty
      ? Wording(english: "", japanese: "")
      : Wording(
        english: """
          There are no texts in \(names.joined(separator: ", ")) to begin with: those pages are in another language, to be translated.

          """,
        japanese: """
          \(names.joined(separator: "、"))の見本の文章は、まだありません。ほかの言語の文章を入れてあるので、訳してください。

          """)
    let words =
      wordFiles.isEmpty
      ? Wording(english: "", japanese: "")
      : Wording(
        english: """
          The words of buttons and menus are not in every language yet. Translate them here: \
          \(wordFiles.joined(separator: ", "))

          """,
        japanese: """
          ボタンやメニューなどのことばは、まだ訳がない言語があります。次のファイルに訳を書いてください： \(wordFiles.joined(separator: "、"))

          """)
    return Wording(
      english: """
        Made: \(self.folder) (\(fileCount) files)
        \(borrowed.english)\(words.english)Next, type this:
        \(cd)  sasshi build
        and open output/index.html in a browser. README.md says what to write where.
        """,
      japanese: """
        作りました： \(self.folder)（\(fileCount)個のファイル）
        \(borrowed.japanese)\(words.japanese)次のように入力して、Enter キーを押してください：
        \(cd)  sasshi build
        そのあと output/index.html をブラウザーで開くと、サイトが見られます。どこに何を書くかは README.md にあります。
        """)
  }
}
