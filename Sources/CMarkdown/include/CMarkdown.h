#pragma once
// libcmark-gfm and what Sasshi adds to it in C: the memory of a parse, strikethrough that threads can
// share, and the fields of nodes. What keeps state stands in .c files, once in the program; what a header
// defines is copied into each object file that uses it, variables too.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/registry.h>
#include <cmark-gfm/syntax_extension.h>
#include <cmark-gfm/utf8.h>
#include "extensions.h"
#include "fields.h"
#include "library.h"
#include "parse.h"
