#pragma once

/*
 libxlsxwriter's own functions under names with `ocop_` in front, loaded when the first of them is called:
 linked, the library would bring OpenSSL to every start of the program.
 */
#include <xlsxwriter.h>

/* Whether the library is there; nothing else may be called where it is not. */
int ocop_xlsxwriter_is_there(void);

/* A workbook whose rows are written as they come, from the first down: texts stand in their cells. */
lxw_workbook *ocop_workbook_new(const char *name);
lxw_worksheet *ocop_workbook_add_worksheet(lxw_workbook *book, const char *name);
lxw_format *ocop_workbook_add_format(lxw_workbook *book);
lxw_error ocop_workbook_close(lxw_workbook *book);
void ocop_format_set_text_wrap(lxw_format *format);
void ocop_format_set_bold(lxw_format *format);
void ocop_format_set_align(lxw_format *format, uint8_t align);
void ocop_format_set_num_format(lxw_format *format, const char *text);
void ocop_format_set_bg_color(lxw_format *format, lxw_color_t color);
void ocop_format_set_border(lxw_format *format, uint8_t style);
void ocop_format_set_border_color(lxw_format *format, lxw_color_t color);
lxw_error ocop_worksheet_set_column(
    lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format);
lxw_error ocop_worksheet_write_string(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format);
lxw_error ocop_worksheet_write_number(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format);
lxw_error ocop_worksheet_write_datetime(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_datetime *day, lxw_format *format);
lxw_error ocop_worksheet_write_boolean(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, int value, lxw_format *format);
lxw_error ocop_worksheet_write_blank(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format);
lxw_error ocop_worksheet_write_comment(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text);
void ocop_worksheet_freeze_panes(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column);
lxw_error ocop_worksheet_autofilter(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first, lxw_row_t last_row, lxw_col_t last);
lxw_error ocop_worksheet_set_header(lxw_worksheet *sheet, const char *text);
void ocop_worksheet_hide(lxw_worksheet *sheet);
void ocop_worksheet_protect(lxw_worksheet *sheet, const char *password, lxw_protection *options);
lxw_error ocop_worksheet_data_validation_range(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first, lxw_row_t last_row, lxw_col_t last,
    lxw_data_validation *rule);
