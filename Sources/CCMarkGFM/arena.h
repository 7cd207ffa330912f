#pragma once
#include <cmark-gfm.h>
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

// An allocator for one parse at a time on each thread. cmark allocates a node or two for every few
// bytes of text and frees each of them; here they are cut from large blocks that are freed together.
// In C because cmark gives its allocator no context, so that the arena must be a thread's own.

typedef struct markdown_block {
  struct markdown_block *previous;
  size_t used, size;
  alignas(16) unsigned char bytes[];
} markdown_block;

// Stands before each piece, to tell how much to copy when the piece grows.
typedef struct {
  alignas(16) size_t size;
} markdown_piece;

static _Thread_local markdown_block *markdown_arena = NULL;

static inline void markdown_arena_grow(size_t size) {
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

// The largest block that a thread keeps for its next parse. Asking the system for fresh pages for each
// document costs as much as parsing it.
enum { markdown_arena_kept = 1 << 20 };

// The allocator; everything it has given out on this thread is gone after markdown_arena_end.
static inline cmark_mem *markdown_arena_begin(size_t capacity) {
  static cmark_mem allocator = {
      markdown_arena_calloc, markdown_arena_realloc, markdown_arena_ignore};
  if (markdown_arena == NULL || markdown_arena->size < capacity) markdown_arena_grow(capacity);
  return &allocator;
}

static inline void markdown_arena_end(void) {
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
