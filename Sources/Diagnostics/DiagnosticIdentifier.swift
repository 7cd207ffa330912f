/// Which kind of mistake a diagnostic is about: a name that stays the same when its wording changes. One
/// for each kind of mistake, however many sentences it is said in.
public enum DiagnosticIdentifier: String, CaseIterable, Hashable, Sendable {
  // MARK: Any text
  /// A file is not in UTF-8.
  case notUTF8 = "not-utf-8"
  /// A text holds a character that nobody can see.
  case invisibleCharacter = "invisible-character"
  /// Lists, containers, values, templates or folders stand in too many others.
  case nestedTooDeep = "nested-too-deep"

  // MARK: YAML
  /// A text does not keep to the rules of YAML.
  case invalidYAML = "invalid-yaml"
  /// A `#` cuts a value off.
  case cutValue = "cut-value"
  /// A value begins with a sign, or holds one, that YAML understands in another way.
  case unquotedValue = "unquoted-value"
  /// A key's colon is full-width, or no space stands behind it.
  case wrongColon = "wrong-colon"
  /// A line is indented with something else than spaces.
  case wrongIndentation = "wrong-indentation"
  /// A comment begins with a full-width sign.
  case wideComment = "wide-comment"
  /// A text has a meaning in YAML that Sasshi does not use: an anchor, an alias, a tag.
  case unsupportedYAML = "unsupported-yaml"
  /// A line `---` begins a second document.
  case secondDocument = "second-document"
  /// A list or a mapping stands where a key must.
  case keyIsNoText = "key-is-no-text"
  /// A key is written twice.
  case repeatedKey = "repeated-key"
  /// A key is not known.
  case unknownKey = "unknown-key"
  /// A key that had a meaning once has none any more.
  case retiredKey = "retired-key"
  /// A key that must be there is missing.
  case missingKey = "missing-key"
  /// A value is not of the kind that its key asks for.
  case wrongValue = "wrong-value"
  /// The machine has not enough memory.
  case outOfMemory = "out-of-memory"

  // MARK: Settings
  /// `site.yaml` is missing or empty.
  case missingSettings = "missing-settings"
  /// The site would be published in a way in which everybody can read along.
  case openTransfer = "open-transfer"
  /// A permission is given that nothing needs.
  case needlessPermission = "needless-permission"
  /// A site without an address on the web is to be published.
  case noBaseURL = "no-base-url"
  /// Pages that are to be published are sample text.
  case samplePages = "sample-pages"
  /// A file that tells a host to publish the site is to be made, and is there already.
  case workflowIsThere = "workflow-is-there"
  /// A language is named that the site does not have.
  case unknownLanguage = "unknown-language"
  /// A country's code stands where a language's ought to.
  case countryAsLanguage = "country-as-language"
  /// A language's code is that of a country with another language.
  case confusableLanguage = "confusable-language"
  /// A part of a language tag is not registered.
  case unregisteredLanguage = "unregistered-language"
  /// Texts are in a language that the site does not have.
  case unusedLanguage = "unused-language"
  /// A phone number has the wrong length, or no area code.
  case doubtfulPhoneNumber = "doubtful-phone-number"
  /// A language is listed twice.
  case repeatedLanguage = "repeated-language"
  /// A speaker is listed twice.
  case repeatedSpeaker = "repeated-speaker"
  /// A text or a word is missing in a language, and another language's is used.
  case untranslatedText = "untranslated-text"
  /// An order route says neither where its form is nor a phone number.
  case orderRouteWithoutContact = "order-route-without-contact"
  /// A contact says neither who answers nor where.
  case contactWithoutAddress = "contact-without-address"
  /// Vertical lines are asked for in another language than Japanese.
  case verticalWriting = "vertical-writing"
  /// The margins of a printed page leave no room for its text.
  case marginsTooWide = "margins-too-wide"
  /// The menu that is made from the pages does not hold all of them.
  case menuTooLong = "menu-too-long"

