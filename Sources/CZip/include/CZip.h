#pragma once

/*
 The little of libzip that workbooks and packs for upload need. The library is loaded with the first archive:
 linked, it would bring OpenSSL to every start of the program, a millisecond of five.
 */

typedef struct ocop_zip ocop_zip;
typedef struct ocop_zip_part ocop_zip_part;

/* An archive in memory from malloc, which goes with it, and is freed where it is none; NULL then, and where
   the library is not there. */
ocop_zip *_Nullable ocop_zip_open(void *_Nonnull bytes, unsigned long count);
void ocop_zip_close(ocop_zip *_Nonnull archive);
int ocop_zip_holds(ocop_zip *_Nonnull archive, const char *_Nonnull name);
ocop_zip_part *_Nullable ocop_zip_part_open(ocop_zip *_Nonnull archive, const char *_Nonnull name);
/* How many bytes were read, 0 at the end, below 0 where the part is torn. */
long ocop_zip_part_read(ocop_zip_part *_Nonnull part, void *_Nonnull room, unsigned long count);
void ocop_zip_part_close(ocop_zip_part *_Nonnull part);

/* A new archive on disk, in place of a file that is there; NULL where it cannot be made. */
ocop_zip *_Nullable ocop_zip_make(const char *_Nonnull path);
/* Takes a file as a part of a name; it is read when the archive is finished, and keeps its time. 1, or 0
   where it cannot be. */
int ocop_zip_add(ocop_zip *_Nonnull archive, const char *_Nonnull name, const char *_Nonnull path);
/* Writes the archive and lets go of it; 0 where that fails: then nothing is written. */
int ocop_zip_finish(ocop_zip *_Nonnull archive);

/* An archive in memory of which parts are replaced or taken away; the others stay byte for byte. */
typedef struct ocop_zip_edit ocop_zip_edit;
/* NULL where the bytes are no archive, or the library is not there. */
ocop_zip_edit *_Nullable ocop_zip_edit_open(const void *_Nonnull bytes, unsigned long count);
long ocop_zip_edit_count(ocop_zip_edit *_Nonnull edit);
const char *_Nullable ocop_zip_edit_name(ocop_zip_edit *_Nonnull edit, long index);
ocop_zip_part *_Nullable ocop_zip_edit_part(ocop_zip_edit *_Nonnull edit, long index);
/* 1, or 0 where it cannot be. */
int ocop_zip_edit_replace(
    ocop_zip_edit *_Nonnull edit, long index, const void *_Nonnull bytes, unsigned long count);
int ocop_zip_edit_delete(ocop_zip_edit *_Nonnull edit, long index);
/* The archive as it is now, from malloc, and lets go of the edit; NULL where that fails. */
unsigned char *_Nullable ocop_zip_edit_finish(
    ocop_zip_edit *_Nonnull edit, unsigned long *_Nonnull count);
void ocop_zip_edit_discard(ocop_zip_edit *_Nonnull edit);
