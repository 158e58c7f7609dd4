#pragma once

/*
 The little of libxml2 that workbooks need. Its own headers bring ICU's, which clash with the copy
 inside Foundation, so nothing of them is shown here.
 */

typedef struct ocop_xml ocop_xml;
typedef struct ocop_html ocop_html;
typedef struct ocop_node ocop_node;

enum ocop_xml_event {
  OCOP_XML_ERROR,
  OCOP_XML_END_OF_TEXT,
  OCOP_XML_START,
  OCOP_XML_END,
  OCOP_XML_TEXT,
};

/* A reader of bytes that stay where they are; NULL where none can be made. */
ocop_xml *_Nullable ocop_xml_open(const char *_Nonnull bytes, int count);
void ocop_xml_close(ocop_xml *_Nonnull reader);
/* The next tag or text; a document type and a reference to an entity are errors. */
enum ocop_xml_event ocop_xml_next(ocop_xml *_Nonnull reader);
/* The element's name without its prefix, and whether it ends where it starts. */
const char *_Nullable ocop_xml_name(ocop_xml *_Nonnull reader);
int ocop_xml_is_empty(ocop_xml *_Nonnull reader);
const char *_Nullable ocop_xml_text(ocop_xml *_Nonnull reader);
/* An attribute, to be given back with ocop_xml_free. */
char *_Nullable ocop_xml_attribute(ocop_xml *_Nonnull reader, const char *_Nonnull name);
void ocop_xml_free(char *_Nonnull text);

/* A page of HTML, whatever is wrong with it. */
ocop_html *_Nullable ocop_html_open(
    const char *_Nonnull bytes, int count, const char *_Nullable encoding);
void ocop_html_close(ocop_html *_Nonnull page);
ocop_node *_Nullable ocop_html_root(ocop_html *_Nonnull page);
ocop_node *_Nullable ocop_node_first(ocop_node *_Nonnull node);
ocop_node *_Nullable ocop_node_next(ocop_node *_Nonnull node);
/* The name of an element; NULL for anything else. */
const char *_Nullable ocop_node_name(ocop_node *_Nonnull node);
/* The text of a text; NULL for anything else. */
const char *_Nullable ocop_node_text(ocop_node *_Nonnull node);
/* An attribute, to be given back with ocop_xml_free. */
char *_Nullable ocop_node_attribute(ocop_node *_Nonnull node, const char *_Nonnull name);
