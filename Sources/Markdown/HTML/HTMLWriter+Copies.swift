// The copies of a picture.
extension HTMLWriter {
  /// Opens an element that offers a browser copies of a picture of several widths; one that does not know their format
  /// shows the `img` in it (HTML, section 4.8.4).
  mutating func openPicture(_ offer: HTMLTarget.Offer) {
    html.write("<picture><source type=\"")
    html.write(offer.mediaType, escaping: escapes)
    html.write("\" srcset=\"")
    for (index, copy) in offer.copies.enumerated() {
      if index > 0 { html.write(", ") }
      // A comma in an address could end it (HTML, section 4.8.4.2.2).
      html.write(
        copy.address.split(separator: ",", omittingEmptySubsequences: false).joined(
          separator: "%2C"), escaping: escapes)
      html.append(0x20)
      html.write(copy.width)
      html.append(0x77)
    }
    html.write("\" sizes=\"")
    html.write(isBesideOthers ? Self.sizesBesideOthers : Self.sizesInText)
    html.append(0x22)
    html.write(voidEnd)
  }

  /// How wide a picture is shown: as the lines of a text, which fill a phone's window but for the margins. A screen with
  /// three points where others have one is told less, as nobody sees more of a photo there than what two can show.
  private static let sizesInText: StaticString =
    "(min-width: 44rem) 40rem, (min-resolution: 2.5dppx) 62vw, 94vw"
  /// How wide one of several is shown that stand side by side where there is room for two.
  private static let sizesBesideOthers: StaticString =
    "(min-width: 44rem) 20rem, (min-width: 34rem) 47vw, (min-resolution: 2.5dppx) 62vw, 94vw"
}
