import Manuscript
import Templates

/// A drawing as the template sees it that draws it: a flag for each drawing there is, of which one is set.
struct DrawingView: TemplateData {
  let drawing: Drawing

  static let fields = Fields<DrawingView>(
    Drawing.allCases.map { drawing in
      .flag(
        drawing.rawValue,
        .said("whether it is the drawing “\(drawing)”", "「\(drawing)」の絵か")
      ) { $0.drawing == drawing }
    })
}
