/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/person_name.h"

tnc_person_name tnc_person_name_of(const tnc_name_forms *forms, const tnc_name_form *form)
{
    tnc_person_name name = { tnc_form_parts(forms, form), form->part_count, 0, 0 };
    if (name.count >= 2 && name.parts[name.count - 1].word & TNC_WORD_SUFFIX) {
        name.count--;
        name.suffix = name.parts[name.count].word;
        name.suffix_hash = name.parts[name.count].hash;
    }
    return name;
}

uint32_t tnc_person_name_weight(const tnc_person_name *name)
{
    uint32_t weight = name->suffix != 0;
    for (uint32_t i = 0; i < name->count; i++)
        weight += name->parts[i].initial ? 1 : 2;
    return weight;
}

int tnc_person_name_family_first(const tnc_person_name *name)
{
    return name->count >= 2 && name->parts[0].word & TNC_WORD_FAMILY &&
           (name->count > 2 || !(name->parts[1].word & TNC_WORD_FAMILY));
}

static int same_or_initial(const tnc_name_part *a, const tnc_name_part *b)
{
    return a->hash == b->hash || ((a->initial || b->initial) && a->first == b->first);
}

static int first_names_agree(const tnc_name_words *words, const tnc_name_part *a, const tnc_name_part *b)
{
    return same_or_initial(a, b) || tnc_name_words_nickname(words, a->hash, b->hash);
}

/* Every middle name of the shorter list is in the longer one, in order; one that has none contradicts nothing. An
 * initial counts only in the same place: the W. of George W. is not that of George H. W. */
static int middles_agree(const tnc_name_part *longer, uint32_t longer_count, const tnc_name_part *shorter,
                         uint32_t shorter_count)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < shorter_count; i++, at++) {
        if (at == i && at < longer_count && same_or_initial(&longer[at], &shorter[i]))
            continue;
        while (at < longer_count && (longer[at].hash != shorter[i].hash || shorter[i].initial))
            at++;
        if (at == longer_count)
            return 0;
    }
    return 1;
}

/* Junior is not his father, unless both are given a middle name: then it is one man, once written in full. */
static int suffixes_agree(const tnc_person_name *one, const tnc_person_name *other)
{
    if (one->suffix && other->suffix)
        return one->suffix_hash == other->suffix_hash;
    if (!((one->suffix | other->suffix) & TNC_WORD_JUNIOR))
        return 1;
    return one->count > 2 && other->count > 2;
}

static int equal_run(const tnc_name_part *a, const tnc_name_part *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (a[i].hash != b[i].hash)
            return 0;
    return 1;
}

int tnc_person_names_agree(const tnc_name_words *words, const tnc_person_name *one, const tnc_person_name *other)
{
    const tnc_person_name *l = one->count >= other->count ? one : other, *s = l == one ? other : one;
    if (s->count < 2 || !suffixes_agree(one, other))
        return 0;
    uint32_t more = l->count - s->count;
    if (more && (equal_run(l->parts + more, s->parts, s->count) || equal_run(l->parts, s->parts, s->count)))
        return 1; /* "Lopez Obrador", "George W." */
    return l->parts[l->count - 1].hash == s->parts[s->count - 1].hash &&
           first_names_agree(words, &l->parts[0], &s->parts[0]) &&
           middles_agree(l->parts + 1, l->count - 2, s->parts + 1, s->count - 2);
}
