/* SPDX-License-Identifier: Apache-2.0 */
/* Where things stand in a model file: the numbers of models/FORMAT.md, shared by reader and writer. */
#ifndef TNC_FORMAT_H
#define TNC_FORMAT_H

#define TNC_MAGIC "\x89tcm\r\n\x1a\0"
#define TNC_MAGIC_SIZE 8
#define TNC_FORMAT_MAJOR 1
#define TNC_FORMAT_MINOR 0
#define TNC_SECTIONS_MAX 128
#define TNC_ALIGNMENT 64 /* of sections, and of the size of the file */

/* Header */
enum {
    TNC_AT_MAJOR = 8,
    TNC_AT_MINOR = 10,
    TNC_AT_SECTION_COUNT = 12,
    TNC_AT_FILE_SIZE = 16,
    TNC_AT_CHECKSUM = 24,
    TNC_HEADER_SIZE = 32
};

/* An entry of the section table */
enum {
    TNC_ENTRY_NAME = 0,
    TNC_ENTRY_INDEX = 4,
    TNC_ENTRY_TAG = 8,
    TNC_ENTRY_FLAGS = 12,
    TNC_ENTRY_OFFSET = 16,
    TNC_ENTRY_BYTES = 24,
    TNC_ENTRY_SIZE = 32
};

/* The section HEAD */
enum {
    TNC_HEAD_TEXT = 0,
    TNC_HEAD_TEMPLATES = 4,
    TNC_HEAD_UNICODE = 8,
    TNC_HEAD_UNICODE_SIZE = 16,
    TNC_HEAD_TASK = 24,
    TNC_HEAD_MULTILABEL = 28,
    TNC_HEAD_LABELS = 32,
    TNC_HEAD_PLANES = 36,
    TNC_HEAD_BLOCKS = 40,
    TNC_HEAD_ZERO = 44,
    TNC_HEAD_SETTINGS = 48,
    TNC_HEAD_TABLES = 176,
    TNC_HEAD_TABLE_SIZE = 16, /* V, C, number, zero */
    TNC_HEAD_END = 208,       /* eight zeros follow */
    TNC_HEAD_SIZE = 216
};

#define TNC_BLOCK_SIZE 8

/* First multiple of the alignment at or after a size; sizes here are far from the top of the range. */
#define TNC_PADDED(size) (((size) + (TNC_ALIGNMENT - 1)) / TNC_ALIGNMENT * TNC_ALIGNMENT)

#endif
