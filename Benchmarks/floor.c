// The least that any program must do for a site on libcmark-gfm: read each Markdown file below a
// folder, parse it, render it and write the HTML, on two threads, with no templates, links or checks.
// Usage: floor CONTENT OUTPUT
#define _XOPEN_SOURCE 700
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2, CHUNK = 50, MAXIMUM = 1 << 20, OPTIONS = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE };

static const char *extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};
static const char *output;
static size_t root_length;
static char *paths[MAXIMUM];
static int count, next;
static pthread_mutex_t queue = PTHREAD_MUTEX_INITIALIZER;
// cmark-gfm keeps its special characters in globals while it parses inlines.
static pthread_mutex_t inlines = PTHREAD_MUTEX_INITIALIZER;

static void target(const char *path, char *name, size_t size) {
  snprintf(name, size, "%s%s", output, path + root_length);
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status, (void)place;
  size_t length = strlen(path);
  if (type == FTW_D) {
    char name[4096];
    target(path, name, sizeof name);
    mkdir(name, 0777);
  } else if (length > 3 && strcmp(path + length - 3, ".md") == 0 && count < MAXIMUM) {
    paths[count++] = strdup(path);
  }
  return 0;
}

static char *read_file(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) != 0) exit(1);
  char *bytes = malloc(status.st_size);
  *size = read(file, bytes, status.st_size);
  close(file);
  return bytes;
}

static void convert(const char *path) {
  size_t size;
  char *bytes = read_file(path, &size);
  cmark_parser *parser = cmark_parser_new(OPTIONS);
  for (size_t i = 0; i < sizeof extension_names / sizeof *extension_names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[i]));
  cmark_parser_feed(parser, bytes, size);
  pthread_mutex_lock(&inlines);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&inlines);
  char *html = cmark_render_html(document, OPTIONS, cmark_parser_get_syntax_extensions(parser));
  char name[4096];
  target(path, name, sizeof name);
  int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0 || write(file, html, strlen(html)) < 0) exit(1);
  close(file);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(bytes);
}

static void *work(void *unused) {
  (void)unused;
  for (;;) {
    pthread_mutex_lock(&queue);
    int first = next;
    next += CHUNK;
    pthread_mutex_unlock(&queue);
    if (first >= count) return NULL;
    for (int i = first; i < first + CHUNK && i < count; i++) convert(paths[i]);
  }
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  root_length = strlen(argv[1]);
  output = argv[2];
  cmark_gfm_core_extensions_ensure_registered();
  if (nftw(argv[1], visit, 20, 0) != 0) return 1;
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, NULL);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  return 0;
}
