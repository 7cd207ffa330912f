import Fixtures
import Pictures
import Testing

/// What is found out of a picture before copies of it are made.
@Suite struct StillPictureTests {
  @Test func `a picture may claim any number of pixels`() throws {
    // The header's numbers have four bytes each (PNG, section 11.2.1).
    let largest = Array(repeating: UInt8(0xFF), count: 4)
    var bytes = SamplePicture.png(width: 4, height: 4)
    bytes.replaceSubrange(16..<24, with: largest + largest)
    #expect(throws: PictureProblem.self) { try PictureMetadata.size(of: bytes) }
    #expect(StillPicture(of: bytes)?.isDrawing == false)
    // The most that the format allows (section 7.1).
    bytes.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    #expect(StillPicture(of: bytes)?.isDrawing == true)
  }
}
