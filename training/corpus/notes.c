/* SPDX-License-Identifier: Apache-2.0 */
/* Reasons are few, so a list is searched from its start; they are compared by content, not by address. */
#include "corpus/notes.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void first_place(tnc_note *note, const char *path, uint64_t line)
{
    if (line)
        snprintf(note->first, sizeof note->first, "%s:%" PRIu64, path, line);
    else
        snprintf(note->first, sizeof note->first, "%s", path);
    for (char *c = note->first; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            *c = '?';
}

static tnc_note *find(tnc_notes *notes, tnc_note_kind kind, const char *reason)
{
    for (size_t i = 0; i < notes->count; i++)
        if (notes->items[i].kind == kind && !strcmp(notes->items[i].reason, reason))
            return &notes->items[i];
    return NULL;
}

void tnc_notes_add(tnc_notes *notes, tnc_note_kind kind, const char *reason, const char *path, uint64_t line)
{
    if (!notes)
        return;
    tnc_note *note = find(notes, kind, reason);
    if (!note && notes->count < TNC_REASONS_MAX) {
        note = &notes->items[notes->count++];
        *note = (tnc_note){ .reason = reason, .kind = kind };
        first_place(note, path, line);
    }
    if (note)
        note->count++;
}

size_t tnc_notes_count(const tnc_notes *notes, tnc_note_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < notes->count; i++)
        if (notes->items[i].kind == kind)
            count += notes->items[i].count;
    return count;
}

const tnc_note *tnc_notes_first(const tnc_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        if (notes->items[i].kind == TNC_DROPPED || notes->items[i].kind == TNC_FAILED)
            return &notes->items[i];
    return NULL;
}

static void print_kind(const tnc_notes *notes, tnc_note_kind kind, const char *heading, tnc_buffer *out)
{
    char line[320];
    int headed = 0;
    for (size_t i = 0; i < notes->count; i++) {
        const tnc_note *note = &notes->items[i];
        if (note->kind != kind)
            continue;
        if (!headed++)
            tnc_buffer_append(out, heading, strlen(heading));
        int size = snprintf(line, sizeof line, "%8zu  %s (first: %s)\n", note->count, note->reason, note->first);
        if (size > 0)
            tnc_buffer_append(out, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
    }
}

void tnc_notes_print(const tnc_notes *notes, tnc_buffer *out)
{
    print_kind(notes, TNC_FAILED, "could not be read:\n", out);
    print_kind(notes, TNC_DROPPED, "dropped:\n", out);
    print_kind(notes, TNC_CHANGED, "changed:\n", out);
    print_kind(notes, TNC_WARNED, "kept, but worth a look:\n", out);
}
