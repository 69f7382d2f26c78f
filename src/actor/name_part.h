/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A part of a name: one word of a mention, in the one spelling in which names are compared ("Putin's", "PUTIN" and
 * "Putin" are one part; so are "Erdoğan" and "Erdogan", "U.S." and "US"). Punctuation between the words of a name is no
 * part: "Kim Jong-un" and "Kim Jong Un" have the same three.
 */
#ifndef TNC_NAME_PART_H
#define TNC_NAME_PART_H

#include "actor/name_words.h"
#include "actor/word.h"

#define TNC_NAME_PARTS_MAX 12 /* kept of one name; longer ones are compared as a whole only */

typedef struct tnc_name_part {
    uint64_t hash; /* of the folded spelling */
    uint64_t bare; /* of the bare word (word.h), the key of lexicons */
    uint64_t
        letters;    /* chain of its letters (tnc_name_letter), when it is all capitals and may be an acronym; else 0 */
    uint32_t first; /* its first code point, folded */
    uint32_t word;  /* tnc_name_word */
    uint32_t token;
    uint8_t initial; /* one letter: "W." */
    uint8_t capital;
} tnc_name_part;

typedef struct tnc_name_parts {
    tnc_name_part items[TNC_NAME_PARTS_MAX];
    size_t count;
    uint64_t key; /* of all parts in order, also of those beyond the maximum */
    int overflow; /* there were more than the maximum */
    uint32_t end; /* byte where the last part ends, its possessive ending left out */
} tnc_name_parts;

/* Step of the key of an acronym: of its own letters, or of the first letters of a full name. Starts from 0. */
static inline uint64_t tnc_name_letter(uint64_t letters, uint32_t code)
{
    return tnc_hash_join(letters + 1, code);
}

/* The parts of tokens first..last. */
tonecls_status tnc_name_parts_read(tnc_text *text, const tnc_name_words *words, uint32_t first, uint32_t last,
                                   tnc_name_parts *parts, tonecls_error *error);

#endif
