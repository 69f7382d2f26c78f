/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts with marked actors: pair corpora mark two ("a", "b") and give the stance each takes towards the other, target
 * corpora mark one ("target") and give the attitude of the text to it. JSON Lines, offsets in bytes of the text.
 *
 *   {"text": ..., "a": {"start": 0, "end": 5}, "b": {...}, "a_to_b": "opposed", "b_to_a": "neutral"}
 *   {"text": ..., "target": {"start": 0, "end": 5}, "sentiment": "negative"}
 *
 * Optional: "id"; "article", whose sentences stay together in cross-validation; "text" of a mark, which must then be what
 * stands there. A direction may be missing: it is then no instance. Bad lines are dropped and noted.
 */
#ifndef TNC_MARKED_CORPUS_H
#define TNC_MARKED_CORPUS_H

#include "base/buffer.h"
#include "corpus/notes.h"
#include "corpus/names.h"

#include <signal.h>

#define TNC_MARKS_OF_RECORD 2
#define TNC_NO_GOLD UINT32_MAX

typedef struct tnc_mark {
    uint32_t start, end; /* bytes of the record's text */
} tnc_mark;

typedef struct tnc_marked {
    size_t start;                       /* in corpus.bytes: the id as a JSON value, then the text */
    uint32_t id_size, text_size;
    tnc_mark marks[TNC_MARKS_OF_RECORD]; /* a and b, or target alone */
    uint32_t gold[TNC_MARKS_OF_RECORD];  /* a_to_b and b_to_a, or sentiment alone; TNC_NO_GOLD when not given */
    uint32_t path;
    uint64_t group;                      /* hash of the article, or of the text */
} tnc_marked;

/* What tells the two kinds apart. */
typedef struct tnc_marked_kind {
    uint32_t marks;                          /* 1 or 2 */
    const char *mark_names[TNC_MARKS_OF_RECORD], *gold_names[TNC_MARKS_OF_RECORD];
    const char *const *labels;               /* [label_count] */
    uint32_t label_count;
} tnc_marked_kind;

extern const tnc_marked_kind tnc_pair_kind, tnc_target_kind;

typedef struct tnc_marked_corpus {
    const tnc_marked_kind *kind;
    tnc_buffer bytes;
    tnc_marked *items;
    size_t count, capacity;
    tnc_memory memory;
} tnc_marked_corpus;

void tnc_marked_corpus_init(tnc_marked_corpus *corpus, const tnc_marked_kind *kind, const tnc_memory *memory);
void tnc_marked_corpus_free(tnc_marked_corpus *corpus);

/* Reads all paths, in order. Errors: IO, MEMORY, INTERRUPTED, CORPUS (not one record). */
tonecls_status tnc_marked_corpus_read(tnc_marked_corpus *corpus, const char *const *paths, size_t path_count,
                                      const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error);

static inline const char *tnc_marked_id(const tnc_marked_corpus *corpus, const tnc_marked *record)
{
    return corpus->bytes.bytes + record->start;
}

static inline const char *tnc_marked_text(const tnc_marked_corpus *corpus, const tnc_marked *record)
{
    return corpus->bytes.bytes + record->start + record->id_size;
}

#endif