  // MARK: Files and addresses
  /// The file name of a chapter does not begin with its number.
  case chapterWithoutNumber = "chapter-without-number"
  /// Two chapters have the same number.
  case repeatedChapterNumber = "repeated-chapter-number"
  /// The file name of a press release does not begin with its date.
  case releaseWithoutDate = "release-without-date"
  /// The date in a file name does not exist.
  case impossibleDate = "impossible-date"
  /// A file lies too deep to be part of the booklet or of the press releases.
  case misplacedFile = "misplaced-file"
  /// A name cannot stand on every system.
  case unportableName = "unportable-name"
  /// No page uses a file.
  case unusedFile = "unused-file"
  /// A page is a copy of another by its file's name.
  case copiedFile = "copied-file"
  /// A file is in no folder of a language.
  case fileOutsideLanguages = "file-outside-languages"
  /// Two files would have the same address.
  case sameAddress = "same-address"
  /// A file or a former address would take the place of what Sasshi writes itself.
  case reservedAddress = "reserved-address"
  /// A former address is the address of another page.
  case occupiedAlias = "occupied-alias"
  /// A page is missing without which others have no place.
  case missingPage = "missing-page"
  /// The navigation names a page that no language has.
  case unknownPage = "unknown-page"
  /// An entry of the navigation leads nowhere, or to two places.
  case navigationTarget = "navigation-target"

  // MARK: Pages
  /// A home page names more drawings than it has items in its numbered list.
  case drawingWithoutItem = "drawing-without-item"
  /// Front matter begins and never ends.
  case unclosedFrontMatter = "unclosed-front-matter"
  /// A page has no front matter, and so no title.
  case missingTitle = "missing-title"
  /// HTML stands in a text of a site that does not allow it.
  case rawHTML = "raw-html"
  /// HTML in a text could run something, lead readers away or break the page.
  case dangerousHTML = "dangerous-html"
  /// HTML in a text does not work under the page's policy.
  case blockedHTML = "blocked-html"
  /// Attributes in braces are another program's.
  case foreignAttributes = "foreign-attributes"
  /// A comment is not closed.
  case unclosedComment = "unclosed-comment"
  /// A tag about words is not closed, or closes nothing.
  case unbalancedTag = "unbalanced-tag"
  /// A heading of the first level stands in the text.
  case secondTitle = "second-title"
  /// The title above the text is another than that in the front matter.
  case differentTitles = "different-titles"
  /// A title holds a link, a picture or a note.
  case titleContent = "title-content"
  /// A heading leaves out a level.
  case skippedHeadingLevel = "skipped-heading-level"
  /// An id belongs to the page itself.
  case reservedID = "reserved-id"
  /// Two headings have the same id.
  case repeatedID = "repeated-id"
  /// Somebody speaks who is not one of the speakers.
  case unknownSpeaker = "unknown-speaker"
  /// A picture has no text for people who cannot see it.
  case pictureWithoutText = "picture-without-text"
  /// A text, a table or a paragraph is larger than Sasshi takes.
  case tooLarge = "too-large"
  /// A container is never closed.
  case unclosedContainer = "unclosed-container"
  /// A list of pages stands where it can list none.
  case misplacedList = "misplaced-list"
  /// A container has a name that Sasshi does not know.
  case unknownContainer = "unknown-container"
  /// A container is another program's.
  case foreignContainer = "foreign-container"
  /// A container that the site fills has nothing to be filled with.
  case emptyBox = "empty-box"
  /// A line `:::` closes nothing.
  case strayFence = "stray-fence"
  /// Ruby has no reading.
  case rubyWithoutReading = "ruby-without-reading"
  /// Ruby has several readings, but not one for each character.
  case rubyReadings = "ruby-readings"
  /// A heading's number signs or their space are not what Markdown takes.
  case headingMark = "heading-mark"
  /// A container's colons are full-width.
  case containerMark = "container-mark"
  /// A quotation's sign is full-width.
  case quotationMark = "quotation-mark"
  /// Lines that are meant as a list are one paragraph.
  case listMark = "list-mark"
  /// Lines with tabs between their parts are one paragraph.
  case tabbedLines = "tabbed-lines"
  /// A line of full-width signs is meant as a rule.
  case ruleMark = "rule-mark"
  /// Marks of emphasis are printed.
  case emphasisMark = "emphasis-mark"
  /// The braces of ruby are full-width, or one is missing.
  case rubyMark = "ruby-mark"
  /// What is meant as the box of a task has other signs.
  case taskMark = "task-mark"
  /// What is meant as a heading's id has other signs.
  case headingID = "heading-id"
  /// What is meant as a comment has other signs.
  case commentMark = "comment-mark"
  /// The bars or lines of a table are full-width.
  case tableMark = "table-mark"
  /// The line below a table's head is missing, or has other columns than the head.
  case tableLine = "table-line"
  /// A row of a table has more cells than its head.
  case lostCells = "lost-cells"
  /// A paragraph became a heading through the line below it.
  case accidentalHeading = "accidental-heading"
  /// A paragraph became code through its indentation.
  case accidentalCode = "accidental-code"
  /// A mark of another tool is printed.
  case foreignMark = "foreign-mark"
  /// A reference leads to no footnote.
  case undefinedFootnote = "undefined-footnote"
  /// No reference leads to a footnote.
  case unusedFootnote = "unused-footnote"
  /// Two footnotes have the same name.
  case repeatedFootnote = "repeated-footnote"
  /// Two definitions of links have the same name.
  case repeatedReference = "repeated-reference"
  /// A line that ought to be `---` is another, or not the first.
  case wrongFence = "wrong-fence"
  /// A page is in the site before its day.
  case embargoedPage = "embargoed-page"
  /// Pages wait for a day after that of publishing.
  case waitingPages = "waiting-pages"
  /// The home page is a draft, or under an embargo.
  case heldHomePage = "held-home-page"

