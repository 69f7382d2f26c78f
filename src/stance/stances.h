/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Article level: every ordered pair of actors in a sentence is scored by the PAIR model, every mention by the TARGET
 * model, and the decisions are summed over the article. Silence is the default: a stance is claimed when its evidence
 * passes the threshold, which was chosen on held-out data (models/README.md).
 */
#ifndef TNC_STANCES_H
#define TNC_STANCES_H

#include "actor/resolve.h"
#include "base/status.h"
#include "model/model.h"
#include "text/text.h"

typedef struct tnc_stance_evidence {
    uint32_t field, sentence; /* sentence of that field */
    double probability;
} tnc_stance_evidence;

typedef struct tnc_stance_claim {
    uint32_t source, target; /* actors */
    int stance;              /* TONECLS_SUPPORTIVE or TONECLS_OPPOSED */
    double probability;
    size_t evidence_start, evidence_count; /* strongest first */
} tnc_stance_claim;

typedef struct tnc_attitude {
    int known;             /* 0: no model, or no mention */
    uint32_t label;        /* of the TARGET model */
    double probability;
} tnc_attitude;

typedef struct tnc_stances {
    const tnc_stance_claim *claims; /* by source, most probable first */
    size_t claim_count;
    const tnc_stance_evidence *evidence;
    const tnc_attitude *attitudes; /* [A] */
    const int *overall;            /* [A] TONECLS_NEUTRAL ... TONECLS_MIXED */
    int capped;                    /* pairs of some sentence were dropped */
} tnc_stances;

typedef struct tnc_stance_judge tnc_stance_judge; /* scratch and results of one thread */

tonecls_status tnc_stance_judge_new(const tnc_memory *memory, tnc_stance_judge **judge, tonecls_error *error);
void tnc_stance_judge_free(tnc_stance_judge *judge);

/* pair, target: NULL when there is no such model. threshold 0: the pair model's own. title may be NULL. */
tonecls_status tnc_judge_stances(tnc_stance_judge *judge, const tonecls_model *pair, const tonecls_model *target,
                                 double threshold, tnc_text *title, tnc_text *text, const tnc_mentions *mentions,
                                 const tnc_actors *actors, const tnc_stances **stances, tonecls_error *error);

#endif
