// libvips's functions take their options as C varargs, which Swift cannot call: here they have names.
#include <vips/vips.h>

// What would read a file, by its first bytes: the name of a class, or NULL.
static inline const char *ocop_find_loader(const char *path) {
  return vips_foreign_find_load(path);
}

// Opens a picture as far as its header; nothing is decoded yet.
static inline VipsImage *ocop_open(const char *path) {
  return vips_image_new_from_file(path, NULL);
}

// Decodes a picture at most so wide and high, upright, in sRGB; a broken one is refused.
//
// Only what says its colours is converted by them: libvips 8.14 guesses another profile for a picture
// without one as soon as sRGB is asked for, and white becomes #f9fdfe. Inks without a profile are
// taken for the usual ones.
static inline int ocop_shrink(
  VipsImage *header, const char *path, VipsImage **out, int width, int height
) {
  if (vips_image_get_typeof(header, VIPS_META_ICC_NAME))
    return vips_thumbnail(path, out, width, "height", height, "size", VIPS_SIZE_DOWN,
      "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
  if (vips_image_get_interpretation(header) == VIPS_INTERPRETATION_CMYK)
    return vips_thumbnail(path, out, width, "height", height, "size", VIPS_SIZE_DOWN,
      "import_profile", "cmyk", "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
  return vips_thumbnail(path, out, width, "height", height, "size", VIPS_SIZE_DOWN,
    "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
}

static inline int ocop_shrink_image(VipsImage *in, VipsImage **out, int width) {
  return vips_thumbnail_image(in, out, width, "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, NULL);
}

// Lays what is transparent on white.
static inline int ocop_flatten(VipsImage *in, VipsImage **out) {
  VipsArrayDouble *white = vips_array_double_newv(3, 255.0, 255.0, 255.0);
  int failed = vips_flatten(in, out, "background", white, NULL);
  vips_area_unref(VIPS_AREA(white));
  return failed;
}

// Grey pictures get three bands as all others have.
static inline int ocop_to_srgb(VipsImage *in, VipsImage **out) {
  return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, NULL);
}

static inline int ocop_copy(VipsImage *in, VipsImage **out) {
  return vips_copy(in, out, NULL);
}

// The mean of one band, 0 to 255.
static inline int ocop_mean(VipsImage *in, int band, double *mean) {
  VipsImage *one;
  if (vips_extract_band(in, &one, band, NULL)) return -1;
  int failed = vips_avg(one, mean, NULL);
  g_object_unref(one);
  return failed;
}

// Makes a font of a file known to all text that is set from now on.
static inline int ocop_add_font(const char *path) {
  VipsImage *text;
  if (vips_text(&text, "x", "fontfile", path, NULL)) return -1;
  g_object_unref(text);
  return 0;
}

// Draws an SVG file of our own making.
static inline int ocop_draw(const char *path, VipsImage **out) {
  return vips_svgload(path, out, NULL);
}

static inline int ocop_save_webp(VipsImage *in, const char *path, int quality) {
  return vips_webpsave(in, path, "Q", quality, "effort", 4, "strip", TRUE, NULL);
}

static inline int ocop_save_jpeg(VipsImage *in, const char *path, int quality) {
  return vips_jpegsave(in, path, "Q", quality, "optimize_coding", TRUE, "interlace", TRUE,
    "strip", TRUE, NULL);
}

static inline void ocop_unref(VipsImage *image) {
  g_object_unref(image);
}

static inline int ocop_start(void) {
  if (VIPS_INIT("ocop-images")) return -1;
  // Only the loaders that are tested against hostile files, and SVG for what is drawn here: a photo's
  // loader is looked at before the photo is opened. One thread, for several work at once.
  vips_block_untrusted_set(TRUE);
  vips_operation_block_set("VipsForeignLoadSvg", FALSE);
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  return 0;
}