  // MARK: Links
  /// A link or picture is printed as it is written, because of its brackets, quotes or spaces.
  case linkMark = "link-mark"
  /// A definition of a link or footnote is printed, because of its signs.
  case definitionMark = "definition-mark"
  /// A link names a definition that is not there.
  case undefinedLink = "undefined-link"
  /// A link leads to a file that does not exist.
  case brokenLink = "broken-link"
  /// A link leads to a heading that does not exist.
  case unknownHeading = "unknown-heading"
  /// A link leads nowhere.
  case emptyLink = "empty-link"
  /// Text stands right behind an address.
  case textBehindAddress = "text-behind-address"
  /// A link has no text.
  case linkWithoutText = "link-without-text"
  /// A link begins with a scheme that links may not have.
  case forbiddenScheme = "forbidden-scheme"
  /// Nothing can be reached at an address.
  case malformedAddress = "malformed-address"
  /// A link begins with a slash.
  case absoluteLink = "absolute-link"
  /// A link leads to a page before its day.
  case embargoedLink = "embargoed-link"
  /// A link leads to a draft.
  case linkToDraft = "link-to-draft"
  /// A full address below the site's own leads to nothing.
  case brokenOwnAddress = "broken-own-address"
  /// A picture does not exist.
  case missingPicture = "missing-picture"
  /// A picture's bytes stand in the text.
  case pictureInText = "picture-in-text"
  /// A picture is on another site.
  case pictureElsewhere = "picture-elsewhere"
  /// The booklet holds something that no e-book can.
  case notInEBook = "not-in-e-book"
  /// The booklet names no day, and its e-book has to.
  case undatedEBook = "undated-e-book"

  // MARK: What begins
  /// Something stands where a new site is to begin.
  case occupiedFolder = "occupied-folder"
  /// The texts with which sites begin are not there.
  case missingStarter = "missing-starter"
  /// The screens of the desk are not there.
  case missingScreens = "missing-screens"
  /// The handbook is not there, or lacks the section that is asked for.
  case missingHandbook = "missing-handbook"
  /// Nobody can listen at a port, or another program does.
  case noPort = "no-port"
  /// There is no place for a folder that nobody else can read.
  case notPrivate = "not-private"
  /// A page is to begin that is there already.
  case existingPage = "existing-page"
  /// A new page is given a name that it cannot have.
  case unusableName = "unusable-name"
  /// A question that a command asked was not answered.
  case unansweredQuestion = "unanswered-question"

  // MARK: What people change through Sasshi
  /// A file is none of those that are changed there.
  case notEditable = "not-editable"
  /// A page's new or former address cannot be written where it belongs.
  case unwritableAddress = "unwritable-address"
  /// A setting is written in a way that cannot be changed for a person.
  case unwritableSetting = "unwritable-setting"
  /// A page is moved to where the site has a mistake with it.
  case moveBreaksSite = "move-breaks-site"

