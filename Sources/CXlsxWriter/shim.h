#ifndef SHEETS_CXLSXWRITER_SHIM_H
#define SHEETS_CXLSXWRITER_SHIM_H

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

// Only what Swift cannot say over the installed header: structures that want `char *`, and fields that the library
// fills in a way that other programs misread.

#define SHEETS_FONT "Times New Roman"

/// Whether a path is a folder in which files may be made. The library takes another folder in silence otherwise.
static inline int sheets_is_writable_folder(const char *path) {
  size_t length = strlen(path);
  char *inside = malloc(length + 3);
  if (!inside) return 0;
  memcpy(inside, path, length);
  memcpy(inside + length, "/.", 3);
  int writable = length > 0 && access(inside, W_OK | X_OK) == 0;
  free(inside);
  return writable;
}

/// Deletes a file; devices and links are left alone.
static inline void sheets_delete_file(const char *path) {
  struct stat status;
  if (lstat(path, &status) == 0 && S_ISREG(status.st_mode)) unlink(path);
}

/// Makes this thread write numbers with a point, whatever locale the program has chosen: the library's `sprintf`
/// would write `115,35`. Gives what `sheets_leave_c_locale` wants back, or 0.
static inline locale_t sheets_enter_c_locale(void) {
  locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  return c ? uselocale(c) : (locale_t)0;
}

static inline void sheets_leave_c_locale(locale_t before) {
  if (!before) return;
  locale_t c = uselocale(before);
  if (c && c != LC_GLOBAL_LOCALE) freelocale(c);
}

/// A workbook kept in memory until it is closed, with its temporary files in the given folder.
static inline lxw_workbook *sheets_workbook_new(const char *path, const char *temporary_folder) {
  lxw_workbook_options options = {0};
  options.tmpdir = (char *)temporary_folder;
  return workbook_new_opt(path, &options);
}

static inline lxw_error sheets_set_properties(
    lxw_workbook *workbook, const char *title, const char *author, int64_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.author = (char *)author;
  properties.created = (time_t)created;
  return workbook_set_properties(workbook, &properties);
}

/// Gives the sheet the quoted name that ranges are written with: the library leaves `2021` and `Q1` bare, which
/// read as a number and as a cell.
static inline int sheets_set_quoted_name(lxw_worksheet *sheet, const char *quoted) {
  char *copy = strdup(quoted);
  if (!copy) return 0;
  free((void *)sheet->quoted_name);
  sheet->quoted_name = copy;
  return 1;
}

static inline lxw_error sheets_write_comment(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, const char *author, uint16_t width,
    uint16_t height) {
  lxw_comment_options options = {0};
  options.author = (char *)author;
  options.font_name = (char *)SHEETS_FONT;
  options.font_size = 10;
  options.width = width;
  options.height = height;
  return worksheet_write_comment_opt(sheet, row, column, text, &options);
}

static inline lxw_chart_font sheets_chart_font(double size, int bold) {
  lxw_chart_font font = {0};
  font.name = (char *)SHEETS_FONT;
  font.size = size;
  // The library takes LXW_EXPLICIT_FALSE for "not bold"; titles are bold where nothing is said.
  font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  return font;
}

/// Points a range of a chart at cells, with the formula as other programs read it, and takes its cache into our hands:
/// the library's own has 0 for every formula.
static inline int sheets_set_range(
    lxw_series_range *range, const char *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
    lxw_col_t last_column, const char *formula, int has_text) {
  char *sheet_copy = strdup(sheet), *formula_copy = strdup(formula);
  if (!sheet_copy || !formula_copy) {
    free(sheet_copy);
    free(formula_copy);
    return 0;
  }
  free(range->sheetname);
  free(range->formula);
  range->sheetname = sheet_copy;
  range->formula = formula_copy;
  range->first_row = first_row;
  range->first_col = first_column;
  range->last_row = last_row;
  range->last_col = last_column;
  range->has_string_cache = has_text ? LXW_TRUE : LXW_FALSE;
  range->ignore_cache = LXW_TRUE;
  return 1;
}

/// Adds a value to a range's cache: the text where there is one, else the number; nothing where `is_blank`.
static inline int sheets_add_point(lxw_series_range *range, const char *text, double number, int is_blank) {
  lxw_series_data_point *point = calloc(1, sizeof(lxw_series_data_point));
  if (!point) return 0;
  if (text) {
    point->is_string = LXW_TRUE;
    point->string = strdup(text);
    if (!point->string) {
      free(point);
      return 0;
    }
  }
  point->number = number;
  point->no_data = is_blank ? LXW_TRUE : LXW_FALSE;
  STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  range->num_data_points++;
  return 1;
}

#endif
