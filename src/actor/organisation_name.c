/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/organisation_name.h"

static int is_institution(const tnc_organisation_name *name)
{
    for (uint32_t i = 0; i < name->count; i++)
        if (name->parts[i].word & TNC_WORD_INSTITUTION)
            return 1;
    return 0;
}

/* Sums of mixed hashes do not depend on the order. */
static uint64_t unordered_key(const tnc_organisation_name *name)
{
    uint64_t key = 0;
    for (uint32_t i = 0; i < name->count; i++)
        if (!(name->parts[i].word & TNC_WORD_SMALL))
            key += tnc_hash_step(TNC_HASH_SEED, name->parts[i].hash);
    return key;
}

static uint64_t ordered_key(const tnc_organisation_name *name)
{
    uint64_t key = name->parts[0].hash;
    for (uint32_t i = 1; i < name->count; i++)
        key = tnc_phrase_join(key, name->parts[i].hash);
    return key;
}

tnc_organisation_name tnc_organisation_name_of(const tnc_name_forms *forms, const tnc_name_form *form)
{
    tnc_organisation_name name = { tnc_form_parts(forms, form), form->part_count, 0, form->key };
    name.parts += form->qualifier_parts;
    name.count -= form->qualifier_parts;
    while (name.count > 1 && name.parts[name.count - 1].word & TNC_WORD_TAIL) {
        name.count--;
        name.tail = 1;
    }
    if (name.count > 0)
        name.key = is_institution(&name) ? unordered_key(&name) : ordered_key(&name);
    return name;
}

static uint64_t first_letters(const tnc_organisation_name *name, int small_words, uint32_t *count)
{
    uint64_t letters = 0;
    *count = 0;
    for (uint32_t i = 0; i < name->count; i++) {
        if (!small_words && name->parts[i].word & TNC_WORD_SMALL)
            continue;
        letters = tnc_name_letter(letters, name->parts[i].first);
        ++*count;
    }
    return letters;
}

size_t tnc_organisation_acronyms(const tnc_organisation_name *name, uint64_t acronyms[TNC_ACRONYMS_MAX])
{
    size_t found = 0;
    for (int small_words = 0; small_words < TNC_ACRONYMS_MAX; small_words++) {
        uint32_t count;
        uint64_t letters = first_letters(name, small_words, &count);
        if (count > 1)
            acronyms[found++] = letters;
    }
    return found;
}
