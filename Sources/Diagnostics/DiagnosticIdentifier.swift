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
  /// A language is named that the site does not have.
  case unknownLanguage = "unknown-language"
  /// A language is listed twice.
  case repeatedLanguage = "repeated-language"
  /// A speaker is listed twice.
  case repeatedSpeaker = "repeated-speaker"
  /// A text or a word is missing in a language, and another language's is used.
  case untranslatedText = "untranslated-text"
  /// An order route says neither where its form is nor a phone number.
  case orderRouteWithoutContact = "order-route-without-contact"
  /// Vertical lines are asked for in another language than Japanese.
  case verticalWriting = "vertical-writing"
  /// The margins of a printed page leave no room for its text.
  case marginsTooWide = "margins-too-wide"
  /// Press releases have no feed, because the site has no address yet.
  case feedWithoutAddress = "feed-without-address"

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

  // MARK: Pages
  /// Front matter begins and never ends.
  case unclosedFrontMatter = "unclosed-front-matter"
  /// A page has no front matter, and so no title.
  case missingTitle = "missing-title"
  /// HTML stands in a text of a site that does not allow it.
  case rawHTML = "raw-html"
  /// A heading of the first level stands in the text.
  case secondTitle = "second-title"
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
  /// A container has a name that Sasshi does not know.
  case unknownContainer = "unknown-container"
  /// A line `:::` closes nothing.
  case strayFence = "stray-fence"
  /// Ruby has no reading.
  case rubyWithoutReading = "ruby-without-reading"
  /// Ruby has several readings, but not one for each character.
  case rubyReadings = "ruby-readings"
  /// A reference leads to no footnote.
  case undefinedFootnote = "undefined-footnote"
  /// No reference leads to a footnote.
  case unusedFootnote = "unused-footnote"
  /// Two footnotes have the same name.
  case repeatedFootnote = "repeated-footnote"
  /// Two definitions of links have the same name.
  case repeatedReference = "repeated-reference"
  /// A press release is in the site before its day.
  case embargoedRelease = "embargoed-release"

  // MARK: Links
  /// A link leads to a file that does not exist.
  case brokenLink = "broken-link"
  /// A link leads to a heading that does not exist.
  case unknownHeading = "unknown-heading"
  /// A link leads nowhere.
  case emptyLink = "empty-link"
  /// A link has no text.
  case linkWithoutText = "link-without-text"
  /// A link begins with a scheme that links may not have.
  case forbiddenScheme = "forbidden-scheme"
  /// A link begins with a slash.
  case absoluteLink = "absolute-link"
  /// A link leads to a press release before its day.
  case embargoedLink = "embargoed-link"
  /// A picture does not exist.
  case missingPicture = "missing-picture"
  /// A picture is on another site.
  case pictureElsewhere = "picture-elsewhere"

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
  /// A picture's format hides what must not be published.
  case uncleanablePicture = "uncleanable-picture"

  // MARK: Themes
  /// There is no theme in a folder.
  case missingTheme = "missing-theme"
  /// A theme is based on itself.
  case circularTheme = "circular-theme"
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
  /// A text is hard to read in its colours.
  case lowContrast = "low-contrast"
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
  /// The machine cannot write, make or delete a file or a folder.
  case cannotWrite = "cannot-write"

  // MARK: The command line
  /// An option has a value that makes no sense.
  case wrongOption = "wrong-option"
}
