#pragma once
#include <cmark-gfm.h>
#include <stddef.h>

// The memory of one parse at a time on each thread. cmark allocates a node or two for every few bytes of text
// and frees each of them; here they are cut from large blocks that are freed together.

// Begins a parse on this thread: returns the allocator for its parser. `capacity` is how many bytes it will
// probably take.
cmark_mem *markdown_parse_begin(size_t capacity);

// What Sasshi's own extensions of the block parser know of the speakers of round tables: kept for one parse, by
// the allocator that was returned for it, and given to them by their parser.
void markdown_parse_set_speakers(cmark_mem *memory, const void *speakers);
const void *markdown_parse_speakers(const cmark_parser *parser);

// Memory for whatever else is needed until the parse ends that this thread began; it goes with it.
void *markdown_parse_take(size_t size);

// Ends the parse that this thread began: everything that its allocator has given out is gone.
void markdown_parse_end(void);
