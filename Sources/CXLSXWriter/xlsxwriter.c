#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

static void *handle;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) { handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL); }

int ocop_xlsxwriter_is_there(void) {
  pthread_once(&once, load);
  return handle && dlsym(handle, "worksheet_data_validation_range");
}

/* A function of the library; that it is there was asked before. */
static void *function(const char *name) {
  pthread_once(&once, load);
  void *found = handle ? dlsym(handle, name) : NULL;
  if (!found) abort();
  return found;
}

#define LAZY(type, name, parameters, arguments)   \
  type ocop_##name parameters {                   \
    static type(*own) parameters;                 \
    if (!own) own = function(#name);              \
    return own arguments;                         \
  }

LAZY(lxw_workbook *, workbook_new_opt, (const char *name, lxw_workbook_options *options),
     (name, options))
LAZY(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
LAZY(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
LAZY(lxw_error, workbook_close, (lxw_workbook * book), (book))
LAZY(void, format_set_text_wrap, (lxw_format * format), (format))
LAZY(void, format_set_bold, (lxw_format * format), (format))
LAZY(void, format_set_align, (lxw_format * format, uint8_t align), (format, align))
LAZY(void, format_set_num_format, (lxw_format * format, const char *text), (format, text))
LAZY(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), (format, color))
LAZY(void, format_set_border, (lxw_format * format, uint8_t style), (format, style))
LAZY(void, format_set_border_color, (lxw_format * format, lxw_color_t color), (format, color))
LAZY(lxw_error, worksheet_set_column,
     (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
     (sheet, first, last, width, format))
LAZY(lxw_error, worksheet_write_string,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
     (sheet, row, column, text, format))
LAZY(lxw_error, worksheet_write_number,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
     (sheet, row, column, number, format))
LAZY(lxw_error, worksheet_write_datetime,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_datetime *day, lxw_format *format),
     (sheet, row, column, day, format))
LAZY(lxw_error, worksheet_write_boolean,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, int value, lxw_format *format),
     (sheet, row, column, value, format))
LAZY(lxw_error, worksheet_write_blank,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format),
     (sheet, row, column, format))
LAZY(lxw_error, worksheet_write_comment,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text),
     (sheet, row, column, text))
LAZY(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column),
     (sheet, row, column))
LAZY(lxw_error, worksheet_autofilter,
     (lxw_worksheet * sheet, lxw_row_t first_row, lxw_col_t first, lxw_row_t last_row, lxw_col_t last),
     (sheet, first_row, first, last_row, last))
LAZY(lxw_error, worksheet_set_header, (lxw_worksheet * sheet, const char *text), (sheet, text))
LAZY(void, worksheet_hide, (lxw_worksheet * sheet), (sheet))
LAZY(void, worksheet_protect,
     (lxw_worksheet * sheet, const char *password, lxw_protection *options),
     (sheet, password, options))
LAZY(lxw_error, worksheet_data_validation_range,
     (lxw_worksheet * sheet, lxw_row_t first_row, lxw_col_t first, lxw_row_t last_row, lxw_col_t last,
      lxw_data_validation *rule),
     (sheet, first_row, first, last_row, last, rule))

lxw_workbook *ocop_workbook_new(const char *name) {
  /* A table of all texts took a third of the time, and the memory of all cells. */
  lxw_workbook_options options = {.constant_memory = 1};
  return ocop_workbook_new_opt(name, &options);
}
