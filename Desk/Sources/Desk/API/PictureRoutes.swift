internal import HTTPTypes
import Hummingbird
import Manuscript
internal import Publishing

extension Routes {
  /// Pictures beside the texts.
  func addPictures() {
    post("/api/picture") { asked, session in
      let name = asked.parameter("name") ?? ""
      let page = try asked.path("beside")
      let bytes = try await asked.bytes(upTo: ContentDesk.mostPictureBytes)
      return .json(PictureAnswer(try await session.add(bytes, named: name, beside: page)))
    }
    get("/api/picture") { asked, session in
      guard let picture = session.content.shownPicture(at: try asked.path()) else {
        throw Refusal.ofStatus(.notFound)
      }
      return .file(picture.bytes, mediaType: picture.mediaType)
    }
    get("/api/pictures") { asked, session in
      let pictures = try await session.content.pictures(beside: try asked.path("beside"))
      return .json(["pictures": pictures.map { PictureAnswer($0) }])
    }
  }
}

/// A picture that a page can show.
private struct PictureAnswer: Encodable, Sendable {
  let path: String
  /// What shows it in the page's text.
  let markdown: String
  /// Where the desk shows it.
  let address: String
  @OrNull var width: Int?
  @OrNull var height: Int?
  let size: Int

  init(_ picture: ContentDesk.PlacedPicture) {
    path = picture.path.text
    markdown = picture.markdown()
    address = "/api/picture?path=\(picture.path.text.percentEncodedPath)"
    width = picture.width
    height = picture.height
    size = picture.byteCount
  }
}

extension DeskSession {
  fileprivate func add(
    _ bytes: [UInt8], named name: String, beside page: ContentPath
  ) async throws -> ContentDesk.PlacedPicture {
    var site = publication
    // Copies stand in for pictures that cannot be published as they are.
    site.programs = try? programs()
    let picture = try await ContentDesk(site).addPicture(bytes, named: name, beside: page)
    await wrote([picture.path])
    return picture
  }
}
