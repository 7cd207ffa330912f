internal import Diagnostics
internal import HTTPTypes
import Manuscript
internal import Publishing

/// A destination, as a person fills it in part by part.
struct DestinationWish: Codable, Sendable {
  let way: String
  let host: String?
  let user: String?
  let port: String?
  let remote: String?
  let path: String

  /// The destination; throws what is wrong with what was filled in.
  func destination() throws -> Destination {
    guard let way = DestinationDraft.Way(rawValue: way) else {
      throw Refusal.ofStatus(.badRequest)
    }
    var draft = DestinationDraft(way)
    draft.folder = path
    switch way {
    case .sftp, .ftps: (draft.host, draft.user, draft.port) = (host ?? "", user ?? "", port ?? "")
    case .rclone: draft.remote = remote ?? ""
    case .folder: break
    }
    // A sign that ends a part would make another destination of it.
    guard !(draft.host + draft.user).contains(where: { $0 == "/" || $0 == "@" }) else {
      throw Self.unclear
    }
    let named: Destination
    do throws(DestinationFault) {
      named = try draft.destination()
    } catch {
      throw Self.refusal(for: error)
    }
    guard let read = DestinationDraft(named), read.host == draft.host, read.user == draft.user,
      read.port == draft.port, read.remote == draft.remote
    else { throw Self.unclear }
    return named
  }

  /// What is wrong, for who fills in a form and never writes a destination as one text.
  private static func refusal(for fault: DestinationFault) -> Refusal {
    switch fault.reason {
    case .port: wrongPort
    case .host, .user, .password, .scheme, .webAddress: unclear
    default: Refusal(.unprocessableContent, fault.wording)
    }
  }

  private static let wrongPort = Refusal(
    .unprocessableContent,
    Wording(
      english: "The port must be a number from 1 to 65535.", japanese: "ポートは、1から65535までの数です。"),
    hint: Wording(
      english: "When the company names none, leave it empty.", japanese: "案内に番号がなければ、空けておいてください。"))

  private static let unclear = Refusal(
    .unprocessableContent,
    Wording(
      english: "The name of the host or of the account has a sign that cannot stand there.",
      japanese: "サーバーの名前かアカウント名に、使えない文字があります。"),
    hint: Wording(
      english: "Write the name of the host alone, without “sftp://” and without a folder.",
      japanese: "サーバーの名前だけを書いてください。「sftp://」やフォルダーは入れません。"))
}

extension DestinationWish {
  /// A destination part by part; nil for one of a way that the form does not offer.
  init?(_ destination: Destination) {
    guard let draft = DestinationDraft(destination) else { return nil }
    way = draft.way.rawValue
    (host, user, port, remote) = (draft.host, draft.user, draft.port, draft.remote)
    path = draft.folder
  }
}
