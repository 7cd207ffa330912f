public import Diagnostics
public import Publishing

/// The desk in the browser.
public struct Desk: Sendable {
  let session: DeskSession

  /// The desk over a site.
  public init(_ publication: Publication, language: MessageLanguage, equipment: Equipment) {
    session = DeskSession(
      publication: publication, language: language, events: Events(), equipment: equipment)
  }
}
