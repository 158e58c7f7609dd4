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
  is_loaded = lib.source && lib.source_free && lib.open && lib.discard && lib.locate && lib.part
              && lib.read && lib.close;
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
