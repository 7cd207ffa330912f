import Fixtures
import Testing

@testable import Pictures

@Suite struct AVIFPictureTests {
  private let picture = Fixtures.SamplePicture.avif(width: 960, height: 720)

  @Test func `it says how large it is`() {
    #expect(AVIFPicture(picture)?.size == PictureSize(width: 960, height: 720))
    let parts = Fixtures.SamplePicture.avif(width: 9, height: 8, items: ["grid", "av01", "av01"])
    #expect(AVIFPicture(parts)?.size == PictureSize(width: 9, height: 8))
  }

  @Test(arguments: [["av01", "Exif"], ["av01", "mime"], ["av01", "uri "], ["Exif"], []])
  func `one that holds more than a picture is none`(items: [String]) {
    #expect(AVIFPicture(Fixtures.SamplePicture.avif(width: 9, height: 8, items: items)) == nil)
  }

  @Test func `nor is one that holds another box, or ends early, or is another format`() {
    #expect(AVIFPicture(picture + [0, 0, 0, 8] + Array("uuid".utf8)) == nil)
    for length in picture.indices where length != picture.count - 8 {
      #expect(AVIFPicture(Array(picture[..<length])) == nil, "\(length)")
    }
    #expect(AVIFPicture(Fixtures.SamplePicture.heic) == nil)
    #expect(AVIFPicture(Fixtures.SamplePicture.jpeg(width: 9, height: 8)) == nil)
  }
}
