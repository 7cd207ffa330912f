import Diagnostics

extension ColourAdvice {
  static func label(_ text: String, _ background: String) -> Wording {
    let (front, back) = (name(of: text), name(of: background))
    return Wording(
      english: "\(front.english) on \(back.english)",
      japanese: "\(back.japanese)の上の\(front.japanese)")
  }

  static func sentence(_ pairs: [Pair], _ colour: Colour, _ nearest: Colour?) -> Wording {
    guard !pairs.isEmpty else {
      return Wording(
        english: "No text stands in this colour or on it, so any will do.",
        japanese: "文字には使わない色なので、どの色でも選べます。")
    }
    let worst = pairs.filter { !$0.passes }.min { Contrast($0) < Contrast($1) }
    guard let worst else {
      return Wording(english: "This colour is easy to read.", japanese: "読みやすい色です。")
    }
    let cure =
      nearest.map {
        Wording(
          english: "The nearest colour that is readable is \($0).",
          japanese: "いちばん近い読みやすい色は \($0) です。")
      }
      ?? Wording(
        english: "No shade of it is; choose another colour.",
        japanese: "明るさを変えても読みやすくならないので、ほかの色を選んでください。")
    return Wording(
      english: """
        This is hard to read: \(worst.label.english) has a contrast of \(worst.ratio), and \(needed) is needed. \
        \(cure.english)
        """,
      japanese: """
        読みにくい色です。\(worst.label.japanese)のコントラスト比は\(worst.ratio)で、\(needed)以上が必要です。\
        \(cure.japanese)
        """)
  }

  /// What people call a colour of a theme.
  private static func name(of colour: String) -> Wording {
    names[colour] ?? Wording(english: "“\(colour)”", japanese: "「\(colour)」")
  }

  private static let names: [String: Wording] = [
    "accent": Wording(english: "text and links", japanese: "文字とリンク"),
    "accent-dark": Wording(english: "text and links", japanese: "文字とリンク"),
    "on-fill": Wording(english: "the words of buttons", japanese: "ボタンの文字"),
    "fill": Wording(english: "buttons", japanese: "ボタン"),
    "paper": Wording(english: "the light page", japanese: "明るい画面"),
    "tint": Wording(english: "a light tint", japanese: "明るい画面の淡い背景"),
    "tint-strong": Wording(english: "a stronger light tint", japanese: "明るい画面の少し濃い背景"),
    "paper-dark": Wording(english: "the dark page", japanese: "暗い画面"),
    "tint-dark": Wording(english: "a dark tint", japanese: "暗い画面の淡い背景"),
    "tint-strong-dark": Wording(english: "a stronger dark tint", japanese: "暗い画面の少し濃い背景"),
  ]
}

extension Contrast {
  fileprivate init(_ pair: ColourAdvice.Pair) { self.init(pair.colours[0], pair.colours[1]) }
}
