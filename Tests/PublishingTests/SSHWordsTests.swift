import Testing

@testable import Publishing

/// The sentences are those of OpenSSH 9.2 in the C locale.
struct SSHWordsTests {
  @Test(arguments: [
    (
      [
        "ssh: Could not resolve hostname a.invalid: Name or service not known", "Connection closed",
      ],
      HostFailure.Reason.unreachable
    ),
    (["ssh: connect to host a port 22: Connection refused", "Connection closed"], .unreachable),
    (["ssh: connect to host a port 22: Connection timed out"], .unreachable),
    (["ssh: connect to host a port 22: No route to host"], .unreachable),
    (["Connection closed by 127.0.0.1 port 22", "Connection closed"], .brokenOff),
    (["kex_exchange_identification: read: Connection reset by peer"], .brokenOff),
    (["Timeout, server 127.0.0.1 not responding."], .brokenOff),
    (["Connection closed"], .brokenOff),
    (["a@b: Permission denied (publickey,password).", "Connection closed"], .refusedLogin),
    (
      ["Received disconnect from 1.2.3.4 port 22:2: Too many authentication failures"],
      .refusedLogin
    ),
    (
      [
        "Host key for a has changed and you have requested strict checking.",
        "Host key verification failed.",
      ], .changedIdentity
    ),
    (["subsystem request failed on channel 0", "Connection closed"], .refused),
    (
      [
        "Unable to negotiate with 1.2.3.4 port 22: no matching host key type found.",
        "Connection closed",
      ],
      .refused
    ),
  ])
  func `why a line is not made, or breaks`(lines: [String], reason: HostFailure.Reason) {
    #expect(SSHWords(lines).reason == reason)
  }

  @Test(arguments: [
    (
      #"Load key "/home/\350\212\261/key": Permission denied"#,
      #"Load key "/home/花/key": Permission denied"#
    ),
    (#"a\\b \345"#, "a\\b \u{FFFD}"), (#"\\350\212"#, #"\350"# + "\u{FFFD}"),
    (#"x\7 \400 \"#, #"x\7 \400 \"#),
  ])
  func `names are read as people write them`(line: String, words: String) {
    #expect(SSHWords([line]).lines == [words])
  }

  @Test(arguments: [
    (UInt32(2), HostFailure.Reason.noFolder), (3, .notPermitted), (4, .full), (5, .nameTooLong),
    (7, .brokenOff), (8, .full), (99, .full),
  ])
  func `why a host refuses`(code: UInt32, reason: HostFailure.Reason) {
    #expect(SFTPStatus(code, "").reason(whereUnnamed: .full) == reason)
  }

  @Test func `what a host takes instead of a key is what it says itself`() {
    #expect(SSHWords(["a@b: Permission denied (publickey,keyboard-interactive)."]).offersPassword)
    #expect(SSHWords(["a@b: Permission denied (publickey,password)."]).offersPassword)
    #expect(!SSHWords(["a@b: Permission denied (publickey)."]).offersPassword)
    #expect(!SSHWords(["dest open \"/password\": Permission denied"]).offersPassword)
  }
}
