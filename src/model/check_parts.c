/* SPDX-License-Identifier: Apache-2.0 */
/* Only what cannot be seen in the finished file is checked here, or would make writing it unsafe; for the rest the
 * writer asks the reader. */
#include "model/check_parts.h"

#include "model/numbers.h"

uint32_t tnc_plane_count(uint32_t label_count, int multilabel)
{
    return label_count == 2 && !multilabel ? 1 : label_count;
}

static tonecls_status refuse(tonecls_error *error, const char *what)
{
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "this cannot be a model: %s", what);
}

static int is_ascending(const uint64_t *keys, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (keys[i] <= keys[i - 1])
            return 0;
    return 1;
}

static tonecls_status check_table(const tnc_table_parts *table, int is_first, uint32_t planes, tonecls_error *error)
{
    if (table->count == 0)
        return TONECLS_OK;
    if (table->count > TNC_VOCABULARY_MAX)
        return refuse(error, "too many features");
    if (table->number < TNC_FLOAT32 || table->number > TNC_INT8 || table->columns == 0 ||
        (is_first ? table->columns != planes : table->columns % planes != 0))
        return refuse(error, "a table with columns that do not fit its labels");
    if (!table->keys || !table->weights || (!is_first && table->idf))
        return refuse(error, "a table without keys or weights, or idf on word weights");
    if (!is_ascending(table->keys, table->count))
        return refuse(error, "features that are not in ascending order, or the same one twice");
    if (!tnc_all_finite(table->weights, table->count * table->columns))
        return refuse(error, "a weight that is no number");
    return TONECLS_OK;
}

static tonecls_status check_lexicon(const tnc_lexicon_parts *lexicon, tonecls_error *error)
{
    if (lexicon->count > TNC_VOCABULARY_MAX || (lexicon->count && (!lexicon->keys || !lexicon->values)))
        return refuse(error, "a lexicon that is too large or has no keys or values");
    if (!is_ascending(lexicon->keys, lexicon->count))
        return refuse(error, "a lexicon that is not in ascending order");
    return TONECLS_OK;
}

static tonecls_status check_counts(const tnc_parts *parts, tonecls_error *error)
{
    if (parts->label_count == 0 || parts->label_count > TNC_LABELS_MAX || !parts->labels)
        return refuse(error, "no labels, or too many");
    if (!parts->bias || !parts->slope || !parts->offset)
        return refuse(error, "no bias or no calibration");
    if (parts->block_count > TNC_BLOCKS_MAX || (parts->block_count && !parts->blocks))
        return refuse(error, "too many blocks of features");
    if (parts->lexicon_count > TNC_LEXICONS_MAX || parts->blob_count > TNC_BLOBS_MAX)
        return refuse(error, "too many lexicons or blobs");
    if (parts->property_count > UINT32_MAX / 4 || (parts->property_count && !parts->properties))
        return refuse(error, "too many properties");
    return TONECLS_OK;
}

tonecls_status tnc_check_parts(const tnc_parts *parts, tonecls_error *error)
{
    tonecls_status status = check_counts(parts, error);
    uint32_t planes = tnc_plane_count(parts->label_count, parts->multilabel);
    for (size_t t = 0; status == TONECLS_OK && t < TNC_TABLES; t++)
        status = check_table(&parts->tables[t], t == 0, planes, error);
    for (uint32_t i = 0; status == TONECLS_OK && i < parts->lexicon_count; i++)
        status = check_lexicon(&parts->lexicons[i], error);
    for (uint32_t i = 0; status == TONECLS_OK && i < parts->blob_count; i++)
        if (parts->blobs[i].size && !parts->blobs[i].bytes)
            return refuse(error, "a blob without bytes");
    return status;
}
