#ifndef CTREES_H
#define CTREES_H

#include <cmark.h>

/// Memory for libcmark's syntax trees: taken from the front of large blocks, one thread apart from
/// the other, and given back as a whole when the last tree of a thread is done.
///
/// Everything between `begin_tree` and `end_tree` must happen on one thread, which keeps its first
/// block for the next tree. Giving back a single piece does nothing. With `malloc`, a build of 1,000
/// entries takes 7.5% more instructions.
cmark_mem *tree_memory(void);

/// Begins a tree on this thread.
void begin_tree(void);

/// Ends a tree on this thread; with the last one, all memory that was taken may be used again.
void end_tree(void);

#endif