  // MARK: Translations
  /// A translation has another number in its file name than its source.
  case renumberedTranslation = "renumbered-translation"
  /// A page of the source language says that it is a translation.
  case sourceAsTranslation = "source-as-translation"
  /// A translation's source does not exist.
  case translationWithoutSource = "translation-without-source"
  /// A translation is named that does not exist.
  case unknownTranslation = "unknown-translation"
  /// A file's front matter cannot take the line that marks a translation.
  case unmarkableTranslation = "unmarkable-translation"

  // MARK: Pictures
  /// A picture's file is damaged.
  case damagedPicture = "damaged-picture"
  /// What is called a picture, or stands in a picture's place, is none.
  case noPicture = "no-picture"
  /// Most browsers would show a picture on its side.
  case pictureOnItsSide = "picture-on-its-side"
  /// A drawing would run something or ask for other files.
  case unsafeDrawing = "unsafe-drawing"
  /// A picture's format hides what must not be published.
  case uncleanablePicture = "uncleanable-picture"

  // MARK: Themes
  /// There is no theme in a folder.
  case missingTheme = "missing-theme"
  /// A theme is based on itself.
  case circularTheme = "circular-theme"
  /// A theme that is to be made is there already.
  case themeIsThere = "theme-is-there"
  /// A theme lacks a file that it must have.
  case missingThemeFile = "missing-theme-file"
  /// A theme has no words in a language of the site.
  case missingLocale = "missing-locale"
  /// A word is missing that a theme must have.
  case missingWord = "missing-word"
  /// A setting is named that the theme does not have.
  case unknownSetting = "unknown-setting"
  /// A format names something that it cannot show.
  case unknownPlaceholder = "unknown-placeholder"
  /// A style sheet of a theme asks for another style sheet, or another host for something.
  case outsideRequest = "outside-request"
  /// Something in a style sheet is not closed, or closes too much.
  case unclosedStyle = "unclosed-style"
  /// A text is hard to read in its colours.
  case lowContrast = "low-contrast"
  /// Nothing uses a file of a theme.
  case unusedThemeFile = "unused-theme-file"
  /// No template names a setting of a theme.
  case unusedSetting = "unused-setting"
  /// A page's template is a fragment without the layout.
  case missingLayout = "missing-layout"
  /// A page's template does not show what its readers have to know.
  case missingNotices = "missing-notices"
  /// A page asks for a template that is none for it.
  case unsuitableTemplate = "unsuitable-template"
  /// A template makes a file that the theme has already.
  case assetMadeTwice = "asset-made-twice"

  // MARK: Templates
  /// A tag has no end.
  case unclosedTag = "unclosed-tag"
  /// A tag has no name.
  case emptyTag = "empty-tag"
  /// A tag does not say which delimiters to use.
  case wrongDelimiters = "wrong-delimiters"
  /// A closing tag closes nothing.
  case strayClosingTag = "stray-closing-tag"
  /// A closing tag closes another section than the one that is open.
  case wrongClosingTag = "wrong-closing-tag"
  /// A section, a block or a parent is never closed.
  case unclosedSection = "unclosed-section"
  /// Something stands in a parent, but in none of its blocks.
  case outsideBlock = "outside-block"
  /// A block is given twice.
  case repeatedBlock = "repeated-block"
  /// A block overrides none.
  case unknownBlock = "unknown-block"
  /// A name is not known where it stands.
  case unknownName = "unknown-name"
  /// A name stands for something else than what is done with it.
  case misusedName = "misused-name"
  /// Text is written with the braces of HTML, or HTML with those of text.
  case wrongBraces = "wrong-braces"
  /// There is no template of a name.
  case unknownTemplate = "unknown-template"
  /// A template includes itself without end.
  case endlessTemplate = "endless-template"

  // MARK: Documents
  /// A document to download says who made it.
  case namesInDocument = "names-in-document"
  /// Nobody knows what a document to download says of who made it.
  case unreadableDocument = "unreadable-document"

