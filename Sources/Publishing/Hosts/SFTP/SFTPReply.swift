/// What an SFTP server answers (draft-ietf-secsh-filexfer-02, section 7).
enum SFTPReply: Sendable {
  case status(SFTPStatus)
  case handle(SFTPHandle)
  case data([UInt8])
  case entry(SFTPEntry)
  /// Names in a folder.
  case names([String])

  /// Reads what stands behind a message's kind and number; nil where it is damaged.
  init?(kind: UInt8, _ reader: inout SFTPReader) {
    switch kind {
    case 101:
      guard let code: UInt32 = reader.number() else { return nil }
      // Servers of the first versions say nothing behind it.
      self = .status(SFTPStatus(code, reader.text() ?? ""))
    case 102:
      guard let handle = reader.bytes() else { return nil }
      self = .handle(handle)
    case 103:
      guard let data = reader.bytes() else { return nil }
      self = .data(data)
    case 104:
      guard let names = Self.names(&reader) else { return nil }
      self = .names(names)
    case 105:
      guard let entry = SFTPEntry(&reader) else { return nil }
      self = .entry(entry)
    default: return nil
    }
  }

  private static func names(_ reader: inout SFTPReader) -> [String]? {
    guard let count: UInt32 = reader.number() else { return nil }
    var names: [String] = []
    for _ in 0..<count {
      // Behind a name stands its line in a list for people.
      guard let name = reader.text(), reader.bytes() != nil, SFTPEntry(&reader) != nil else {
        return nil
      }
      names.append(name)
    }
    return names
  }

  /// What went well or wrong. An answer that does not fit the question is wrong.
  var status: SFTPStatus {
    if case .status(let status) = self { status } else { SFTPStatus(5, "") }
  }
}
