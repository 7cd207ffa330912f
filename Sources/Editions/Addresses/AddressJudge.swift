import Diagnostics
import Manuscript

/// Judges whether each file of the finished site has an address of its own.
struct AddressJudge {
  private(set) var diagnostics: [Diagnostic] = []
  private var table = AddressTable()
  /// The pairs of files, or of folders, that were named: a page has up to five addresses, a folder any
  /// number of files.
  private var named: Set<[String]> = []

  /// Takes in something that is written; one in whose way another stands is named by its author's file.
  mutating func add(_ address: OutputAddress) {
    guard let clash = table.take(address), let source = clash.source(besides: address),
      named.insert(clash.pair(with: source)).inserted
    else { return }
    var diagnostic = clash.diagnostic(address.path, of: source)
    if address.isCard || clash.other?.isCard == true { diagnostic.hint = .besideCards }
    diagnostics.append(diagnostic)
  }

  /// Takes in a former address that a page's front matter names.
  ///
  /// - Returns: whether it is free; when it is not, that is an error.
  mutating func add(_ alias: Alias, at address: OutputAddress) -> Bool {
    guard let clash = table.take(address) else { return true }
    diagnostics.append(clash.diagnostic(of: alias))
    return false
  }

  /// Looks for the page of the site that a full address names; one that is not there is named.
  mutating func look(for address: OwnAddress) {
    let name = address.path.split(separator: "/").last ?? ""
    let isFolder = address.path.isEmpty || address.path.hasSuffix("/")
    let paths =
      isFolder
      ? ["\(address.path)index.html"]
      : [address.path, "\(address.path).html", "\(address.path)/index.html"]
    // Whatever else is on the host is nobody's business here.
    guard isFolder || name.hasSuffix(".html") || !name.contains("."),
      !paths.contains(where: { table.holdsFile($0) })
    else { return }
    diagnostics.append(
      .warning(
        .brokenOwnAddress, at: address.location,
        Wording(
          english: "This address is one of this site, but no page stands there: “\(address.path)”.",
          japanese: "このサイトのアドレスですが、そこにページはありません：「\(address.path)」"),
        hint: Wording(
          english: "Name the page's file instead, such as ../order.md: Sasshi makes the address.",
          japanese: "../order.md のようにページのファイル名を書くと、アドレスはSasshiが正しく作ります。")))
  }

  /// Takes in an address that something gets only when nothing is in the way.
  mutating func isFree(_ address: OutputAddress) -> Bool {
    table.take(address) == nil
  }
}

extension AddressTable.Clash {
  /// What was there before; nil where nothing was.
  fileprivate var other: OutputAddress? {
    switch self {
    case .taken(let other), .fileAndFolder(_, let other), .alikeFolders(_, _, let other): other
    case .longName: nil
    }
  }

  /// The author's file that has to change: for the sake of a card, no page does.
  fileprivate func source(besides address: OutputAddress) -> String? {
    address.isCard ? other?.source ?? address.source : address.source
  }

  /// What is in the way of what.
  fileprivate func pair(with source: String) -> [String] {
    switch self {
    case .taken(let other), .fileAndFolder(_, let other): [source, other.source ?? ""]
    case .alikeFolders(let folder, let other, _): [folder, other]
    case .longName: [source]
    }
  }

  /// That a file cannot stand at its address.
  fileprivate func diagnostic(_ path: String, of source: String) -> Diagnostic {
    switch self {
    case .taken(let other): taken(path, source, by: other.source)
    case .fileAndFolder(let path, _):
      .error(.fileAndFolder, at: Location(source), fileAndFolder(path), hint: rename)
    case .alikeFolders(let folder, let other, _):
      .error(.sameAddress, at: Location(source), alikeFolders(folder, other), hint: rename)
    case .longName:
      .error(.unwritablePath, at: Location(source), longName(path), hint: shorten)
    }
  }

  /// That nothing can lead from a former address.
  fileprivate func diagnostic(of alias: Alias) -> Diagnostic {
    switch self {
    case .taken(let other):
      switch other.owner {
      case .page(let source), .file(let source): occupied(alias, by: source)
      case .sasshi, .standIn, .card: reserved(alias)
      }
    case .fileAndFolder(let path, _):
      .error(.fileAndFolder, at: alias.location, fileAndFolder(path), hint: remove)
    case .alikeFolders(let folder, let other, _):
      .error(.sameAddress, at: alias.location, alikeFolders(folder, other), hint: remove)
    case .longName:
      .error(
        .unwritablePath, at: alias.location, longName("\(alias.address).html"), hint: remove)
    }
  }
}

