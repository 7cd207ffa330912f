/// How it went. Version 3 knows few reasons: a full disk is a failure, as is a place that is taken.
struct SFTPStatus: Hashable, Sendable {
  let code: Code
  /// What the server says to it.
  let message: String

  /// The reasons that are told apart (section 7).
  enum Code: Hashable, Sendable {
    case ok, end, noSuchFile, permissionDenied, failure, badMessage, lineLost, unsupported
  }

  init(_ number: UInt32, _ message: String) {
    code =
      switch number {
      case 0: .ok
      case 1: .end
      case 2: .noSuchFile
      case 3: .permissionDenied
      case 5: .badMessage
      case 6, 7: .lineLost
      case 8: .unsupported
      default: .failure
      }
    self.message = message
  }

  var isOK: Bool { code == .ok }

  /// Why a request was refused.
  ///
  /// - Parameter failure: what it most likely is where the server has no name for it.
  func reason(whereUnnamed failure: HostFailure.Reason = .refused) -> HostFailure.Reason {
    switch code {
    case .noSuchFile: .noFolder
    case .permissionDenied: .notPermitted
    // What OpenSSH's server says of a name that the system does not take.
    case .badMessage: .nameTooLong
    case .lineLost: .brokenOff
    case .ok, .end, .failure, .unsupported: failure
    }
  }
}
