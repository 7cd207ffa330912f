extension Document {
  /// Where a picture stands in a text: that says how wide it can be shown.
  public enum PicturePlace: Hashable, Sendable {
    /// In a line of text.
    case line
    /// Alone.
    case figure
    /// Side by side with others.
    case besideOthers
  }

  /// Where each picture stands, by its place in `links`.
  public var picturePlaces: [Int: PicturePlace] {
    var places = [Int: PicturePlace]()
    guard links.contains(where: \.isImage) else { return places }
    var (endOfFigure, endOfFigures) = (0, 0)
    for index in nodes.indices {
      switch nodes[index].kind {
      case .container(.figures): endOfFigures = max(endOfFigures, Int(nodes[index].end))
      case .figure: endOfFigure = Int(nodes[index].end)
      case .image(let link):
        places[Int(link)] =
          index < endOfFigures ? .besideOthers : index < endOfFigure ? .figure : .line
      default: break
      }
    }
    return places
  }
}
