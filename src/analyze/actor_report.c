/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Actors and stances: tagged, resolved and judged in their rooms, and here laid out as the public header shows them.
 * The arrays of all actors lie one after the other in the analysis; they are given their room first, so that pointers
 * into them stay.
 */
#include "analyze/verdict.h"

/* What the rooms below found. */
typedef struct tnc_findings {
    const tnc_actors *actors;
    const tnc_stances *stances;
} tnc_findings;

static tonecls_status make_helpers(tonecls_analyzer *analyzer, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    if (!analyzer->tagger)
        status = tnc_tagger_new(&analyzer->memory, &analyzer->tagger, error);
    if (status == TONECLS_OK && !analyzer->resolver)
        status = tnc_resolver_new(&analyzer->memory, &analyzer->resolver, error);
    if (status == TONECLS_OK && !analyzer->judge)
        status = tnc_stance_judge_new(&analyzer->memory, &analyzer->judge, error);
    return status;
}

static tonecls_status tag_fields(tonecls_analyzer *analyzer, tnc_text *title, tnc_text *text, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    tnc_mentions_clear(&analyzer->mention_list);
    if (title)
        status =
            tnc_tag(analyzer->tagger, analyzer->tag, title, TONECLS_FIELD_TITLE, 1, &analyzer->mention_list, error);
    if (status == TONECLS_OK)
        status = tnc_tag(analyzer->tagger, analyzer->tag, text, TONECLS_FIELD_TEXT, title == NULL,
                         &analyzer->mention_list, error);
    if (status == TONECLS_OK && analyzer->mention_list.failed)
        status = tnc_fail_memory(error);
    return status;
}

static tonecls_status look(tonecls_analyzer *analyzer, double threshold, tnc_findings *found, tonecls_error *error)
{
    tnc_text *title = tnc_fields_title(&analyzer->fields), *text = &analyzer->fields.texts[TONECLS_FIELD_TEXT];
    tonecls_status status = make_helpers(analyzer, error);
    if (status == TONECLS_OK)
        status = tag_fields(analyzer, title, text, error);
    if (status == TONECLS_OK)
        status =
            tnc_resolve(analyzer->resolver, analyzer->tag, title, text, &analyzer->mention_list, &found->actors, error);
    if (status == TONECLS_OK)
        status = tnc_judge_stances(analyzer->judge, analyzer->pair, analyzer->target, threshold, title, text,
                                   &analyzer->mention_list, found->actors, &found->stances, error);
    return status;
}

static int reserve(tonecls_analyzer *analyzer, const tnc_findings *found)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    size_t mentions = 0, evidence = 0;
    for (size_t a = 0; a < found->actors->count; a++)
        mentions += found->actors->items[a].mention_count;
    for (size_t c = 0; c < found->stances->claim_count; c++)
        evidence += found->stances->claims[c].evidence_count;
    const tnc_memory *memory = &analyzer->memory;
    return tnc_reserve(memory, &analysis->actors, &analysis->actor_capacity, found->actors->count,
                       sizeof *analysis->actors) &&
           tnc_reserve(memory, &analysis->mentions, &analysis->mention_capacity, mentions,
                       sizeof *analysis->mentions) &&
           tnc_reserve(memory, &analysis->stances, &analysis->stance_capacity, found->stances->claim_count,
                       sizeof *analysis->stances) &&
           tnc_reserve(memory, &analysis->evidence, &analysis->evidence_capacity, evidence, sizeof *analysis->evidence);
}

static tonecls_actor actor_of(const tnc_findings *found, size_t a, const tonecls_model *target)
{
    const tnc_actor *actor = &found->actors->items[a];
    tonecls_actor out = { .name = actor->name, .type = actor->type, .stance = found->stances->overall[a] };
    out.alias_count = actor->alias_count;
    out.aliases = out.alias_count ? found->actors->aliases + actor->alias_start : NULL;
    const tnc_attitude *attitude = &found->stances->attitudes[a];
    if (target && attitude->known && attitude->label < target->label_count) {
        out.has_attitude = 1;
        out.attitude = target->labels[attitude->label];
        out.attitude_probability = attitude->probability;
    }
    return out;
}

/* Writes the mentions of an actor and returns how many. */
static size_t lay_mentions(const tonecls_analyzer *analyzer, const tnc_findings *found, size_t a, tonecls_span *out)
{
    const tnc_actor *actor = &found->actors->items[a];
    for (size_t m = 0; m < actor->mention_count; m++) {
        const tnc_mention *mention =
            &analyzer->mention_list.items[found->actors->mention_index[actor->mention_start + m]];
        out[m] = tnc_fields_span(&analyzer->fields, mention->field, mention->start, mention->end, mention->sentence);
    }
    return actor->mention_count;
}

/* Writes the evidence of a claim and returns how much. */
static size_t lay_evidence(const tonecls_analyzer *analyzer, const tnc_findings *found, const tnc_stance_claim *claim,
                           tonecls_evidence *out)
{
    for (size_t e = 0; e < claim->evidence_count; e++) {
        const tnc_stance_evidence *evidence = &found->stances->evidence[claim->evidence_start + e];
        out[e].span = tnc_fields_sentence(&analyzer->fields, evidence->field, evidence->sentence);
        out[e].probability = evidence->probability;
    }
    return claim->evidence_count;
}

/* Claims come by source: one walk over them gives every actor its own. */
static void lay_claims(tonecls_analyzer *analyzer, const tnc_findings *found)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    tonecls_evidence *evidence = analysis->evidence;
    for (size_t c = 0; c < found->stances->claim_count; c++) {
        const tnc_stance_claim *claim = &found->stances->claims[c];
        tonecls_actor *actor = &analysis->actors[claim->source];
        tonecls_stance *stance = &analysis->stances[c];
        *stance = (tonecls_stance){ claim->target, claim->stance, claim->probability, NULL, claim->evidence_count };
        if (claim->evidence_count)
            stance->evidence = evidence;
        evidence += lay_evidence(analyzer, found, claim, evidence);
        if (actor->stance_count++ == 0)
            actor->stances = stance;
    }
}

tonecls_status tnc_find_actors(tonecls_analyzer *analyzer, double stance_threshold, tonecls_error *error)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    tnc_findings found;
    tonecls_status status = look(analyzer, stance_threshold, &found, error);
    if (status)
        return status;
    if (!reserve(analyzer, &found))
        return tnc_fail_memory(error);
    tonecls_span *mentions = analysis->mentions;
    for (size_t a = 0; a < found.actors->count; a++) {
        tonecls_actor *actor = &analysis->actors[a];
        *actor = actor_of(&found, a, analyzer->target);
        actor->mention_count = lay_mentions(analyzer, &found, a, mentions);
        actor->mentions = actor->mention_count ? mentions : NULL;
        mentions += actor->mention_count;
    }
    analysis->actor_count = found.actors->count;
    lay_claims(analyzer, &found);
    analysis->flags |= found.actors->capped ? TONECLS_FLAG_ACTORS_CAPPED : 0;
    analysis->flags |= found.stances->capped ? TONECLS_FLAG_PAIRS_CAPPED : 0;
    return TONECLS_OK;
}
