public import Diagnostics
import Manuscript
public import Publishing

/// One site on the desk: what its screens know and do, whatever carries it to them.
public actor DeskSession {
  /// The site that is worked on.
  public nonisolated let publication: Publication
  /// The language in which the desk speaks.
  public private(set) var language: MessageLanguage
  /// Tells the screens what happens.
  public nonisolated let events: Events
  /// The number of the newest preview, from 1; 0 while there is none.
  public internal(set) var build = 0

  nonisolated let equipment: Equipment
  nonisolated let clock: DeskClock
  /// Starts the desk over another folder; nil where nobody can.
  nonisolated let openDesk: OpenDesk?

  /// What was typed and is not saved, by the files' paths below the content folder.
  var unsaved: [String: UnsavedText] = [:]
  /// What is known of the site as it is now; nil before the first preview.
  var newest: Preview?
  /// What the previewed site shows: the newest preview that could be shown.
  var shown: Preview?
  /// Why the newest preview could not be made; nil when it could.
  var failure: MachineFailure?
  /// The previews that are to be made.
  var queue = PreviewQueue()
  /// What this desk itself wrote: no news to anybody.
  var ownWrites = OwnWrites()
  /// The work that takes long: the last one that was begun.
  var job: Job?
  /// What is being said about publishing.
  var talk = PublishingTalk()

  /// Starts the desk over another folder, and gives the address at which a browser enters it.
  public typealias OpenDesk =
    @Sendable (_ folder: String) async throws(MachineFailure) -> String

  /// The desk over a site.
  public init(
    publication: Publication, language: MessageLanguage, events: Events, equipment: Equipment,
    clock: DeskClock = .stopped, openDesk: OpenDesk? = nil
  ) {
    self.publication = publication
    self.language = language
    self.events = events
    self.equipment = equipment
    self.clock = clock
    self.openDesk = openDesk
  }

  /// Changes the language in which the desk speaks.
  public func speak(_ language: MessageLanguage) {
    self.language = language
  }
}

extension DeskSession {
  /// What people change in the content folder through the desk.
  nonisolated var content: ContentDesk { ContentDesk(publication) }

  /// Where a build writes: beside the content.
  nonisolated var output: OutputFolder {
    OutputFolder(publication.siteFolder + "/" + OutputFolder.usualPath)
  }

  /// The site as a build of today takes it.
  nonisolated var siteOfToday: Publication {
    var site = publication
    site.date = equipment.today() ?? site.date
    return site
  }

  /// What was typed and is not saved, as a publication takes it.
  var typedTexts: [String: [UInt8]] { unsaved.mapValues { Array($0.text.utf8) } }

  /// Whether what is shown is what the files and the unsaved texts say.
  var isShown: Bool { failure == nil && newest?.canBeShown == true }
}
