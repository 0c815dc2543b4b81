/* The floor under the build of a site: what no generator that uses libcmark on
 * one core can go below.
 *
 *     floor ENTRIES OUT
 *
 * For each .md file in the folder ENTRIES: read it whole, skip its front matter,
 * turn the rest into HTML, write OUT/NAME.html. No settings, no pages around the
 * text, no lists, no checks. OUT is created, and must not exist yet.
 */
#define _GNU_SOURCE /* memmem */
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

/* The text after the second line of three hyphens, or all of it. */
static size_t after_front_matter(const char *text, size_t length) {
  if (length < 4 || memcmp(text, "---\n", 4) != 0) return 0;
  const char *end = memmem(text + 3, length - 3, "\n---\n", 5);
  return end ? (size_t)(end + 5 - text) : 0;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: floor ENTRIES OUT\n");
    return 64;
  }
  DIR *entries = opendir(arguments[1]);
  if (!entries) fail(arguments[1]);
  if (mkdir(arguments[2], 0777) != 0) fail(arguments[2]);
  int out = open(arguments[2], O_RDONLY | O_DIRECTORY);
  if (out < 0) fail(arguments[2]);

  char *text = NULL; /* one buffer for all files, as large as the largest */
  size_t room = 0;
  struct dirent *entry;
  while ((entry = readdir(entries))) {
    size_t stem = strlen(entry->d_name);
    if (stem < 4 || strcmp(entry->d_name + stem - 3, ".md") != 0) continue;
    stem -= 3;

    int file = openat(dirfd(entries), entry->d_name, O_RDONLY);
    struct stat facts;
    if (file < 0 || fstat(file, &facts) != 0) fail(entry->d_name);
    size_t length = (size_t)facts.st_size;
    if (length > room) {
      room = length * 2;
      text = realloc(text, room);
      if (!text) fail("memory");
    }
    if (read(file, text, length) != (ssize_t)length) fail(entry->d_name);
    close(file);

    size_t start = after_front_matter(text, length);
    char *html = cmark_markdown_to_html(text + start, length - start, CMARK_OPT_DEFAULT);

    char name[512];
    if (snprintf(name, sizeof name, "%.*s.html", (int)stem, entry->d_name) >= (int)sizeof name)
      fail(entry->d_name);
    file = openat(out, name, O_WRONLY | O_CREAT | O_EXCL, 0666);
    size_t size = strlen(html);
    if (file < 0 || write(file, html, size) != (ssize_t)size || close(file) != 0) fail(name);
    free(html);
  }
  return 0;
}
