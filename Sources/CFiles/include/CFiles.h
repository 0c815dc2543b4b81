#ifndef CFILES_H
#define CFILES_H

/// Exchanges two names of one file system in a single step. Returns 0, or -1 where the system or
/// the file system cannot do this.
int exchange_names(const char *first, const char *second);

#endif
