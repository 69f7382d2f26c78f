/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of strings in a model file (models/FORMAT.md, "String lists"), each ended by a NUL, so that they are used where
 * they stand. */
#ifndef TNC_STRING_LIST_H
#define TNC_STRING_LIST_H

#include "base/memory.h"
#include "model/sections.h"

typedef struct tnc_string_list {
    uint32_t count;
    const uint32_t *ends;
    const char *bytes;
    size_t size; /* of bytes */
} tnc_string_list;

/* The list's outline: the count and that its arrays lie in the section. Nothing is said of the strings yet. */
int tnc_string_list_open(tnc_string_list *list, const tnc_section *section);

/* String i, or NULL when it breaks the rules of string lists or is not text: UTF-8 without control characters. Safe for
 * any content of the section. */
const char *tnc_string_list_get(const tnc_string_list *list, uint32_t i);

/* 1 when every string can be got and the last ends with the section. */
int tnc_string_list_sound(const tnc_string_list *list);

/* Pointers to the strings of a sound list, count of them, or NULL when out of memory. */
const char **tnc_string_list_pointers(const tnc_string_list *list, const tnc_memory *memory);

/* 1 when text of this size is UTF-8 without control characters: what labels and properties must be. */
int tnc_is_line(const char *text, size_t size);

#endif
