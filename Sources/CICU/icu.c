#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

static int32_t to_utf8(const UChar *text, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  u_strToUTF8(out, capacity, &written, text, length, &status);
  return U_FAILURE(status) ? -1 : written;
}

void *ocop_collator_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) return NULL;
  ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  return collator;
}

void ocop_collator_close(void *collator) { ucol_close(collator); }

int32_t ocop_collator_sort_key(
    const void *collator, const char *text, int32_t length, uint8_t *key, int32_t capacity) {
  UChar fixed[512];
  UChar *wide = fixed;
  if (length > 512 && !(wide = malloc(sizeof(UChar) * (size_t)length))) return 0;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  u_strFromUTF8WithSub(
      wide, length > 512 ? length : 512, &count, text, length, 0xFFFD, NULL, &status);
  int32_t written = U_FAILURE(status) ? 0 : ucol_getSortKey(collator, wide, count, key, capacity);
  if (wide != fixed) free(wide);
  return written > 0 ? written - 1 : 0;
}

void *ocop_plurals_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open(locale, &status);
  return U_FAILURE(status) ? NULL : rules;
}

void ocop_plurals_close(void *plurals) { uplrules_close(plurals); }

int32_t ocop_plurals_select(const void *plurals, double number, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[32];
  int32_t count = uplrules_select(plurals, number, keyword, 32, &status);
  return U_FAILURE(status) ? -1 : to_utf8(keyword, count, out, capacity);
}

int32_t ocop_nfc(const char *text, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  size_t room = (size_t)length + 1;
  UChar *wide = malloc(sizeof(UChar) * room * 4);
  if (!wide) return -1;
  int32_t count = 0;
  u_strFromUTF8(wide, (int32_t)room, &count, text, length, &status);
  UChar *composed = wide + room;
  int32_t written = unorm2_normalize(
      normalizer, wide, count, composed, (int32_t)(room * 3), &status);
  int32_t result = U_FAILURE(status) ? -1 : to_utf8(composed, written, out, capacity);
  free(wide);
  return result;
}

int32_t ocop_to_utf8(
    const char *encoding, const char *bytes, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = ucnv_convert("UTF-8", encoding, out, capacity, bytes, length, &status);
  return U_FAILURE(status) ? -1 : count;
}

int32_t ocop_date_pattern(const char *locale, const char *skeleton, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  if (U_FAILURE(status)) return -1;
  UChar wanted[64], pattern[128];
  u_uastrncpy(wanted, skeleton, 63);
  wanted[63] = 0;
  int32_t count = udatpg_getBestPattern(
      generator, wanted, u_strlen(wanted), pattern, 128, &status);
  udatpg_close(generator);
  return U_FAILURE(status) ? -1 : to_utf8(pattern, count, out, capacity);
}

int32_t ocop_month_name(const char *locale, int32_t month, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  static const UChar utc[] = {'U', 'T', 'C', 0};
  UDateFormat *format = udat_open(UDAT_LONG, UDAT_LONG, locale, utc, -1, NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UChar name[64];
  int32_t count = udat_getSymbols(format, UDAT_MONTHS, month, name, 64, &status);
  udat_close(format);
  return U_FAILURE(status) ? -1 : to_utf8(name, count, out, capacity);
}

static int32_t number_symbol(
    const char *locale, UNumberFormatSymbol symbol, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[16];
  int32_t count = unum_getSymbol(format, symbol, text, 16, &status);
  unum_close(format);
  return U_FAILURE(status) ? -1 : to_utf8(text, count, out, capacity);
}

int32_t ocop_grouping_separator(const char *locale, char *out, int32_t capacity) {
  return number_symbol(locale, UNUM_GROUPING_SEPARATOR_SYMBOL, out, capacity);
}

int32_t ocop_decimal_separator(const char *locale, char *out, int32_t capacity) {
  return number_symbol(locale, UNUM_DECIMAL_SEPARATOR_SYMBOL, out, capacity);
}
