#include "CZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
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
  is_loaded = lib.source && lib.source_free && lib.open && lib.discard && lib.locate && lib.part
              && lib.read && lib.close && lib.make && lib.file && lib.add && lib.finish;
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
