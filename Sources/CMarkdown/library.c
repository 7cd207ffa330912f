#include "library.h"

#include <cmark-gfm.h>

bool markdown_library_fits(void) { return cmark_version() == CMARK_GFM_VERSION; }
