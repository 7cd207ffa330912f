public import Diagnostics

/// Why a picture cannot be published.
public struct PictureProblem: Error, Hashable, Sendable {
  /// The kinds of problems.
  public enum Kind: CaseIterable, Hashable, Sendable {
    /// The file ends before the picture does.
    case endsEarly
    /// The file does not keep to its format.
    case malformed
    /// The format hides what must not be published where Sasshi does not take it out.
    case cannotBeCleaned
  }

  /// What kind of problem it is.
  public var kind: Kind
  /// The format that the file claims to have.
  public var format: PictureFormat?

  /// A problem of the given kind.
  public init(_ kind: Kind, in format: PictureFormat?) {
    self.kind = kind
    self.format = format
  }

  /// The problem as a person reads it.
  public func diagnostic(at location: Location) -> Diagnostic {
    .error(kind.identifier, at: location, message, hint: hint)
  }
}

extension PictureProblem.Kind {
  fileprivate var identifier: DiagnosticIdentifier {
    switch self {
    case .endsEarly, .malformed: .damagedPicture
    case .cannotBeCleaned: .uncleanablePicture
    }
  }
}

extension PictureProblem {
  private var message: Wording {
    let name = format?.rawValue ?? ""
    return switch kind {
    case .endsEarly:
      Wording(
        english: "This \(name) picture ends too early: the file is not whole.",
        japanese: "この \(name) の画像は途中で終わっています。ファイルが欠けています。")
    case .malformed:
      Wording(
        english: "This \(name) picture is damaged.", japanese: "この \(name) の画像は壊れています。")
    case .cannotBeCleaned:
      Wording(
        english: "This is a \(name) file: Sasshi cannot take the place and the name out of it, and "
          + "most browsers do not show it.",
        japanese: "これは \(name) のファイルです。撮影場所や名前などの情報を取り除けず、"
          + "多くのブラウザーでは表示もできません。")
    }
  }

  private var hint: Wording {
    switch kind {
    case .endsEarly, .malformed:
      Wording(
        english: "Copy it again from where it came from, or open it in a picture program and save "
          + "it anew.",
        japanese: "元のファイルをもう一度コピーするか、画像ソフトで開いて保存し直してください。")
    case .cannotBeCleaned:
      Wording(
        english: "Open it in a picture program and save it as JPEG, PNG or WebP.",
        japanese: "画像ソフトで開いて、JPEG・PNG・WebP のどれかで保存し直してください。")
    }
  }
}
