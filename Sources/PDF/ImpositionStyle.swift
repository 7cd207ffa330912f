/// What a person can choose about the sheets.
public struct ImpositionStyle: Hashable, Sendable {
  /// The side on which the book is bound.
  public var binding: Binding
  /// The most sheets that are folded together; nil when all are.
  public var sheetsPerSignature: Int?
  /// By how many millimetres each sheet's pages stand nearer to the fold than those of the sheet around
  /// it; below zero, farther from it.
  ///
  /// The pages of the sheet that has n sheets around it move by n × creep. Folded, a sheet sticks out of
  /// the one around it by the thickness of the paper, and loses that when the fore edge is cut: with creep
  /// as thick as the paper (about 0.1 mm), all outer margins are then alike.
  public var creep: Double
  /// Whether lines around the pages show where to cut and fold. The sheets are larger by their room.
  public var cropMarks: Bool

  /// The choices; all but the binding may be left out.
  public init(
    binding: Binding, sheetsPerSignature: Int? = nil, creep: Double = 0, cropMarks: Bool = false
  ) {
    self.binding = binding
    self.sheetsPerSignature = sheetsPerSignature
    self.creep = creep
    self.cropMarks = cropMarks
  }
}