  // MARK: PDF
  /// A file is no PDF.
  case notAPDF = "not-a-pdf"
  /// A PDF is damaged.
  case damagedPDF = "damaged-pdf"
  /// A PDF opens only with a password.
  case lockedPDF = "locked-pdf"
  /// A PDF has no pages.
  case emptyPDF = "empty-pdf"
  /// A page has a size that cannot be printed, or another than the first.
  case unsuitablePageSize = "unsuitable-page-size"
  /// The creep moves the innermost pages too far.
  case tooMuchCreep = "too-much-creep"
  /// Notes, stamps or form fields of a PDF are left out.
  case notesLeftOut = "notes-left-out"
  /// The sheets would take the place of the book.
  case sheetsOverBook = "sheets-over-book"
  /// The site has nothing of which a PDF can be made.
  case nothingToPrint = "nothing-to-print"
  /// A program that makes PDF files was not found.
  case missingProgram = "missing-program"
  /// Smaller copies of a picture could not be made.
  case failedPicture = "failed-picture"
  /// Pictures are published as large as they are.
  case fullSizePictures = "full-size-pictures"
  /// An icon or a card could not be drawn.
  case failedDrawing = "failed-drawing"
  /// No font of this machine has the letters of a card.
  case missingFont = "missing-font"
  /// The pictures of a page are heavy for a phone.
  case heavyPage = "heavy-page"
  /// A program did not make a PDF.
  case failedProgram = "failed-program"
  /// A library of this machine is of another version than the one that Sasshi was built with.
  case wrongLibrary = "wrong-library"
  /// The page numbers in the contents change each time they are printed.
  case unsettledPageNumbers = "unsettled-page-numbers"
  /// A table fits on paper in no way.
  case tableTooWide = "table-too-wide"
  /// Something on a printed page is wider than its type area.
  case beyondTypeArea = "beyond-type-area"
  /// A press release does not fit on its sheet.
  case releaseTooLong = "release-too-long"
  /// A PDF says something else than the site now does.
  case outdatedPDF = "outdated-pdf"
  /// A PDF has letters that some print shops refuse.
  case type3Fonts = "type-3-fonts"

  // MARK: Folders and the machine
  /// A folder does not exist.
  case missingFolder = "missing-folder"
  /// A path or a symbolic link leads out of its folder.
  case outsideFolder = "outside-folder"
  /// A symbolic link leads to nothing, or round in a circle.
  case brokenSymbolicLink = "broken-symbolic-link"
  /// A folder would be read twice.
  case repeatedFolder = "repeated-folder"
  /// A file name is no text.
  case unreadableName = "unreadable-name"
  /// Something is neither a file nor a folder.
  case notAFile = "not-a-file"
  /// The output folder and another folder lie one in the other.
  case overlappingFolders = "overlapping-folders"
  /// Another Sasshi is writing into the output folder.
  case folderInUse = "folder-in-use"
  /// Something that Sasshi did not write stands where it has to write.
  case foreignFile = "foreign-file"
  /// No file can be written at a path.
  case unwritablePath = "unwritable-path"
  /// A path would be a file and a folder at once.
  case fileAndFolder = "file-and-folder"
  /// The list of the files that Sasshi wrote is damaged.
  case damagedManifest = "damaged-manifest"
  /// The machine cannot read a file or a folder.
  case cannotRead = "cannot-read"
  /// Somebody else changed a file while Sasshi was about to.
  case changedMeanwhile = "changed-meanwhile"
  /// No state of the site is kept that was published before the one that stands.
  case nothingToGoBackTo = "nothing-to-go-back-to"
  /// The machine cannot write, make or delete a file or a folder.
  case cannotWrite = "cannot-write"

  // MARK: The command line
  /// An option has a value that makes no sense.
  case wrongOption = "wrong-option"

  // MARK: Hosts
  /// Nobody answers where the site is to be published.
  case unreachableHost = "unreachable-host"
  /// The line to a host broke.
  case brokenLine = "broken-line"
  /// A host does not let an account in.
  case refusedLogin = "refused-login"
  /// A host is not known as what it says that it is.
  case changedHost = "changed-host"
  /// No room is left on a host.
  case fullHost = "full-host"
  /// An account may not write at a place of a host.
  case forbiddenByHost = "forbidden-by-host"
  /// The folder for the site is not on the host.
  case missingHostFolder = "missing-host-folder"
  /// Something that Sasshi did not put there stands on a host where the site has a file.
  case occupiedOnHost = "occupied-on-host"
  /// A host did not do what was asked, for a reason of its own.
  case refusedByHost = "refused-by-host"
  /// Nobody could be asked what only the person at the machine can say of a host.
  case openQuestion = "open-question"
  /// Nothing says where the site is published.
  case noDestination = "no-destination"
  /// A page on the web is not as it was sent.
  case differentOnWeb = "different-on-web"
}