extension AddressTable.Clash {
  private func taken(_ path: String, _ source: String, by other: String?) -> Diagnostic {
    guard let other else {
      return .error(
        .reservedAddress, at: Location(source),
        Wording(
          english: "This file would stand at \(path), which Sasshi writes itself.",
          japanese: "このファイルのアドレス \(path) は、Sasshiが自分で作るファイルのものです。"),
        hint: rename)
    }
    return .error(
      .sameAddress, at: Location(source),
      Wording(
        english: "This file and \(other) would have the same address, \(path).",
        japanese: "このファイルと \(other) は、同じアドレス \(path) になってしまいます。"),
      hint: Wording(
        english: "Rename one of the two files (upper and lower case, and the Unicode form in which "
          + "ば is written, do not count).",
        japanese: "どちらかのファイル名を変えてください（大文字と小文字や、「ば」の内部の表し方の違いは区別されません）。"),
      related: [.otherFile(other)])
  }

  private func occupied(_ alias: Alias, by owner: String) -> Diagnostic {
    .error(
      .occupiedAlias, at: alias.location,
      Wording(
        english: "“\(alias.address)” cannot lead here: it is an address of \(owner).",
        japanese: "「\(alias.address)」は \(owner) のアドレスなので、ここへの転送に使えません。"),
      hint: Wording(
        english: "Remove it here, or give that page another address.",
        japanese: "ここから消すか、そのページのアドレスを変えてください。"),
      related: owner == alias.location.file ? [] : [.otherFile(owner)])
  }

  private func reserved(_ alias: Alias) -> Diagnostic {
    .error(
      .reservedAddress, at: alias.location,
      Wording(
        english: "“\(alias.address)” cannot lead here: Sasshi itself writes something there.",
        japanese: "「\(alias.address)」にはSasshiがほかのものを書き出すので、転送に使えません。"),
      hint: remove)
  }

  private func fileAndFolder(_ path: String) -> Wording {
    Wording(
      english: "“\(path)” would be a file and a folder at once.",
      japanese: "「\(path)」がファイルにもフォルダーにもなってしまいます。")
  }

  private func alikeFolders(_ folder: String, _ other: String) -> Wording {
    Wording(
      english:
        "The folders “\(other)” and “\(folder)” are the same place on some machines: only letter "
        + "case or Unicode form tells them apart.",
      japanese: "フォルダー「\(other)」と「\(folder)」は大文字・小文字か Unicode の形だけが違い、"
        + "同じ場所とみなされる環境があります。")
  }

  private func longName(_ path: String) -> Wording {
    Wording(
      english: "No file can be written at “\(path)”: the name is longer than 255 bytes.",
      japanese: "「\(path)」は名前が255バイトを超えるので、ファイルを書き出せません。")
  }

  private var rename: Wording {
    switch self {
    case .fileAndFolder(_, let other):
      other.source.map {
        Wording(
          english: "Rename this file or \($0), or the folder.",
          japanese: "このファイルか \($0)、またはフォルダーの名前を変えてください。")
      }
        ?? Wording(
          english: "Rename this file or its folder.", japanese: "このファイルかフォルダーの名前を変えてください。")
    case .alikeFolders:
      Wording(english: "Name both folders alike.", japanese: "同じ名前にそろえてください。")
    case .taken, .longName:
      Wording(english: "Rename the file.", japanese: "ファイル名を変えてください。")
    }
  }

  private var shorten: Wording {
    Wording(
      english:
        "Give the file a shorter name: with its ending it holds about 85 Japanese characters.",
      japanese: "ファイル名を短くしてください（日本語なら、拡張子を含めて85文字ほどまでです）。")
  }

  private var remove: Wording { Wording(english: "Remove it.", japanese: "消してください。") }
}

extension Wording {
  /// What to do about what is in the way of cards.
  fileprivate static let besideCards = Wording(
    english: """
      The pictures for social networks stand in the folder “\(CardEdition.folder)”. Rename this file or its folder; or \
      write “cards: no” below “pictures:” in site.yaml, and there are none.
      """,
    japanese: """
      フォルダー「\(CardEdition.folder)」には、SNSで紹介される画像が入ります。このファイルかフォルダーの名前を変えてください。\
      または、site.yaml の「pictures:」の下に「cards: no」と書くと、その画像は作られません。
      """)
}
