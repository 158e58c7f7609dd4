/* Collation, dates, numbers and plural forms of ICU behind opaque pointers: ICU's own headers
   clash with the copy inside Foundation wherever both are imported. */
#ifndef CICU_H
#define CICU_H
#include <stddef.h>
#include <stdint.h>

/* A collator of the locale, or NULL. Reading keys from it on several threads is safe. */
void *ocop_collator_open(const char *locale);
void ocop_collator_close(void *collator);
/* Writes the sort key of UTF-8 text, without its final zero; returns its length, which may
   exceed the capacity: call again with more room. */
int32_t ocop_collator_sort_key(
    const void *collator, const char *text, int32_t length, uint8_t *key, int32_t capacity);

/* The plural rules of the locale, or NULL; selecting on several threads is safe. */
void *ocop_plurals_open(const char *locale);
void ocop_plurals_close(void *plurals);
/* Writes the plural category (ASCII, "one", "other", ...) of a number; returns its length. */
int32_t ocop_plurals_select(const void *plurals, double number, char *out, int32_t capacity);

/* Writes UTF-8 and returns its length, or -1: the text in normal form C; the locale's pattern
   for a date skeleton; the name of month 0-11; the grouping or the decimal separator; what bytes of
   an encoding say, U+FFFD for those that say nothing. */
int32_t ocop_nfc(const char *text, int32_t length, char *out, int32_t capacity);
int32_t ocop_to_utf8(
    const char *encoding, const char *bytes, int32_t length, char *out, int32_t capacity);
int32_t ocop_date_pattern(const char *locale, const char *skeleton, char *out, int32_t capacity);
int32_t ocop_month_name(const char *locale, int32_t month, char *out, int32_t capacity);
int32_t ocop_grouping_separator(const char *locale, char *out, int32_t capacity);
int32_t ocop_decimal_separator(const char *locale, char *out, int32_t capacity);
#endif
