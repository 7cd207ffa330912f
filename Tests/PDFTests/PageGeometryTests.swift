import Testing

@testable import PDF

struct PageGeometryTests {
  private let media = Rectangle(left: 10, bottom: 20, right: 410, top: 620)

  @Test func theFinishedPageIsTheTrimBoxThenTheCropBoxThenTheMediaBox() {
    let crop = Rectangle(left: 20, bottom: 30, right: 400, top: 610)
    let trim = Rectangle(left: 30, bottom: 40, right: 390, top: 600)
    #expect(PageGeometry(boxes: .init(media: media))?.trim == media)
    #expect(PageGeometry(boxes: .init(media: media, crop: crop))?.trim == crop)
    #expect(PageGeometry(boxes: .init(media: media, crop: crop, trim: trim))?.trim == trim)
  }

  @Test func aBoxNeverReachesBeyondTheMediaBox() {
    let crop = Rectangle(left: -100, bottom: 100, right: 200, top: 900)
    #expect(
      PageGeometry(boxes: .init(media: media, crop: crop))?.trim
        == Rectangle(left: 10, bottom: 100, right: 200, top: 620))
  }

  @Test func cornersMayStandInAnyOrder() {
    let turned = Rectangle(left: 410, bottom: 620, right: 10, top: 20)
    #expect(PageGeometry(boxes: .init(media: turned))?.trim == media)
  }

  @Test(arguments: [0, 90, 180, 270, -90, 360, 450])
  func turnedThePageStandsWithItsCornerAtTheOrigin(rotation: Int) throws {
    let page = try #require(
      PageGeometry(boxes: .init(media: media), rotation: rotation, userUnit: 2))
    let isUpright = rotation % 180 == 0
    #expect(page.size == Size(width: isUpright ? 800 : 1200, height: isUpright ? 1200 : 800))
    let corners = [(10.0, 20.0), (410, 20), (410, 620), (10, 620)].map {
      point($0.0, $0.1, page.matrix)
    }
    #expect(corners.map(\.width).min() == 0 && corners.map(\.width).max() == page.size.width)
    #expect(corners.map(\.height).min() == 0 && corners.map(\.height).max() == page.size.height)
    // Clockwise, the upper left corner goes to the upper right, and so on.
    let expected = [
      Size(width: 0, height: page.size.height), page.size, Size(width: page.size.width, height: 0),
      Size(width: 0, height: 0),
    ]
    #expect(corners[3] == expected[(rotation / 90 + 4) % 4])
  }

  @Test(arguments: [
    Rectangle(left: 0, bottom: 0, right: 0, top: 600),
    Rectangle(left: 0, bottom: 0, right: 1e300, top: 600),
    Rectangle(left: 0, bottom: 0, right: .nan, top: 600),
    Rectangle(left: 0, bottom: 0, right: .infinity, top: 600),
    Rectangle(left: 0, bottom: 0, right: 20_000, top: 600),
  ])
  func aPageThatNobodyCanPrintIsNone(box: Rectangle) {
    #expect(PageGeometry(boxes: .init(media: box)) == nil)
  }

  @Test func withoutAMediaBoxThereIsNoPage() {
    #expect(PageGeometry(boxes: .init(crop: media)) == nil)
  }

  private func point(_ x: Double, _ y: Double, _ matrix: Matrix) -> Size {
    Size(
      width: matrix.a * x + matrix.c * y + matrix.e, height: matrix.b * x + matrix.d * y + matrix.f)
  }
}
