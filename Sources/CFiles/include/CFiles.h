#ifndef CFILES_H
#define CFILES_H

#include <stdbool.h>
#include <stddef.h>

/// Exchanges two names of one file system in one step. Returns 0, or -1 if the system or the file
/// system cannot do this.
int exchange_names(const char *first, const char *second);

/// Starts a program, given by its path or found on the PATH, whose standard input and output are one
/// socket. It inherits our standard error and environment, and no other file. The arguments begin with
/// its name and end with NULL. Returns its process number and stores our end of the socket, or returns
/// -1 and sets errno.
int start_program(const char *path, char *const arguments[], int *socket);

/// Kills a program of `start_program` if it is still running, and waits for its end. Returns its
/// exit status, or the negated number of the signal that ended it.
int end_program(int process);

/// Starts a program on the PATH with one argument and does not wait for it. It inherits no file of
/// ours. Returns 0, or -1 if there is no such program.
int start_detached(const char *program, const char *argument);

/// Runs a program from the PATH without input, and waits for it for at most this many milliseconds
/// (without limit if they are negative); then it is killed. The first argument is its name and the
/// last NULL. `output` gets what it prints, with or without its errors, up to the limit, and the
/// caller frees it; `length` is how much the program printed. Returns the exit status, the negated
/// number of the signal that ended it, or -1000 and sets errno if it cannot be started.
int run_program(char *const arguments[], bool keeps_errors, int milliseconds, size_t limit,
                char **output, size_t *length);

/// Accepts the next connection of a listening socket, non-blocking and not inherited by child
/// programs. Returns a descriptor, or -1 and sets errno.
int accept_connection(int listener);

/// Watches a folder and everything in it for as long as the program runs (macOS, with FSEvents).
/// Returns a descriptor on which bytes arrive with every change, or -1 on other systems. Names that
/// begin with a dot or end with `~` are ignored.
int watch_folder(const char *path);

/// The path of this program's own file, which the caller frees; NULL if the system does not give
/// it.
char *own_path(void);

/// Converts text of an encoding, given by its name in iconv, to UTF-8. Returns the number of bytes
/// written, or -1 if the system does not know the encoding, the text is not valid in it, or the
/// output is too small.
long convert_text(const char *encoding, const char *input, size_t length, char *output,
                  size_t capacity);

#endif
