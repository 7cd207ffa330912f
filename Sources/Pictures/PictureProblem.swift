public import Diagnostics

/// Why a picture cannot be published.
public struct PictureProblem: Error, Hashable, Sendable {
  /// The kinds of problems.
  public enum Kind: CaseIterable, Hashable, Sendable {
    /// The file ends before the picture does.
    case endsEarly
    /// The file does not keep to its format.
    case malformed
    /// The file is called a picture, and is none that Sasshi knows.
    case noPicture
    /// Only a note in the file turns the picture upright, and most browsers do not obey it.
    case liesOnItsSide
    /// A drawing would run a program of its own.
    case runs
    /// A drawing would show what stands in another file.
    case asksOthers
    /// A drawing declares texts that can stand for anything.
    case hidesText
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
    case .noPicture: .noPicture
    case .liesOnItsSide: .pictureOnItsSide
    case .runs, .asksOthers, .hidesText: .unsafeDrawing
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
    case .noPicture:
      Wording(
        english: "This file is called a picture, but it is none.",
        japanese: "画像の名前が付いていますが、中身は画像ではありません。")
    case .liesOnItsSide:
      Wording(
        english:
          "This \(name) picture lies on its side or is mirrored: only a note in the file turns it "
          + "upright, and most browsers do not obey it.",
        japanese: "この \(name) の画像は横向きか裏返しです。向きを直す情報は入っていますが、ほとんどのブラウザーはそれに従いません。")
    case .runs:
      Wording(
        english: "This SVG drawing holds a script or HTML, which would run when somebody opens it.",
        japanese: "この SVG にはスクリプトやHTMLが入っています。画像だけを開いた人のところで動いてしまいます。")
    case .asksOthers:
      Wording(
        english:
          "This SVG drawing refers to another file, which would be fetched when somebody opens it.",
        japanese: "この SVG はほかのファイルを参照しています。画像だけを開いた人のところで読み込まれてしまいます。")
    case .hidesText:
      Wording(
        english: "This SVG drawing declares abbreviations (“<!ENTITY”), which can hide anything.",
        japanese: "この SVG には略号の宣言（<!ENTITY）があり、何が入っているか確かめられません。")
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
    case .noPicture:
      Wording(
        english:
          "Copy the picture again from where it came from; its name must end as its format asks.",
        japanese: "元の画像をもう一度コピーしてください。名前の最後（.jpg など）は中身に合わせます。")
    case .liesOnItsSide:
      Wording(
        english: "Open it in a picture program and save it as JPEG or PNG.",
        japanese: "画像ソフトで開いて、JPEG か PNG で保存し直してください。")
    case .runs, .asksOthers, .hidesText:
      Wording(
        english:
          "Save it in the drawing program as “plain SVG” with all pictures embedded, or as PNG.",
        japanese: "作図ソフトで、画像を埋め込んだ「プレーン SVG」か PNG として保存し直してください。")
    case .cannotBeCleaned:
      Wording(
        english: "Open it in a picture program and save it as JPEG, PNG or WebP.",
        japanese: "画像ソフトで開いて、JPEG・PNG・WebP のどれかで保存し直してください。")
    }
  }
}
