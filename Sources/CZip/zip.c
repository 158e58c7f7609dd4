#include "CZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static struct {
  zip_source_t *(*source)(void *, zip_uint64_t, int, zip_error_t *);
  void (*source_free)(zip_source_t *);
  zip_t *(*open)(zip_source_t *, int, zip_error_t *);
  void (*discard)(zip_t *);
  zip_int64_t (*locate)(zip_t *, const char *, zip_flags_t);
  zip_file_t *(*part)(zip_t *, const char *, zip_flags_t);
  zip_int64_t (*read)(zip_file_t *, void *, zip_uint64_t);
  int (*close)(zip_file_t *);
  zip_t *(*make)(const char *, int, int *);
  zip_source_t *(*file)(zip_t *, const char *, zip_uint64_t, zip_int64_t);
  zip_int64_t (*add)(zip_t *, const char *, zip_source_t *, zip_flags_t);
  int (*finish)(zip_t *);
  void (*keep)(zip_source_t *);
  zip_int64_t (*count)(zip_t *, zip_flags_t);
  const char *(*name)(zip_t *, zip_uint64_t, zip_flags_t);
  zip_file_t *(*part_index)(zip_t *, zip_uint64_t, zip_flags_t);
  int (*replace)(zip_t *, zip_uint64_t, zip_source_t *, zip_flags_t);
  int (*delete)(zip_t *, zip_uint64_t);
  int (*dostime)(zip_t *, zip_uint64_t, zip_uint16_t, zip_uint16_t, zip_flags_t);
  int (*comment)(zip_t *, const char *, zip_uint16_t);
  const char *(*has_comment)(zip_t *, zip_uint64_t, zip_uint32_t *, zip_flags_t);
  int (*no_extra)(zip_t *, zip_uint64_t, zip_uint16_t, zip_flags_t);
  int (*stat)(zip_source_t *, zip_stat_t *);
  int (*source_open)(zip_source_t *);
  zip_int64_t (*source_read)(zip_source_t *, void *, zip_uint64_t);
  int (*source_close)(zip_source_t *);
} lib;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) handle = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  lib.source = dlsym(handle, "zip_source_buffer_create");
  lib.source_free = dlsym(handle, "zip_source_free");
  lib.open = dlsym(handle, "zip_open_from_source");
  lib.discard = dlsym(handle, "zip_discard");
  lib.locate = dlsym(handle, "zip_name_locate");
  lib.part = dlsym(handle, "zip_fopen");
  lib.read = dlsym(handle, "zip_fread");
  lib.close = dlsym(handle, "zip_fclose");
  lib.make = dlsym(handle, "zip_open");
  lib.file = dlsym(handle, "zip_source_file");
  lib.add = dlsym(handle, "zip_file_add");
  lib.finish = dlsym(handle, "zip_close");
  lib.keep = dlsym(handle, "zip_source_keep");
  lib.count = dlsym(handle, "zip_get_num_entries");
  lib.name = dlsym(handle, "zip_get_name");
  lib.part_index = dlsym(handle, "zip_fopen_index");
  lib.replace = dlsym(handle, "zip_file_replace");
  lib.delete = dlsym(handle, "zip_delete");
  lib.dostime = dlsym(handle, "zip_file_set_dostime");
  lib.comment = dlsym(handle, "zip_set_archive_comment");
  lib.has_comment = dlsym(handle, "zip_file_get_comment");
  lib.no_extra = dlsym(handle, "zip_file_extra_field_delete");
  lib.stat = dlsym(handle, "zip_source_stat");
  lib.source_open = dlsym(handle, "zip_source_open");
  lib.source_read = dlsym(handle, "zip_source_read");
  lib.source_close = dlsym(handle, "zip_source_close");
  is_loaded = lib.source && lib.source_free && lib.open && lib.discard && lib.locate && lib.part
              && lib.read && lib.close && lib.make && lib.file && lib.add && lib.finish && lib.keep
              && lib.count && lib.name && lib.part_index && lib.replace && lib.delete
              && lib.dostime && lib.comment && lib.has_comment && lib.no_extra
              && lib.stat && lib.source_open && lib.source_read && lib.source_close;
}

ocop_zip *ocop_zip_open(void *bytes, unsigned long count) {
  pthread_once(&once, load);
  zip_source_t *source = is_loaded ? lib.source(bytes, count, 1, NULL) : NULL;
  if (!source) {
    free(bytes);
    return NULL;
  }
  zip_t *archive = lib.open(source, ZIP_RDONLY, NULL);
  if (!archive) lib.source_free(source);
  return (ocop_zip *)archive;
}

void ocop_zip_close(ocop_zip *archive) { lib.discard((zip_t *)archive); }

int ocop_zip_holds(ocop_zip *archive, const char *name) {
  return lib.locate((zip_t *)archive, name, 0) >= 0;
}

ocop_zip_part *ocop_zip_part_open(ocop_zip *archive, const char *name) {
  return (ocop_zip_part *)lib.part((zip_t *)archive, name, 0);
}

long ocop_zip_part_read(ocop_zip_part *part, void *room, unsigned long count) {
  return (long)lib.read((zip_file_t *)part, room, count);
}

