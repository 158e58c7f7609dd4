#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

/* `xmlFree` is a variable of the library, which Swift cannot call safely. */
static inline void ocop_xml_free(void *memory) { xmlFree(memory); }
