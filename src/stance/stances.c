/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/stances.h"

#include "actor/modifier.h"
#include "stance/attitude_scorer.h"
#include "stance/evidence.h"
#include "stance/pair_scorer.h"
#include "stance/target_settings.h"

#define PIECE 200         /* tokens of a sentence that are read at once; longer ones come in pieces */
#define SPANS_MAX 24      /* mentions of a piece */
#define PAIRS_MAX 48      /* ordered pairs of a piece, the nearest first */
#define TESTIMONY_LEAST 0.06 /* weaker ones say nothing */
#define MIXED_SHARE 0.85  /* both directions are strong: the weaker one has so much of the stronger one's probability */

struct tnc_stance_judge {
    tnc_memory memory;
    tnc_name_words names;
    tnc_word_classes pair_classes, target_classes;
    tnc_reading pair_reading, target_reading;
    tnc_pair_scorer scorer;
    tnc_attitude_scorer attitude;
    tnc_evidence evidence;
    int *overall;
    size_t overall_capacity;
    tnc_stances result;

    const tonecls_model *pair, *target; /* of the document at hand; either may be NULL */
    int one_reading;                    /* both models have the same word classes */
    const tnc_actors *actors;
};

/* A piece of a sentence with its mentions. */
typedef struct piece {
    tnc_text *text;
    uint32_t field, sentence, first, last; /* tokens */
    uint32_t count;                        /* mentions */
    tnc_scene_span spans[SPANS_MAX];
    uint32_t actors[SPANS_MAX];
} piece;

tonecls_status tnc_stance_judge_new(const tnc_memory *memory, tnc_stance_judge **judge, tonecls_error *error)
{
    tnc_stance_judge *made = tnc_alloc_array(memory, 1, sizeof *made);
    if (!made)
        return tnc_fail_memory(error);
    made->memory = *memory;
    tnc_reading_init(&made->pair_reading, memory);
    tnc_reading_init(&made->target_reading, memory);
    tnc_pair_scorer_init(&made->scorer, memory);
    tnc_attitude_scorer_init(&made->attitude, memory);
    tnc_evidence_init(&made->evidence, memory);
    if (!tnc_name_words_init(&made->names, memory) || !tnc_word_classes_init(&made->pair_classes, memory) ||
        !tnc_word_classes_init(&made->target_classes, memory)) {
        tnc_stance_judge_free(made);
        return tnc_fail_memory(error);
    }
    *judge = made;
    return TONECLS_OK;
}

void tnc_stance_judge_free(tnc_stance_judge *judge)
{
    if (!judge)
        return;
    tnc_memory memory = judge->memory;
    tnc_name_words_free(&judge->names);
    tnc_word_classes_free(&judge->pair_classes);
    tnc_word_classes_free(&judge->target_classes);
    tnc_reading_free(&judge->pair_reading);
    tnc_reading_free(&judge->target_reading);
    tnc_pair_scorer_free(&judge->scorer);
    tnc_attitude_scorer_free(&judge->attitude);
    tnc_evidence_free(&judge->evidence);
    tnc_free_array(&memory, judge->overall, judge->overall_capacity, sizeof *judge->overall);
    tnc_free_array(&memory, judge, 1, sizeof *judge);
}

/* ---- pairs of a piece ---- */

static int is_person(const tnc_stance_judge *judge, uint32_t actor)
{
    return judge->actors->items[actor].type == TONECLS_PERSON;
}

/* "Russian Foreign Minister Sergei Lavrov": Russia only tells whose minister he is. Remembers it and says so. */
static int is_title(tnc_stance_judge *judge, const piece *p, uint32_t first, uint32_t second)
{
    tnc_token_span one = { p->spans[first].first, p->spans[first].last };
    tnc_token_span two = { p->spans[second].first, p->spans[second].last };
    tnc_modification kind = tnc_spans_modify(p->text, &judge->names, one, two);
    if (kind == TNC_NO_MODIFIER)
        return 0;
    uint32_t person = p->actors[kind == TNC_FIRST_MODIFIES ? second : first];
    uint32_t office = p->actors[kind == TNC_FIRST_MODIFIES ? first : second];
    if (!is_person(judge, person) || is_person(judge, office))
        return 0;
    if (judge->evidence.office[person] == TNC_NO_ACTOR)
        judge->evidence.office[person] = office;
    return 1;
}

