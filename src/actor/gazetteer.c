/* SPDX-License-Identifier: Apache-2.0 */
/* Look-ups in the lexicons and name blobs of a TAG model. A blob's numbers come from a file: each is checked on use. */
#include "actor/gazetteer.h"

#include "base/bytes.h"

#define CODE_SIZE 3

tnc_gazetteer tnc_gazetteer_of(const tonecls_model *model)
{
    tnc_gazetteer gazetteer = {
        tnc_model_lexicon(model, "GAZC"), tnc_model_lexicon(model, "GAZP"), tnc_model_lexicon(model, "GAZO"),
        tnc_model_lexicon(model, "NAMF"), tnc_model_lexicon(model, "WORD"), tnc_model_blob(model, "CTRY"),
        tnc_model_blob(model, "ORGN"),
    };
    return gazetteer;
}

tnc_country tnc_gazetteer_country(const tnc_gazetteer *gazetteer, uint64_t phrase)
{
    uint32_t value = tnc_lexicon_find(gazetteer->countries, phrase);
    tnc_country country = { value & 0xffff, value >> 16 & 0xff };
    return country;
}

uint32_t tnc_gazetteer_phrase(const tnc_gazetteer *gazetteer, uint64_t phrase)
{
    return tnc_lexicon_find(gazetteer->phrases, phrase);
}

int tnc_gazetteer_organisation(const tnc_gazetteer *gazetteer, uint64_t phrase, uint32_t *id)
{
    uint32_t value = tnc_lexicon_find(gazetteer->organisations, phrase);
    if (!value)
        return 0;
    *id = value - 1;
    return 1;
}

uint32_t tnc_gazetteer_gender(const tnc_gazetteer *gazetteer, uint64_t word)
{
    return tnc_lexicon_find(gazetteer->first_names, word);
}

static const char *record(const tnc_blob *blob, uint32_t id, size_t *size)
{
    if (!blob || blob->size < 4)
        return NULL;
    uint64_t count = tnc_load32(blob->bytes);
    uint64_t head = 4 * (count + 2);
    if (id >= count || head > blob->size)
        return NULL;
    uint64_t start = tnc_load32(blob->bytes + 4 + 4 * (size_t)id);
    uint64_t end = tnc_load32(blob->bytes + 8 + 4 * (size_t)id);
    if (start > end || end > blob->size - head)
        return NULL;
    *size = (size_t)(end - start);
    return (const char *)blob->bytes + head + start;
}

const char *tnc_gazetteer_country_code(const tnc_gazetteer *gazetteer, uint32_t id)
{
    size_t size;
    const char *code = record(gazetteer->country_names, id, &size);
    return code && size > CODE_SIZE ? code : NULL;
}

const char *tnc_gazetteer_country_name(const tnc_gazetteer *gazetteer, uint32_t id, size_t *size)
{
    size_t whole;
    const char *code = record(gazetteer->country_names, id, &whole);
    if (!code || whole <= CODE_SIZE)
        return NULL;
    *size = whole - CODE_SIZE;
    return code + CODE_SIZE;
}

const char *tnc_gazetteer_organisation_name(const tnc_gazetteer *gazetteer, uint32_t id, size_t *size)
{
    return record(gazetteer->organisation_names, id, size);
}
