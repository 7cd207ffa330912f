#include "extensions.h"

#include <cmark-gfm/node.h>
#include <cmark-gfm/syntax_extension.h>
#include <string.h>
#include "memory.h"

// The node types of the extensions are exported by the library but stand in no header.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

uint16_t markdown_type_table(void) { return CMARK_NODE_TABLE; }
uint16_t markdown_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
uint16_t markdown_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
uint16_t markdown_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

// Parsing on several threads at once. cmark-gfm keeps the characters that end a run of text in a table
// of its own, which every parse changes: it adds the characters of the extensions attached to it, and
// takes them away at its end. Here the characters are added once, and no attached extension names any,
// so a parse writes to nothing that another one reads. An extension that is not asked for leaves its
// characters alone, and cmark joins the text again.
//
// The one thing that needs a named character is the delimiter of strikethrough: cmark finds its
// extension by it. So the extension that names it is attached while inlines are parsed, after cmark has
// added all characters and before it takes them away.

static cmark_syntax_extension *markdown_delimiter_extension(void) {
  return cmark_find_syntax_extension("sasshi-strikethrough-delimiter");
}

void markdown_attach_delimiter(cmark_parser *parser) {
  cmark_syntax_extension *delimiter = markdown_delimiter_extension();
  cmark_llist *first = parser->inline_syntax_extensions;
  if (first != NULL && first->data == delimiter) return;
  cmark_llist *attached = (cmark_llist *)parser->mem->calloc(1, sizeof *attached);
  attached->data = delimiter;
  attached->next = first;
  parser->inline_syntax_extensions = attached;
}

static int markdown_detach_delimiter(cmark_syntax_extension *self, cmark_node *last) {
  (void)self;
  cmark_parser *parser = (cmark_parser *)last->user_data;
  cmark_llist *first = parser->inline_syntax_extensions;
  if (first != NULL && first->data == markdown_delimiter_extension())
    parser->inline_syntax_extensions = first->next;
  return 0;
}

void markdown_add_last_node(cmark_parser *parser, cmark_node_type type) {
  cmark_node *last = cmark_node_new_with_mem_and_ext(
      type, parser->mem, cmark_find_syntax_extension("sasshi-last"));
  last->user_data = parser;
  cmark_node_append_child(parser->root, last);
}

int markdown_next_delimiter(const cmark_parser *parser, const cmark_chunk *content, int offset) {
  static const unsigned char signs[] = {'*', '_', '~'};
  markdown_delimiter_places *places = &markdown_parse_of(parser)->delimiters;
  int next = content->len;
  int is_new = places->content != content->data;
  places->content = content->data;
  for (int i = 0; i < 3; i++) {
    if (is_new || places->next[i] < offset) {
      const unsigned char *found = (const unsigned char *)memchr(
          content->data + offset, signs[i], content->len - offset);
      places->next[i] = found != NULL ? (int)(found - content->data) : content->len;
    }
    if (places->next[i] < next) next = places->next[i];
  }
  return next;
}

cmark_node *markdown_new_text(
    cmark_parser *parser, cmark_inline_parser *inlines, int start, int end) {
  cmark_node *text = cmark_node_new_with_mem(CMARK_NODE_TEXT, parser->mem);
  text->as.literal = cmark_chunk_dup(cmark_inline_parser_get_chunk(inlines), start, end - start);
  text->start_line = text->end_line = cmark_inline_parser_get_line(inlines);
  text->start_column = cmark_inline_parser_get_column(inlines) + start -
                       cmark_inline_parser_get_offset(inlines);
  text->end_column = text->start_column + end - start - 1;
  return text;
}

// As cmark-gfm's own, but the whole run at once: a long one would cost its square.
static cmark_node *markdown_match_tildes(
    cmark_parser *parser, unsigned char character, cmark_inline_parser *inlines, int least) {
  if (character != '~') return NULL;
  int left = 0, right = 0, before = 0, after = 0;
  int start = cmark_inline_parser_get_offset(inlines);
  int column = cmark_inline_parser_get_column(inlines);
  int count = cmark_inline_parser_scan_delimiters(
      inlines, 1 << 30, '~', &left, &right, &before, &after);
  cmark_node *text = markdown_new_text(parser, inlines, start, start + count);
  text->start_column = column;
  text->end_column = column + count - 1;
  if ((left || right) && count >= least && count <= 2) {
    markdown_attach_delimiter(parser);
    cmark_inline_parser_push_delimiter(inlines, markdown_strikethrough_sign, left, right, text);
  }
  return text;
}

static cmark_node *markdown_match_two_tildes(
    cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent, unsigned char character,
    cmark_inline_parser *inlines) {
  (void)self, (void)parent;
  return markdown_match_tildes(parser, character, inlines, 2);
}

static cmark_node *markdown_match_any_tildes(
    cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent, unsigned char character,
    cmark_inline_parser *inlines) {
  (void)self, (void)parent;
  return markdown_match_tildes(parser, character, inlines, 1);
}

// For an extension that is asked, since it is attached, and has nothing to say.
static cmark_node *markdown_match_nothing(
    cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent, unsigned char character,
    cmark_inline_parser *inlines) {
  (void)self, (void)parser, (void)parent, (void)character, (void)inlines;
  return NULL;
}

void markdown_register_threads(cmark_plugin *plugin) {
  cmark_mem *memory = cmark_get_default_mem_allocator();
  cmark_syntax_extension *own = cmark_find_syntax_extension("strikethrough");
  cmark_syntax_extension *matcher = cmark_syntax_extension_new("sasshi-strikethrough");
  cmark_syntax_extension_set_match_inline_func(matcher, markdown_match_two_tildes);
  cmark_plugin_register_syntax_extension(plugin, matcher);
  cmark_syntax_extension *tildes = cmark_syntax_extension_new("sasshi-tildes");
  cmark_syntax_extension_set_match_inline_func(tildes, markdown_match_any_tildes);
  cmark_plugin_register_syntax_extension(plugin, tildes);

  cmark_syntax_extension *delimiter = cmark_syntax_extension_new("sasshi-strikethrough-delimiter");
  cmark_syntax_extension_set_match_inline_func(delimiter, markdown_match_nothing);
  cmark_syntax_extension_set_inline_from_delim_func(delimiter, own->insert_inline_from_delim);
  cmark_syntax_extension_set_can_contain_func(delimiter, own->can_contain_func);
  cmark_syntax_extension_set_special_inline_chars(
      delimiter, cmark_llist_append(memory, NULL, (void *)(size_t)markdown_strikethrough_sign));
  cmark_plugin_register_syntax_extension(plugin, delimiter);

  cmark_syntax_extension *last = cmark_syntax_extension_new("sasshi-last");
  cmark_syntax_extension_set_contains_inlines_func(last, markdown_detach_delimiter);
  cmark_plugin_register_syntax_extension(plugin, last);

  cmark_syntax_extension *brace = cmark_syntax_extension_new("sasshi-brace");
  cmark_syntax_extension_set_special_inline_chars(
      brace, cmark_llist_append(memory, NULL, (void *)(size_t)'{'));
  cmark_syntax_extension_set_match_inline_func(brace, markdown_match_nothing);
  cmark_syntax_extension *autolink = cmark_find_syntax_extension("autolink");
  cmark_parser *parser = cmark_parser_new(0);
  cmark_parser_attach_syntax_extension(parser, own);
  cmark_parser_attach_syntax_extension(parser, autolink);
  cmark_parser_attach_syntax_extension(parser, brace);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  cmark_syntax_extension_set_special_inline_chars(autolink, NULL);
}