static int hear(tnc_stance_judge *judge, const piece *p, uint32_t source, uint32_t target)
{
    double probabilities[TNC_PAIR_LABELS];
    int scored;
    if (!tnc_pair_scorer_score(&judge->scorer, source, target, probabilities, &scored))
        return 0;
    double supportive = probabilities[TNC_PAIR_SUPPORTIVE], opposed = probabilities[TNC_PAIR_OPPOSED];
    if (!scored || (supportive < TESTIMONY_LEAST && opposed < TESTIMONY_LEAST))
        return 1;
    tnc_testimony testimony = { .source = p->actors[source],
                                .target = p->actors[target],
                                .field = p->field,
                                .sentence = p->sentence,
                                .stance = { (float)supportive, (float)opposed } };
    return tnc_evidence_add(&judge->evidence, &testimony);
}

static int is_pair(tnc_stance_judge *judge, const piece *p, uint32_t first, uint32_t second)
{
    const uint32_t *words = judge->pair_reading.scene.span_word;
    if (p->actors[first] == p->actors[second] || words[first] == words[second] || words[first] == TNC_NO_WORD ||
        words[second] == TNC_NO_WORD || words[second] - words[first] > TNC_PAIR_REACH)
        return 0;
    return !is_title(judge, p, first, second);
}

/* Neighbours first, so that what is cut off in a crowded sentence is what stands far apart. */
static int hear_pairs(tnc_stance_judge *judge, const piece *p)
{
    uint32_t pairs = 0;
    if (!tnc_pair_scorer_begin(&judge->scorer, judge->pair, &judge->pair_reading))
        return 0;
    for (uint32_t gap = 1; gap < p->count; gap++)
        for (uint32_t first = 0; first + gap < p->count; first++) {
            if (!is_pair(judge, p, first, first + gap))
                continue;
            if (pairs >= PAIRS_MAX) {
                judge->result.capped = 1;
                return 1;
            }
            pairs += 2;
            if (!hear(judge, p, first, first + gap) || !hear(judge, p, first + gap, first))
                return 0;
        }
    return 1;
}

/* ---- attitudes of a piece ---- */

static int wants_attitudes(const tnc_stance_judge *judge, const piece *p)
{
    for (uint32_t m = 0; m < p->count; m++)
        if (tnc_attitude_wants(&judge->attitude, p->actors[m]))
            return 1;
    return 0;
}

static int add_attitudes(tnc_stance_judge *judge, const piece *p, const tnc_reading *reading)
{
    if (!tnc_attitude_sentence(&judge->attitude, reading))
        return 0;
    for (uint32_t m = 0; m < p->count; m++)
        if (tnc_attitude_wants(&judge->attitude, p->actors[m]) && !tnc_attitude_add(&judge->attitude, p->actors[m], m))
            return 0;
    return 1;
}

/* ---- the walk over a document ---- */

static int has_two_actors(const piece *p)
{
    for (uint32_t m = 1; m < p->count; m++)
        if (p->actors[m] != p->actors[0])
            return 1;
    return 0;
}

static tonecls_status read_piece(tnc_stance_judge *judge, const piece *p, int of_pair, tonecls_error *error)
{
    return tnc_reading_make(of_pair ? &judge->pair_reading : &judge->target_reading,
                            of_pair ? &judge->pair_classes : &judge->target_classes, p->text, p->first, p->last, p->spans,
                            p->count, error);
}

static tonecls_status judge_piece(tnc_stance_judge *judge, const piece *p, tonecls_error *error)
{
    int pairs = judge->pair && has_two_actors(p), attitudes = wants_attitudes(judge, p);
    int shared = judge->one_reading;
    tonecls_status status = TONECLS_OK;
    if (pairs || (attitudes && shared))
        status = read_piece(judge, p, 1, error);
    if (!status && attitudes && !shared)
        status = read_piece(judge, p, 0, error);
    if (status)
        return status;
    if ((pairs && !hear_pairs(judge, p)) ||
        (attitudes && !add_attitudes(judge, p, shared ? &judge->pair_reading : &judge->target_reading)))
        return tnc_fail_memory(error);
    return TONECLS_OK;
}

/* Mentions of a field are in text order; *next is the first that was not looked at yet. */
static void gather(tnc_stance_judge *judge, piece *p, const tnc_mentions *mentions, size_t *next)
{
    p->count = 0;
    for (; *next < mentions->count; ++*next) {
        const tnc_mention *mention = &mentions->items[*next];
        if (mention->field != p->field || mention->first >= p->last)
            return;
        if (mention->actor >= judge->actors->count || mention->first < p->first)
            continue;
        if (p->count == SPANS_MAX) {
            judge->result.capped = 1;
            continue;
        }
        p->actors[p->count] = mention->actor;
        p->spans[p->count++] = (tnc_scene_span){ mention->first, mention->last };
    }
}

