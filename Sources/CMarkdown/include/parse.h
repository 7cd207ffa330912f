#pragma once
#include <cmark-gfm.h>
#include <stddef.h>

// The memory of one parse at a time on each thread. cmark allocates a node or two for every few bytes of text
// and frees each of them; here they are cut from large blocks that are freed together.

// Begins a parse on this thread: returns the allocator for its parser. `capacity` is how many bytes it will
// probably take.
cmark_mem *markdown_parse_begin(size_t capacity);

// Memory for whatever else is needed until the parse ends that this thread began; it goes with it.
void *markdown_parse_take(size_t size);

// Ends the parse that this thread began: everything that its allocator has given out is gone.
void markdown_parse_end(void);
