import Manuscript

extension Terminal {
  /// The time of day as the clocks on the wall show it: `14:05`.
  func timeOfDay(_ moment: Moment) -> String { local(moment).time }

  /// The day and the time as the clocks on the wall show it: `2026-11-28 14:05`.
  func dayAndTime(_ moment: Moment) -> String {
    let (day, time) = local(moment)
    return "\(day) \(time)"
  }

  private func local(_ moment: Moment) -> (day: String, time: String) {
    let shift = Int64(clock.secondsBeforeUTC(moment)) * 1_000
    let text = Moment(milliseconds: moment.milliseconds + shift).description
    return (String(text.prefix(10)), String(text.dropFirst(11).prefix(5)))
  }
}