static tonecls_status judge_field(tnc_stance_judge *judge, tnc_text *text, uint32_t field, const tnc_mentions *mentions,
                                  tonecls_error *error)
{
    size_t next = 0;
    while (next < mentions->count && mentions->items[next].field != field)
        next++;
    for (uint32_t s = 0; s < text->sentence_count; s++) {
        const tnc_sentence *sentence = &text->sentences[s];
        piece p = { .text = text, .field = field, .sentence = s };
        for (p.first = sentence->first; p.first < sentence->last; p.first = p.last) {
            p.last = sentence->last - p.first > PIECE ? p.first + PIECE : sentence->last;
            gather(judge, &p, mentions, &next);
            tonecls_status status = p.count ? judge_piece(judge, &p, error) : TONECLS_OK;
            if (status)
                return status;
        }
    }
    return TONECLS_OK;
}

/* ---- the document ---- */

static int same_classes(const tnc_lexicon *one, const tnc_lexicon *other)
{
    if (!one || !other)
        return one == other;
    const tnc_vocabulary *a = &one->vocabulary, *b = &other->vocabulary;
    if (a->count != b->count)
        return 0;
    size_t step = a->count / 64 + 1;
    for (size_t i = 0; i < a->count; i += step) /* keys are hashes: two lists that agree here are one */
        if (a->keys[i] != b->keys[i] || one->values[i] != other->values[i])
            return 0;
    return 1;
}

static tonecls_status take_models(tnc_stance_judge *judge, const tonecls_model *pair, const tonecls_model *target,
                                  tonecls_error *error)
{
    if ((pair && !tnc_pair_model_fits(pair)) || (target && !tnc_attitude_model_fits(target)))
        return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "a stance model with other labels or features than known");
    const tnc_lexicon *of_pair = pair ? tnc_model_lexicon(pair, TNC_PAIR_CLASSES) : NULL;
    const tnc_lexicon *of_target = target ? tnc_model_lexicon(target, TNC_TARGET_CLASSES) : NULL;
    judge->pair = pair;
    judge->target = target;
    judge->pair_classes.lexicon = of_pair;
    judge->target_classes.lexicon = of_target;
    judge->one_reading = pair && same_classes(of_pair, of_target);
    return TONECLS_OK;
}

static int begin(tnc_stance_judge *judge, const tnc_actors *actors)
{
    judge->actors = actors;
    judge->result = (tnc_stances){ .capped = 0 };
    return tnc_evidence_begin(&judge->evidence, actors->count) &&
           tnc_attitude_begin(&judge->attitude, judge->target, actors->count) &&
           tnc_reserve(&judge->memory, &judge->overall, &judge->overall_capacity, actors->count,
                       sizeof *judge->overall);
}

/* The strongest stance of each actor; mixed when one of the other kind is about as strong. */
static void find_overall(tnc_stance_judge *judge)
{
    const tnc_evidence *evidence = &judge->evidence;
    for (size_t a = 0; a < judge->actors->count; a++)
        judge->overall[a] = TONECLS_NEUTRAL;
    for (size_t first = 0, last; first < evidence->claim_count; first = last) {
        const tnc_stance_claim *strongest = &evidence->claims[first];
        int overall = strongest->stance;
        for (last = first; last < evidence->claim_count && evidence->claims[last].source == strongest->source; last++)
            if (evidence->claims[last].stance != strongest->stance &&
                evidence->claims[last].probability >= MIXED_SHARE * strongest->probability)
                overall = TONECLS_MIXED;
        judge->overall[strongest->source] = overall;
    }
}

static void fill_result(tnc_stance_judge *judge)
{
    tnc_attitude_end(&judge->attitude, judge->actors->count);
    find_overall(judge);
    judge->result.claims = judge->evidence.claims;
    judge->result.claim_count = judge->evidence.claim_count;
    judge->result.evidence = judge->evidence.sentences;
    judge->result.attitudes = judge->attitude.attitudes;
    judge->result.overall = judge->overall;
}

tonecls_status tnc_judge_stances(tnc_stance_judge *judge, const tonecls_model *pair, const tonecls_model *target,
                                 double threshold, tnc_text *title, tnc_text *text, const tnc_mentions *mentions,
                                 const tnc_actors *actors, const tnc_stances **stances, tonecls_error *error)
{
    tonecls_status status = take_models(judge, pair, target, error);
    if (status)
        return status;
    if (!begin(judge, actors))
        return tnc_fail_memory(error);
    if (title)
        status = judge_field(judge, title, TONECLS_FIELD_TITLE, mentions, error);
    if (!status)
        status = judge_field(judge, text, TONECLS_FIELD_TEXT, mentions, error);
    if (status)
        return status;
    if (!(threshold > 0) && pair)
        threshold = tnc_pair_settings_load(pair->settings).claim / 10000.0;
    if (!tnc_evidence_claim(&judge->evidence, threshold))
        return tnc_fail_memory(error);
    fill_result(judge);
    *stances = &judge->result;
    return TONECLS_OK;
}
