// libcmark-gfm's own parse and HTML of the documents that the arguments name, on one thread.
// Prints the microseconds that each round of all documents took, per document.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 20, OPTIONS = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE };

static const char *extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) exit(1);
  *size = ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) exit(1);
  fclose(file);
  return bytes;
}

static size_t convert(const char *bytes, size_t size) {
  cmark_parser *parser = cmark_parser_new(OPTIONS);
  for (size_t i = 0; i < sizeof extension_names / sizeof *extension_names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[i]));
  cmark_parser_feed(parser, bytes, size);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, OPTIONS, cmark_parser_get_syntax_extensions(parser));
  size_t length = strlen(html);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return length;
}

int main(int argc, char **argv) {
  int count = argc - 1;
  size_t *sizes = malloc(count * sizeof *sizes), length = 0;
  char **texts = malloc(count * sizeof *texts);
  for (int i = 0; i < count; i++) texts[i] = read_file(argv[i + 1], &sizes[i]);
  cmark_gfm_core_extensions_ensure_registered();
  for (int round = 0; round < ROUNDS; round++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < count; i++) length += convert(texts[i], sizes[i]);
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
    printf("%.2f\n", seconds * 1e6 / count);
  }
  return length == 0;
}
