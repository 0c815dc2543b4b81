#ifndef CFILES_H
#define CFILES_H

#include <stddef.h>

/// Exchanges two names of one file system in a single step. Returns 0, or -1 where the system or
/// the file system cannot do this.
int exchange_names(const char *first, const char *second);

/// Starts a program with no arguments, whose standard input and output are one socket; it has our
/// standard error and our environment, and no other file. Returns its process number and stores our
/// end of the socket; or returns -1 and sets errno.
int start_program(const char *path, int *socket);

/// Kills a program that `start_program` started, if it still runs, and waits for its end. Returns
/// its exit status, or the number of the signal that ended it, negated.
int end_program(int process);

/// Starts a program of the search path with one argument and without our terminal's input and
/// output or any other file of ours, and does not wait for it. Returns 0, or -1 where there is no such program.
int start_detached(const char *program, const char *argument);

/// Takes the next connection of a listening socket; its calls never wait, and no other program
/// inherits it. Returns a descriptor, or -1 and sets errno.
int accept_connection(int listener);

/// Watches a folder with all that is in it for as long as the program runs, where the system does
/// that for whole trees (macOS, by FSEvents). Returns a descriptor on which bytes arrive when
/// something has changed, or -1 elsewhere. Names that begin with a dot or end with `~` are left
/// alone.
int watch_folder(const char *path);

/// The path of this program's own file, which the caller frees; NULL where the system does not say.
char *own_path(void);

/// Converts text of an encoding, by the name that iconv has for it, to UTF-8. Returns the number of
/// bytes written, or -1 where the system does not know the encoding, the text is not of it, or the
/// room is too small.
long convert_text(const char *encoding, const char *input, size_t length, char *output,
                  size_t capacity);

#endif
