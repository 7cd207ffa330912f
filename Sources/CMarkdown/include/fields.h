#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm/chunk.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/references.h>
#include <cmark-gfm/syntax_extension.h>
#include <stdbool.h>
#include <stdint.h>

// Fields of a node, read without the copies that the accessor functions make.

typedef struct {
  const uint8_t *start;
  intptr_t count;
} markdown_bytes;

static inline markdown_bytes markdown_chunk(const cmark_chunk *chunk) {
  markdown_bytes bytes = {chunk->data, chunk->data ? chunk->len : 0};
  return bytes;
}

static inline markdown_bytes markdown_literal(const cmark_node *n) {
  return markdown_chunk(&n->as.literal);
}
static inline markdown_bytes markdown_code(const cmark_node *n) {
  return markdown_chunk(&n->as.code.literal);
}
static inline markdown_bytes markdown_info(const cmark_node *n) {
  return markdown_chunk(&n->as.code.info);
}
static inline markdown_bytes markdown_url(const cmark_node *n) {
  return markdown_chunk(&n->as.link.url);
}
static inline markdown_bytes markdown_title(const cmark_node *n) {
  return markdown_chunk(&n->as.link.title);
}
static inline markdown_bytes markdown_content(const cmark_node *n) {
  markdown_bytes bytes = {n->content.ptr, n->content.size};
  return bytes;
}

// What a link reference definition says: the entries of a reference map are its definitions.
static inline markdown_bytes markdown_reference_url(const cmark_map_entry *entry) {
  return markdown_chunk(&((const cmark_reference *)entry)->url);
}
static inline markdown_bytes markdown_reference_title(const cmark_map_entry *entry) {
  return markdown_chunk(&((const cmark_reference *)entry)->title);
}

static inline cmark_syntax_extension *markdown_wrapped(const cmark_syntax_extension *extension) {
  return (cmark_syntax_extension *)extension->priv;
}

static inline uint16_t markdown_type(const cmark_node *n) { return n->type; }
static inline cmark_node *markdown_first_child(const cmark_node *n) { return n->first_child; }
static inline cmark_node *markdown_next(const cmark_node *n) { return n->next; }
static inline cmark_node *markdown_parent(const cmark_node *n) { return n->parent; }
static inline int markdown_line(const cmark_node *n) { return n->start_line; }
static inline int markdown_end_line(const cmark_node *n) { return n->end_line; }
static inline int markdown_column(const cmark_node *n) { return n->start_column; }
static inline int markdown_end_column(const cmark_node *n) { return n->end_column; }
static inline int markdown_internal_offset(const cmark_node *n) { return n->internal_offset; }
static inline int markdown_heading_level(const cmark_node *n) { return n->as.heading.level; }
static inline bool markdown_heading_is_setext(const cmark_node *n) { return n->as.heading.setext; }
static inline bool markdown_list_is_ordered(const cmark_node *n) {
  return n->as.list.list_type == CMARK_ORDERED_LIST;
}
static inline int markdown_list_start(const cmark_node *n) { return n->as.list.start; }
static inline bool markdown_list_is_tight(const cmark_node *n) { return n->as.list.tight; }
// Only the task list extension puts itself on an item.
static inline bool markdown_is_task(const cmark_node *n) { return n->extension != NULL; }
static inline bool markdown_task_is_checked(const cmark_node *n) { return n->as.list.checked; }
static inline int markdown_definition_references(const cmark_node *n) {
  return n->footnote.def_count;
}
