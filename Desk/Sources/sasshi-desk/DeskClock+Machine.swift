internal import Desk
internal import Manuscript

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension DeskClock {
  /// The clock of the machine, in its zone.
  static let ofMachine = DeskClock(
    now: {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      return Moment(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
    },
    local: { moment in
      var seconds = time_t(moment.milliseconds / 1000)
      var parts = tm()
      guard localtime_r(&seconds, &parts) != nil else { return "\(moment)" }
      let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
      let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits(Int($0)) }
      let minutes = abs(Int(parts.tm_gmtoff)) / 60
      let zone = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
      return date.map { twoDigits($0) }.joined(separator: "-") + "T"
        + time.joined(separator: ":") + (parts.tm_gmtoff < 0 ? "-" : "+") + zone
    })

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
