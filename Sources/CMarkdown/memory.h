#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm/parser.h>

// Where the next of the delimiters * _ ~ stands in a block's content: found once for each of them, though it is
// asked for at every run of text.
typedef struct {
  const unsigned char *content;
  int next[3];
} markdown_delimiter_places;

// What is known of a parse. It begins with its allocator, whose address cmark keeps in the parser and hands
// to every extension: so it belongs to that parse and no other, whatever its thread did before.
typedef struct {
  cmark_mem allocator;
  markdown_delimiter_places delimiters;
  const void *speakers;
} markdown_parse;

static inline markdown_parse *markdown_parse_of(const cmark_parser *parser) {
  return (markdown_parse *)parser->mem;
}
