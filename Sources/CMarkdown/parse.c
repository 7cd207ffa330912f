#include "parse.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>
#include "memory.h"

typedef struct markdown_block {
  struct markdown_block *previous;
  size_t used, size;
  alignas(16) unsigned char bytes[];
} markdown_block;

// Stands before each piece, to tell how much to copy when the piece grows.
typedef struct {
  alignas(16) size_t size;
} markdown_piece;

// The block from which pieces are cut. A thread's own, because cmark tells its allocator neither the parser
// nor anything else.
static _Thread_local markdown_block *markdown_arena = NULL;

// The largest block that a thread keeps for its next parse. Asking the system for fresh pages for each
// document costs as much as parsing it.
enum { markdown_arena_kept = 1 << 20 };

static void markdown_arena_grow(size_t size) {
  markdown_block *block = (markdown_block *)malloc(sizeof(markdown_block) + size);
  if (block == NULL) abort();
  block->previous = markdown_arena;
  block->used = 0;
  block->size = size;
  markdown_arena = block;
}

static inline void *markdown_arena_take(size_t size) {
  size_t needed = sizeof(markdown_piece) + ((size + 15) & ~(size_t)15);
  if (markdown_arena == NULL || markdown_arena->size - markdown_arena->used < needed) {
    size_t next = markdown_arena == NULL ? 65536 : markdown_arena->size * 2;
    markdown_arena_grow(next < needed ? needed : next);
  }
  markdown_piece *piece = (markdown_piece *)(markdown_arena->bytes + markdown_arena->used);
  markdown_arena->used += needed;
  piece->size = size;
  return piece + 1;
}

static void *markdown_arena_calloc(size_t count, size_t size) {
  void *bytes = markdown_arena_take(count * size);
  return memset(bytes, 0, count * size);
}

static void *markdown_arena_realloc(void *old, size_t size) {
  if (old == NULL) return markdown_arena_take(size);
  size_t had = ((markdown_piece *)old - 1)->size;
  if (size <= had) return old;
  return memcpy(markdown_arena_take(size), old, had);
}

static void markdown_arena_ignore(void *bytes) { (void)bytes; }

cmark_mem *markdown_parse_begin(size_t capacity) {
  if (markdown_arena == NULL || markdown_arena->size < capacity) markdown_arena_grow(capacity);
  markdown_parse *parse = (markdown_parse *)markdown_arena_calloc(1, sizeof *parse);
  parse->allocator.calloc = markdown_arena_calloc;
  parse->allocator.realloc = markdown_arena_realloc;
  parse->allocator.free = markdown_arena_ignore;
  return &parse->allocator;
}

void markdown_parse_set_speakers(cmark_mem *memory, const void *speakers) {
  ((markdown_parse *)memory)->speakers = speakers;
}

const void *markdown_parse_speakers(const cmark_parser *parser) {
  return markdown_parse_of(parser)->speakers;
}

void *markdown_parse_take(size_t size) { return markdown_arena_take(size); }

void markdown_parse_end(void) {
  markdown_block *kept = NULL;
  while (markdown_arena != NULL) {
    markdown_block *previous = markdown_arena->previous;
    if (kept == NULL && markdown_arena->size <= markdown_arena_kept) {
      kept = markdown_arena;
    } else {
      free(markdown_arena);
    }
    markdown_arena = previous;
  }
  if (kept != NULL) {
    kept->previous = NULL;
    kept->used = 0;
    markdown_arena = kept;
  }
}
