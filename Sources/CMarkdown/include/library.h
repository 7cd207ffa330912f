#pragma once
#include <cmark-gfm_version.h>
#include <stdbool.h>

// Sasshi reads structs that libcmark-gfm keeps private, and registers its special characters once for all
// threads. Both are right for the version named here.
#if CMARK_GFM_VERSION != ((0 << 24) | (29 << 16) | (0 << 8) | 6)
#error "Sasshi is written for libcmark-gfm 0.29.0.gfm.6. For another version, check in its source that \
node.h, parser.h, map.h, references.h and syntax_extension.h have the fields that Sources/CMarkdown and \
Sources/Markdown/CMark*.swift read, and that inlines.c still keeps the special characters in one table \
for all parsers; then allow the version in Sources/CMarkdown/include/library.h and run the tests."
#endif

// Whether the library that was loaded is of the version whose headers the program was built with. Only then do
// the structs lie in memory as they are read here; nothing else of this target may be called otherwise.
bool markdown_library_fits(void);
