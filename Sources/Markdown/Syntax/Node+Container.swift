extension Node {
  /// What a container is for.
  public enum Container: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
    /// A remark beside the text.
    case note
    /// What no reader may miss.
    case important
    /// Where the ways to order stand.
    case order
    /// Where the contacts stand.
    case contact
    /// A conversation.
    case roundTable
    /// Pictures that belong together.
    case figures
    /// Where the pages of the folder are listed.
    case pages
    /// A name that nobody knows.
    case unknown
  }
}

extension Node.Container {
  /// The names by which an author calls it; none for one that is unknown.
  public var names: [String] {
    switch self {
    case .note: ["note", "注", "補足"]
    case .important: ["important", "重要"]
    case .order: ["order", "申込み", "申し込み"]
    case .contact: ["contact", "問い合わせ", "お問い合わせ"]
    case .roundTable: ["roundtable", "座談会"]
    case .figures: ["figures", "写真", "図"]
    case .pages: ["pages", "一覧"]
    case .unknown: []
    }
  }

  /// What other programs call it.
  private var otherNames: [String] {
    switch self {
    case .note: ["tip", "info", "hint", "message", "details"]
    case .important: ["warning", "caution", "danger", "attention", "alert", "注意", "警告"]
    case .order, .contact, .roundTable, .figures, .pages, .unknown: []
    }
  }

  /// The container that is called so.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    self =
      Self.allCases.first { $0.names.contains(name) || $0.otherNames.contains(name) } ?? .unknown
  }

  /// Whether a name is that of a box of another program that is more than Sasshi's is: one that can be
  /// folded, or one whose title says what it is.
  static func isForeign(_ name: String) -> Bool {
    ["message", "details"].contains(name.lowercased())
  }
}
