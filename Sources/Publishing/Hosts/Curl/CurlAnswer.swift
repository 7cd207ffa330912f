/// How a transfer of curl's ended.
struct CurlAnswer: Hashable, Sendable {
  /// Which of the run's transfers it was, from 0.
  var number: Int
  /// curl's exit status for it (curl(1), EXIT CODES); 0 where all went well.
  var exit: Int
  /// The server's last answer: a status of HTTP, or a reply code of FTP; 0 where there was none.
  var code: Int
  /// The codes of all replies of FTP that came meanwhile.
  var replies: [Int] = []
  /// What the server said last, and what curl made of it.
  var words: [String] = []
}
