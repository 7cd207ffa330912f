public import Manuscript

/// What is published, and where.
public struct PublishingRequest: Sendable {
  /// Where.
  public var destination: Destination
  /// Whether the person at the machine named the destination, rather than the site's own `site.yaml`.
  public var isNamedByPerson = false
  /// What the person has said about hosts.
  public var access: HostAccess
  /// The folder into which the site is built.
  public var output: OutputFolder
  /// The folder that holds the site: beside its content.
  public var folder: String
  /// Gives the time.
  public var now: @Sendable () -> Moment
  /// Gives the value of a variable of the environment; nil when it is unset or empty.
  public var environment: @Sendable (String) -> String?
  /// Whether the state is published that was published before the last one, rather than the site as it is now.
  public var goesBack = false
  /// Is told how far the sending is whenever that changes, one call after the other.
  public var progress: @Sendable (SendingProgress) -> Void = { _ in }
  /// The host, as long as several pieces of work stay connected with it.
  var visit: HostVisit?

  /// A request to publish the site as it is now, at a destination that only its own `site.yaml` names.
  public init(
    destination: Destination, access: HostAccess, output: OutputFolder, folder: String,
    now: @escaping @Sendable () -> Moment, environment: @escaping @Sendable (String) -> String?
  ) {
    self.destination = destination
    self.access = access
    self.output = output
    self.folder = folder
    self.now = now
    self.environment = environment
  }
}

/// How far the sending of files is.
public struct SendingProgress: Hashable, Sendable {
  /// What is done just now.
  public var step: Step
  /// How many files are done with in this step.
  public var done = 0
  /// Of how many.
  public var total = 0
  /// How many bytes are done with in this step.
  public var doneBytes = 0
  /// Of how many.
  public var totalBytes = 0
  /// The files that are under way, by their paths below the site's root.
  public var underWay: [String] = []
  /// How many seconds are left, as far as can be told from those that went by.
  public var secondsLeft: Int?

  /// What is done one after the other.
  public enum Step: String, Hashable, Sendable {
    /// The host is asked what it has.
    case asking
    /// Files are sent.
    case sending
    /// Files that the site has no more are deleted.
    case deleting
    /// The pages are looked at on the web.
    case looking
  }
}

/// What publishing would change at a destination.
public struct PublishingPlan: Sendable {
  /// Where.
  public let destination: Destination
  /// The files that would come, change and go, by their paths below the site's root.
  public let changes: OutputComparison
  /// The pages among them: for those that go, as far as their names tell.
  public let pages: Set<String>
  /// Whether nothing that Sasshi sent is there yet.
  public let isFirst: Bool
  /// Whether an earlier run was broken off, which this one finishes.
  public let isResumed: Bool
  /// What stands there that Sasshi did not send, at paths at which the site has files: nothing is published before
  /// somebody moves that away.
  public let inTheWay: [String]
  /// Whether more than a quarter of what stands there would go away.
  public let removesMuch: Bool
  /// When the state that is to be published was published before; nil for the site as it is now.
  public let backTo: Moment?
  /// The address at which readers find the site; nil when `site.yaml` does not say.
  public let baseURL: BaseURL?
}

/// What became of publishing.
public struct PublishingReport: Sendable {
  /// How many files were sent.
  public let sent: Int
  /// How many were deleted.
  public let deleted: Int
  /// What the web shows; nil where nobody looked.
  public let look: WebLook?
}

/// What was seen of a site on the web.
public struct WebLook: Hashable, Sendable {
  /// How many pages were fetched, and were as they were sent.
  public var right = 0
  /// The pages that were not.
  public var wrong: [WebDifference] = []
  /// How many pages nobody looked at, since the web took so long to show the others.
  public var unseen = 0
  /// When the last page was fetched.
  public var time: Moment
}

/// A page that the web shows otherwise than it was sent.
public struct WebDifference: Hashable, Sendable {
  /// Its whole address.
  public let address: String
  /// The likely cause.
  public let cause: Cause

  /// Why a page is not as it was sent.
  public enum Cause: Hashable, Sendable {
    /// The page as it was before: a copy that is kept on the way.
    case oldCopy
    /// Nothing stands there: most likely the files are in a folder that the web does not show.
    case missing
    /// The page, with something in it that the host adds.
    case addedCode
    /// Something else stands there.
    case other
    /// The web did not answer, or refused, with that status of HTTP (RFC 9110, section 15); nil when nobody answered.
    case noAnswer(status: Int?)
  }
}

/// Why nothing is published, or not all.
public enum PublishingStop: Error, Sendable {
  /// The machine, the line or the host failed.
  case failure(MachineFailure)
  /// The person has to say something first.
  case question(HostQuestion)
}
