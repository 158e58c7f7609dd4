#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* Exported by the library, in none of its public headers. Adds the special characters of a
   parser's extensions to process-wide tables: MarkdownDocument.swift says why we call it. */
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add);
