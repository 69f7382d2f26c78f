/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus/marked_scratch.h"

#include "corpus/marked_span.h"

tnc_marked_scratch *tnc_marked_scratch_new(const tnc_memory *memory, const tnc_lexicon *lexicon)
{
    tnc_marked_scratch *scratch = tnc_alloc_array(memory, 1, sizeof *scratch);
    if (!scratch)
        return NULL;
    scratch->memory = *memory;
    tnc_text_init(&scratch->text, &scratch->memory);
    tnc_reading_init(&scratch->reading, &scratch->memory);
    if (!tnc_word_classes_init(&scratch->classes, &scratch->memory)) {
        tnc_marked_scratch_free(scratch);
        return NULL;
    }
    scratch->classes.lexicon = lexicon;
    return scratch;
}

void tnc_marked_scratch_free(void *pointer)
{
    tnc_marked_scratch *scratch = pointer;
    if (!scratch)
        return;
    tnc_memory memory = scratch->memory;
    tnc_text_free(&scratch->text);
    tnc_word_classes_free(&scratch->classes);
    tnc_reading_free(&scratch->reading);
    tnc_free_array(&memory, scratch, 1, sizeof *scratch);
}

tonecls_status tnc_marked_read(tnc_marked_scratch *scratch, const tnc_marked_corpus *corpus, const tnc_marked *record,
                               tonecls_error *error)
{
    uint32_t marks = corpus->kind->marks;
    uint32_t first = marks == 2 && record->marks[1].start < record->marks[0].start; /* spans stand in text order */
    tnc_scene_span spans[TNC_MARKS_OF_RECORD];
    tonecls_status status = tnc_text_prepare(&scratch->text, tnc_marked_text(corpus, record), record->text_size, error);
    if (status)
        return status;
    for (uint32_t s = 0; s < marks; s++)
        spans[s] = tnc_span_of_mark(&scratch->text, &record->marks[s ^ first]);
    status = tnc_reading_make(&scratch->reading, &scratch->classes, &scratch->text, 0, (uint32_t)scratch->text.token_count,
                              spans, marks, error);
    for (uint32_t s = 0; s < marks && !status; s++)
        scratch->words[s ^ first] = scratch->reading.scene.span_word[s];
    return status;
}
