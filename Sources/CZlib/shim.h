#include <zlib.h>

/* `deflateInit2` is a macro, which Swift does not see: packs bytes as gzip (16 beside the window's
   bits), and gives how many there are, 0 where they do not fit. */
static inline unsigned long ocop_gzip(
    const unsigned char *input, unsigned long count, unsigned char *output, unsigned long room) {
  z_stream stream = {0};
  if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (unsigned char *)input;
  stream.avail_in = (unsigned int)count;
  stream.next_out = output;
  stream.avail_out = (unsigned int)room;
  int result = deflate(&stream, Z_FINISH);
  unsigned long total = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? total : 0;
}
