internal import Diagnostics

extension ContentWalk {
  func location(_ path: String) -> String {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    if path.isEmpty { return root }
    return root.hasSuffix("/") ? root + path : "\(root)/\(path)"
  }

  func misnamed(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let name = bytes.map { byte in
      (0x20..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "\\x" + hexadecimal(byte)
    }
    let message =
      isText
      ? Wording(
        english: "This name has a control character in it.",
        japanese: "この名前には制御文字が含まれています。")
      : Wording(
        english: "This name is not UTF-8.", japanese: "この名前は UTF-8 ではありません。")
    return .error(
      .unreadableName, at: Location(location(path + name.joined())), message,
      hint: Wording(
        english: "Rename the file. Such names come from zip files made on another system.",
        japanese: "ファイルの名前を変えてください。別のシステムで作られた zip を展開すると、こうなることがあります。"))
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  func loop(at path: String) -> Diagnostic {
    .error(
      .brokenSymbolicLink, at: Location(location(path)),
      Wording(
        english: "This symbolic link goes round in a circle.",
        japanese: "このシンボリックリンクは循環しています。"),
      hint: Wording(english: "Delete the link.", japanese: "リンクを削除してください。"))
  }

  func repeated(_ path: String, like other: String) -> Diagnostic {
    .warning(
      .repeatedFolder, at: Location(location(path)),
      Wording(
        english: "This leads to the folder “\(location(other))”, which is read already; what is in "
          + "it is not taken a second time.",
        japanese: "この先はフォルダー「\(location(other))」で、すでに読み込んでいます。"
          + "中のファイルは二重には使いません。"),
      hint: Wording(
        english: "Delete the link, or put a folder with files of its own in its place.",
        japanese: "リンクを削除するか、代わりに別のファイルの入ったフォルダーを置いてください。"))
  }

  func tooDeep(_ path: String) -> Diagnostic {
    .error(
      .nestedTooDeep, at: Location(location(path)),
      Wording(
        english: "This folder is nested more than \(Self.greatestDepth) folders deep.",
        japanese: "このフォルダーは \(Self.greatestDepth) 階層より深いところにあります。"),
      hint: Wording(
        english: "Move it to a higher place.", japanese: "もっと浅い場所に移してください。"))
  }

  func outside(_ path: String) -> Diagnostic {
    .error(
      .outsideFolder, at: Location(location(path)),
      Wording(
        english: "This symbolic link leads out of the folder.",
        japanese: "このシンボリックリンクの先は、フォルダーの外にあります。"),
      hint: Wording(
        english: "Put the file itself in its place.",
        japanese: "リンクの代わりに、実際のファイルを置いてください。"))
  }

  func brokenLink(_ path: String) -> Diagnostic {
    .error(
      .brokenSymbolicLink, at: Location(location(path)),
      Wording(
        english: "This symbolic link leads to nothing.",
        japanese: "このシンボリックリンクの先には何もありません。"),
      hint: Wording(
        english: "Delete the link, or put the file itself in its place.",
        japanese: "リンクを削除するか、実際のファイルに置き換えてください。"))
  }

  func noFile(_ path: String) -> Diagnostic {
    .warning(
      .notAFile, at: Location(location(path)),
      Wording(
        english: "This is neither a file nor a folder; it is left out.",
        japanese: "これはファイルでもフォルダーでもないため、無視します。"),
      hint: Wording(
        english: "Move it out of the folder.", japanese: "フォルダーの外に移してください。"))
  }
}
