/* SPDX-License-Identifier: Apache-2.0 */
/* Scratch and results of one thread. Nothing here is shared; every array keeps its room from document to document. */
#ifndef TNC_ANALYZER_H
#define TNC_ANALYZER_H

#include "actor/resolve.h"
#include "actor/tagger.h"
#include "analyze/field.h"
#include "base/buffer.h"
#include "feature/document.h"
#include "model/score.h"
#include "stance/stances.h"

#define TNC_HIGHLIGHTS_MAX 3

/* What the getters read. */
struct tonecls_analysis {
    uint64_t bytes, bad_bytes;
    size_t sentence_count;
    uint32_t flags;
    const tonecls_model *model; /* of task LABEL, or NULL */
    tonecls_score *scores;      /* [score_count] best first */
    size_t score_count, score_capacity;
    int decided; /* the threshold was reached */
    tonecls_highlight highlights[TNC_HIGHLIGHTS_MAX];
    size_t highlight_count;
    tonecls_reason *reasons;
    size_t reason_count, reason_capacity;
    tonecls_actor *actors;
    size_t actor_count, actor_capacity;
    tonecls_span *mentions; /* of all actors, one after the other; so are the others */
    size_t mention_capacity;
    tonecls_stance *stances;
    size_t stance_capacity;
    tonecls_evidence *evidence;
    size_t evidence_capacity;
};

/* Where the items of the bag stand in the text: for highlights and reasons. */
typedef struct tnc_spot {
    uint32_t field, start, end;
    uint32_t item;
} tnc_spot;

/* Room that only some questions need. */
typedef struct tnc_workings {
    double *weights; /* [items] what each item added to a margin */
    size_t weight_capacity;
    double *sums; /* [sentences] */
    size_t sum_capacity;
    tnc_spot *spots, *sorted; /* [items] */
    size_t spot_capacity, sorted_capacity;
} tnc_workings;

struct tonecls_analyzer {
    tnc_memory memory;
    const tonecls_model *label, *tag, *pair, *target;
    tnc_document_settings settings; /* of the LABEL model */
    tnc_fields fields;
    tnc_bag bag;
    tnc_scratch scratch;
    double *margins; /* [2K] margins, then probabilities */
    size_t margin_capacity;
    tnc_workings workings;
    tnc_tagger *tagger; /* these three are made when first needed */
    tnc_resolver *resolver;
    tnc_stance_judge *judge;
    tnc_mentions mention_list;
    tnc_buffer fed; /* pieces of a text that comes by tonecls_feed */
    int feeding;
    tonecls_analysis analysis;
};

/* Forgets the last analysis, keeps its room. */
void tnc_analysis_clear(tonecls_analysis *analysis);
void tnc_analysis_free(tonecls_analysis *analysis, const tnc_memory *memory);

#endif
