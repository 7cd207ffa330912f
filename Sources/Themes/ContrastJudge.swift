import Diagnostics

/// Judges whether texts are readable in the colours of a theme's settings.
struct ContrastJudge {
  let settings: ThemeSettings

  /// What is wrong: for each setting or rule that is to be changed, the worst of its contrasts.
  var diagnostics: [Diagnostic] {
    var faults: [Fault] = []
    for rule in settings.contrasts {
      for background in rule.backgrounds {
        guard let fault = fault(rule.text, background, of: rule) else { continue }
        if let index = faults.firstIndex(where: { $0.location == fault.location }) {
          if fault.contrast < faults[index].contrast { faults[index] = fault }
        } else {
          faults.append(fault)
        }
      }
    }
    return faults.map(diagnostic)
  }

  /// A text that is hard to read.
  private struct Fault {
    let text, background: String
    let contrast: Contrast
    /// Which of the two colours is to be changed, and where it is written.
    let culprit: String
    let location: Location
    /// Where the other one is written, when it is one of the settings.
    let other: Location?
  }
}

extension ContrastJudge {
  private func fault(_ text: String, _ background: String, of rule: ContrastRule) -> Fault? {
    guard let front = settings.colour(text), let back = settings.colour(background) else {
      return nil
    }
    let contrast = Contrast(front, back)
    guard contrast < .readable else { return nil }
    let candidates = [text, background].compactMap { name in
      settings.settings.first { $0.name == name }
    }
    // What the site changed is to blame before what the theme gives, and that before what a base gives.
    let nearest = candidates.map(\.layer).max()
    let culprit =
      candidates.first(where: \.isChanged) ?? candidates.first { $0.layer == nearest }
    return Fault(
      text: text, background: background, contrast: contrast, culprit: culprit?.name ?? text,
      location: culprit?.location ?? rule.location,
      other: candidates.first { $0.name != culprit?.name }?.location)
  }

  /// The colours beside which a colour must be readable, or which must be readable beside it.
  private func partners(of name: String) -> [Colour] {
    settings.contrasts.flatMap { rule -> [String] in
      if rule.text == name { return rule.backgrounds }
      return rule.backgrounds.contains(name) ? [rule.text] : []
    }.compactMap(settings.colour)
  }

  private func diagnostic(_ fault: Fault) -> Diagnostic {
    let (text, background) = (shown(fault.text), shown(fault.background))
    return .error(
      .lowContrast, at: fault.location,
      Wording(
        english: """
          Text in \(text.english) on \(background.english) is hard to read: the contrast is \
          \(fault.contrast), and \(Contrast.readable) is needed.
          """,
        japanese: """
          \(background.japanese)の上の\(text.japanese)の文字は読みにくい色です。コントラスト比は\
          \(fault.contrast)で、\(Contrast.readable)以上が必要です。
          """), hint: hint(for: fault), related: fault.other.map { [otherColour(at: $0)] } ?? [])
  }

  private func otherColour(at location: Location) -> Diagnostic.Related {
    Diagnostic.Related(
      at: location, Wording(english: "the other colour", japanese: "もう一方の色"))
  }

  private func hint(for fault: Fault) -> Wording {
    let nearest = settings.colour(fault.culprit)?.readable(beside: partners(of: fault.culprit))
    guard let nearest else {
      return Wording(
        english: "No shade of this colour is readable there; change the other colour.",
        japanese: "この色は、明るさを変えても読みやすくなりません。もう一方の色を変えてください。")
    }
    let name = Colour(css: fault.culprit) == nil ? "\(fault.culprit): " : ""
    return Wording(
      english: "The nearest colour that is readable: \(name)\"\(nearest)\"",
      japanese: "いちばん近い読みやすい色： \(name)\"\(nearest)\"")
  }

  private func shown(_ name: String) -> Wording {
    guard Colour(css: name) == nil, let colour = settings.colour(name) else {
      return Wording(english: name, japanese: " \(name) ")
    }
    return Wording(english: "“\(name)” (\(colour))", japanese: "「\(name)」（\(colour)）")
  }
}
