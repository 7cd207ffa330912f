#pragma once
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/parser.h>
#include <stdint.h>

// The types of the nodes that cmark-gfm's own extensions make, known once those are registered.
uint16_t markdown_type_table(void);
uint16_t markdown_type_table_row(void);
uint16_t markdown_type_table_cell(void);
uint16_t markdown_type_strikethrough(void);

// What a strikethrough is called on the delimiter stack: not a tilde, which must stay special.
enum { markdown_strikethrough_sign = 0x01 };

// Registers the extensions for strikethrough and adds all special characters: once in the program, before the
// first parse.
void markdown_register_threads(cmark_plugin *plugin);

// Lets cmark find the extension of a strikethrough that is pushed on the delimiter stack.
void markdown_attach_delimiter(cmark_parser *parser);

// Adds a node behind all others whose inlines are asked for last, when the delimiters must go.
void markdown_add_last_node(cmark_parser *parser, cmark_node_type type);

// The offset of the first of the delimiters * _ ~ at or behind an offset in a block's content; its length when
// there is none. The parser's allocator is that of markdown_parse_begin.
int markdown_next_delimiter(const cmark_parser *parser, const cmark_chunk *content, int offset);

// A text that holds the content from `start` to `end`, with its place in the source.
cmark_node *markdown_new_text(
    cmark_parser *parser, cmark_inline_parser *inlines, int start, int end);