void ocop_zip_part_close(ocop_zip_part *part) { lib.close((zip_file_t *)part); }

ocop_zip *ocop_zip_make(const char *path) {
  pthread_once(&once, load);
  return is_loaded ? (ocop_zip *)lib.make(path, ZIP_CREATE | ZIP_TRUNCATE, NULL) : NULL;
}

int ocop_zip_add(ocop_zip *archive, const char *name, const char *path) {
  zip_source_t *source = lib.file((zip_t *)archive, path, 0, -1);
  if (!source) return 0;
  if (lib.add((zip_t *)archive, name, source, ZIP_FL_ENC_UTF_8) >= 0) return 1;
  lib.source_free(source);
  return 0;
}

int ocop_zip_finish(ocop_zip *archive) {
  if (lib.finish((zip_t *)archive) == 0) return 1;
  lib.discard((zip_t *)archive);
  return 0;
}

struct ocop_zip_edit {
  zip_source_t *source;
  zip_t *archive;
};

ocop_zip_edit *ocop_zip_edit_open(const void *bytes, unsigned long count) {
  pthread_once(&once, load);
  if (!is_loaded) return NULL;
  ocop_zip_edit *edit = calloc(1, sizeof *edit);
  void *copy = malloc(count ? count : 1);
  if (!edit || !copy) goto failed;
  memcpy(copy, bytes, count);
  edit->source = lib.source(copy, count, 1, NULL);
  if (!edit->source) goto failed;
  copy = NULL;
  /* The archive lets go of it when it is closed; what it wrote there is read afterwards. */
  lib.keep(edit->source);
  edit->archive = lib.open(edit->source, 0, NULL);
  if (edit->archive) return edit;
  lib.source_free(edit->source);
  lib.source_free(edit->source);
failed:
  free(copy);
  free(edit);
  return NULL;
}

long ocop_zip_edit_count(ocop_zip_edit *edit) { return (long)lib.count(edit->archive, 0); }

const char *ocop_zip_edit_name(ocop_zip_edit *edit, long index) {
  return lib.name(edit->archive, (zip_uint64_t)index, 0);
}

ocop_zip_part *ocop_zip_edit_part(ocop_zip_edit *edit, long index) {
  return (ocop_zip_part *)lib.part_index(edit->archive, (zip_uint64_t)index, ZIP_FL_UNCHANGED);
}

int ocop_zip_edit_replace(
    ocop_zip_edit *edit, long index, const void *bytes, unsigned long count) {
  void *copy = malloc(count ? count : 1);
  if (!copy) return 0;
  memcpy(copy, bytes, count);
  zip_source_t *source = lib.source(copy, count, 1, NULL);
  if (!source) {
    free(copy);
    return 0;
  }
  if (lib.replace(edit->archive, (zip_uint64_t)index, source, 0) == 0) return 1;
  lib.source_free(source);
  return 0;
}

int ocop_zip_edit_delete(ocop_zip_edit *edit, long index) {
  return lib.delete(edit->archive, (zip_uint64_t)index) == 0;
}

unsigned char *ocop_zip_edit_finish(ocop_zip_edit *edit, unsigned long *count) {
  unsigned char *made = NULL;
  zip_int64_t parts = lib.count(edit->archive, 0);
  for (zip_int64_t part = 0; part < parts; part++) {
    zip_uint32_t length = 0;
    /* No office program writes one, and the library does not take it away. */
    if (lib.has_comment(edit->archive, (zip_uint64_t)part, &length, ZIP_FL_ENC_RAW) && length > 0) {
      ocop_zip_edit_discard(edit);
      return NULL;
    }
  }
  lib.comment(edit->archive, NULL, 0);
  for (zip_int64_t part = 0; part < parts; part++) {
    zip_uint64_t index = (zip_uint64_t)part;
    /* The first day that the format knows. */
    lib.dostime(edit->archive, index, 0, 0x21, 0);
    lib.no_extra(edit->archive, index, ZIP_EXTRA_FIELD_ALL, ZIP_FL_LOCAL);
    lib.no_extra(edit->archive, index, ZIP_EXTRA_FIELD_ALL, ZIP_FL_CENTRAL);
  }
  zip_stat_t facts;
  if (lib.finish(edit->archive) != 0) {
    lib.discard(edit->archive);
  } else if (lib.stat(edit->source, &facts) == 0 && lib.source_open(edit->source) == 0) {
    made = malloc(facts.size ? facts.size : 1);
    zip_uint64_t done = 0;
    while (made && done < facts.size) {
      zip_int64_t step = lib.source_read(edit->source, made + done, facts.size - done);
      if (step <= 0) break;
      done += (zip_uint64_t)step;
    }
    if (done < facts.size) {
      free(made);
      made = NULL;
    }
    *count = (unsigned long)facts.size;
    lib.source_close(edit->source);
  }
  lib.source_free(edit->source);
  free(edit);
  return made;
}

void ocop_zip_edit_discard(ocop_zip_edit *edit) {
  lib.discard(edit->archive);
  lib.source_free(edit->source);
  free(edit);
}
