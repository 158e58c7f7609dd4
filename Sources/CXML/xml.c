#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

/* Nothing is fetched and nothing is printed. */
static const int quiet = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

static xmlTextReaderPtr reader_of(ocop_xml *reader) { return (xmlTextReaderPtr)reader; }
static xmlNodePtr node_of(ocop_node *node) { return (xmlNodePtr)node; }

ocop_xml *ocop_xml_open(const char *bytes, int count) {
  return (ocop_xml *)xmlReaderForMemory(bytes, count, NULL, NULL, quiet | XML_PARSE_NOCDATA);
}

void ocop_xml_close(ocop_xml *reader) { xmlFreeTextReader(reader_of(reader)); }

enum ocop_xml_event ocop_xml_next(ocop_xml *reader) {
  for (;;) {
    int found = xmlTextReaderRead(reader_of(reader));
    if (found == 0) return OCOP_XML_END_OF_TEXT;
    if (found != 1) return OCOP_XML_ERROR;
    switch (xmlTextReaderNodeType(reader_of(reader))) {
      case XML_READER_TYPE_ELEMENT: return OCOP_XML_START;
      case XML_READER_TYPE_END_ELEMENT: return OCOP_XML_END;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return OCOP_XML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE: return OCOP_XML_ERROR;
      default: continue;
    }
  }
}

const char *ocop_xml_name(ocop_xml *reader) {
  return (const char *)xmlTextReaderConstLocalName(reader_of(reader));
}

int ocop_xml_is_empty(ocop_xml *reader) {
  return xmlTextReaderIsEmptyElement(reader_of(reader)) == 1;
}

const char *ocop_xml_text(ocop_xml *reader) {
  return (const char *)xmlTextReaderConstValue(reader_of(reader));
}

char *ocop_xml_attribute(ocop_xml *reader, const char *name) {
  return (char *)xmlTextReaderGetAttribute(reader_of(reader), (const xmlChar *)name);
}

void ocop_xml_free(char *text) { xmlFree(text); }

ocop_html *ocop_html_open(const char *bytes, int count, const char *encoding) {
  int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER
                | HTML_PARSE_COMPACT;
  return (ocop_html *)htmlReadMemory(bytes, count, NULL, encoding, options);
}

void ocop_html_close(ocop_html *page) { xmlFreeDoc((xmlDocPtr)page); }

ocop_node *ocop_html_root(ocop_html *page) {
  return (ocop_node *)xmlDocGetRootElement((xmlDocPtr)page);
}

ocop_node *ocop_node_first(ocop_node *node) { return (ocop_node *)node_of(node)->children; }

ocop_node *ocop_node_next(ocop_node *node) { return (ocop_node *)node_of(node)->next; }

const char *ocop_node_name(ocop_node *node) {
  return node_of(node)->type == XML_ELEMENT_NODE ? (const char *)node_of(node)->name : NULL;
}

const char *ocop_node_text(ocop_node *node) {
  xmlElementType type = node_of(node)->type;
  return type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE
             ? (const char *)node_of(node)->content
             : NULL;
}

char *ocop_node_attribute(ocop_node *node, const char *name) {
  return (char *)xmlGetProp(node_of(node), (const xmlChar *)name);
}
