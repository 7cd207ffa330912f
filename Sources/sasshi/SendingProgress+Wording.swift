import Diagnostics
import Publishing

extension SendingProgress {
  /// The line: `Sending: 12 of 86, 1.4 of 9.0 MB, 2 min left`.
  var wording: Wording {
    let deed = step.wording
    guard total > 0 else { return deed }
    let english = [
      "\(deed.english): \(done) of \(total)", bytes?.english, left?.english,
    ]
    let japanese = [
      "\(deed.japanese)： \(total)件のうち\(done)件", bytes?.japanese, left?.japanese,
    ]
    return Wording(
      english: english.compactMap(\.self).joined(separator: ", "),
      japanese: japanese.compactMap(\.self).joined(separator: "、"))
  }

  private var bytes: Wording? {
    guard totalBytes > 0 else { return nil }
    let (done, total) = (Self.megabytes(doneBytes), Self.megabytes(totalBytes))
    return Wording(english: "\(done) of \(total) MB", japanese: "\(total)MBのうち\(done)MB")
  }

  private var left: Wording? {
    guard let secondsLeft else { return nil }
    guard secondsLeft >= 60 else {
      return Wording(english: "\(secondsLeft) s left", japanese: "あと\(secondsLeft)秒")
    }
    let minutes = (secondsLeft + 59) / 60
    return Wording(english: "\(minutes) min left", japanese: "あと\(minutes)分")
  }

  /// Megabytes with one decimal.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension SendingProgress.Step {
  fileprivate var wording: Wording {
    switch self {
    case .asking:
      Wording(english: "Looking at what stands there", japanese: "公開する場所の中を調べています")
    case .sending: Wording(english: "Sending", japanese: "送っています")
    case .deleting: Wording(english: "Deleting", japanese: "なくなったものを消しています")
    case .looking:
      Wording(english: "Looking at the pages on the web", japanese: "ウェブでページを確かめています")
    }
  }
}
