/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/phrases.h"

#include "base/hash.h"

#define CLIMB_MAX 5   /* "the head of the office of the president of X" */
#define STACK_MAX 4   /* relative clauses inside each other */
#define HELPERS_MAX 8 /* auxiliaries, adverbs and "to" before a verb */
#define ENDS 5

/* What is known while walking from word to word. */
typedef struct walk {
    tnc_scene *scene;
    tnc_phrases *out;
    uint32_t verb;        /* the latest, whose objects come now */
    uint32_t subject;     /* phrase that an inheriting verb gets */
    uint32_t preposition; /* word that waits for its phrase */
    uint32_t since;       /* first phrase after the latest verb or clause boundary */
    uint32_t outer[STACK_MAX];
    uint32_t depth;       /* relative clauses open */
    uint32_t relative;    /* word "who", "which", "that" after a phrase, or TNC_NO_WORD */
    uint32_t relative_to; /* that phrase */
    int joins;            /* a comma or "and" stands before */
    int negated, be, to;
    uint64_t hash_to, hash_by, hash_comma, hash_colon, hash_ends[ENDS];
} walk;

void tnc_phrases_init(tnc_phrases *phrases, const tnc_memory *memory)
{
    *phrases = (tnc_phrases){ .memory = *memory };
}

void tnc_phrases_free(tnc_phrases *phrases)
{
    const tnc_memory memory = phrases->memory;
    tnc_free_array(&memory, phrases->items, phrases->capacity, sizeof *phrases->items);
    tnc_free_array(&memory, phrases->verbs, phrases->verb_capacity, sizeof *phrases->verbs);
    tnc_free_array(&memory, phrases->phrase_of, phrases->phrase_of_capacity, sizeof *phrases->phrase_of);
    tnc_phrases_init(phrases, &memory);
}

static uint8_t part_at(const walk *w, size_t word)
{
    return word < w->scene->count ? w->scene->words[word].part : TNC_PART_MARK;
}

static uint64_t hash_at(const walk *w, size_t word)
{
    return word < w->scene->count ? w->scene->words[word].hash : TNC_SCENE_EDGE;
}

static int is_verb(uint8_t part)
{
    return part == TNC_PART_VERB || part == TNC_PART_PAST || part == TNC_PART_PARTICIPLE || part == TNC_PART_GERUND;
}

static int in_phrase(uint8_t part)
{
    return part == TNC_PART_NAME || part == TNC_PART_NOUN || part == TNC_PART_ADJECTIVE || part == TNC_PART_NUMBER ||
           part == TNC_PART_DETERMINER || part == TNC_PART_POSSESSIVE;
}

static int is_auxiliary(const walk *w, size_t word)
{
    uint8_t part = part_at(w, word);
    return part == TNC_PART_BE || part == TNC_PART_HAVE || part == TNC_PART_MODAL || part == TNC_PART_ADVERB;
}

/* ---- noun phrases ---- */

static uint32_t phrase_end(const walk *w, uint32_t first, tnc_phrase *phrase)
{
    uint32_t at = first;
    if (part_at(w, at) == TNC_PART_PRONOUN) {
        phrase->pronoun = 1;
        return at + 1;
    }
    for (; at < w->scene->count && in_phrase(part_at(w, at)); at++) {
        uint8_t part = part_at(w, at);
        int possessive = w->scene->words[at].flags & TNC_SCENE_POSSESSIVE;
        if (at > first && (part == TNC_PART_DETERMINER || part == TNC_PART_POSSESSIVE))
            break;
        if (part == TNC_PART_POSSESSIVE)
            phrase->pronoun = 2;
        if (part == TNC_PART_NOUN && !possessive)
            phrase->head = at;
        if (part == TNC_PART_NAME && !possessive)
            phrase->head = TNC_NO_WORD;
    }
    return at;
}

static uint32_t latest(const walk *w)
{
    return (uint32_t)w->out->count - 1;
}

/* "X, Y and Z": the new phrase does what the one before does. A comma joins only what hangs on no preposition. */
static int joins_latest(const walk *w, uint32_t first)
{
    if (!w->joins || w->out->count == 0 || latest(w) < w->since || w->out->count <= w->since)
        return 0;
    const tnc_phrase *before = &w->out->items[latest(w)];
    if (before->last + 2 < first)
        return 0;
    return hash_at(w, first - 1) != w->hash_comma || before->preposition == TNC_NO_WORD;
}

static void attach(walk *w, tnc_phrase *phrase)
{
    uint32_t number = (uint32_t)w->out->count;
    phrase->root = number;
    if (w->preposition != TNC_NO_WORD) {
        phrase->preposition = w->preposition;
        phrase->verb = w->verb;
        if (number > 0 && w->out->items[number - 1].last == w->preposition)
            phrase->noun = number - 1;
    } else if (joins_latest(w, phrase->first)) {
        const tnc_phrase *before = &w->out->items[number - 1];
        phrase->preposition = before->preposition;
        phrase->verb = before->verb;
        phrase->noun = before->noun;
        phrase->root = before->root;
    } else {
        phrase->verb = w->verb;
    }
}

static uint32_t take_phrase(walk *w, uint32_t first)
{
    tnc_phrase phrase = { .first = first,
                          .head = TNC_NO_WORD,
                          .preposition = TNC_NO_WORD,
                          .verb = TNC_NO_VERB,
                          .noun = TNC_NO_PHRASE,
                          .stands_for = TNC_NO_WORD };
    phrase.last = phrase_end(w, first, &phrase);
    attach(w, &phrase);
    for (uint32_t i = first; i < phrase.last; i++)
        w->out->phrase_of[i] = (uint32_t)w->out->count;
    w->out->items[w->out->count++] = phrase;
    w->preposition = TNC_NO_WORD;
    w->joins = 0;
    return phrase.last;
}

/* ---- verbs ---- */

/* The first, or last, phrase since the latest verb that hangs on nothing. */
static uint32_t free_phrase(const walk *w, int last)
{
    uint32_t found = TNC_NO_PHRASE;
    for (uint32_t q = w->since; q < w->out->count; q++) {
        const tnc_phrase *phrase = &w->out->items[q];
        if (phrase->preposition != TNC_NO_WORD || phrase->root != q)
            continue;
        found = q;
        if (!last)
            break;
    }
    return found;
}

/* From "Iran" in "the president of Iran" up to "the president". */
static uint32_t climb(const walk *w, uint32_t phrase)
{
    const tnc_phrase *items = w->out->items;
    for (int i = 0; i < CLIMB_MAX && items[phrase].preposition != TNC_NO_WORD && items[phrase].noun != TNC_NO_PHRASE; i++)
        phrase = items[phrase].noun;
    return items[phrase].preposition == TNC_NO_WORD ? phrase : free_phrase(w, 1);
}

/* A phrase right before a finite verb is its subject; an object of the verb before it cannot be, so that verb has this
 * clause for its object. */
static void subject_before(walk *w, tnc_verb *verb, uint32_t phrase)
{
    phrase = climb(w, phrase);
    if (phrase != TNC_NO_PHRASE) {
        tnc_phrase *subject = &w->out->items[phrase];
        if (subject->verb != TNC_NO_VERB && subject->verb == w->verb) {
            subject->verb = TNC_NO_VERB;
            verb->parent = w->verb;
        }
        w->subject = phrase;
    } else if (w->verb != TNC_NO_VERB) {
        verb->parent = w->verb;
    }
    verb->subject = w->subject;
}

static void subject_of_relative(walk *w, tnc_verb *verb)
{
    uint32_t outer = free_phrase(w, 0);
    if (outer != TNC_NO_PHRASE && w->out->items[outer].verb != TNC_NO_VERB && w->out->items[outer].verb == w->verb)
        outer = TNC_NO_PHRASE;
    if (w->depth < STACK_MAX)
        w->outer[w->depth++] = outer == TNC_NO_PHRASE ? w->subject : outer;
    w->subject = verb->subject = w->relative_to;
}

/* After a comma: the end of a relative clause, or of an apposition to the subject. */
static void subject_after_comma(walk *w, tnc_verb *verb)
{
    uint32_t phrase = free_phrase(w, 0);
    if (w->depth > 0)
        w->subject = w->outer[--w->depth];
    else if (phrase != TNC_NO_PHRASE && (w->verb == TNC_NO_VERB || w->out->items[phrase].verb != w->verb))
        w->subject = phrase;
    verb->subject = w->subject;
}

/* Infinitive, gerund, or "launched by": completes the verb before it. before is the word before its auxiliaries. */
static void subject_nonfinite(walk *w, tnc_verb *verb, uint32_t before, uint8_t part)
{
    uint32_t phrase = before != TNC_NO_WORD ? w->out->phrase_of[before] : TNC_NO_PHRASE;
    verb->parent = w->verb;
    verb->subject = w->subject;
    if (phrase == TNC_NO_PHRASE)
        return;
    if (part == TNC_PART_PARTICIPLE || part == TNC_PART_PAST)
        verb->subject = phrase;
    else if (w->verb != TNC_NO_VERB && phrase >= w->since && w->out->items[latest(w)].preposition == TNC_NO_WORD)
        verb->controller = phrase;
}

static uint32_t before_auxiliaries(const walk *w, uint32_t word)
{
    uint32_t at = word;
    while (at > 0 && word - at < HELPERS_MAX && (is_auxiliary(w, at - 1) || hash_at(w, at - 1) == w->hash_to))
        at--;
    return at > 0 ? at - 1 : TNC_NO_WORD;
}

static int is_quote_or_comma(const walk *w, uint32_t word)
{
    return word != TNC_NO_WORD && (hash_at(w, word) == w->hash_comma || hash_at(w, word) == TNC_SCENE_QUOTE);
}

static void find_subject(walk *w, tnc_verb *verb, uint8_t part)
{
    uint32_t before = before_auxiliaries(w, verb->word);
    uint32_t phrase = before != TNC_NO_WORD ? w->out->phrase_of[before] : TNC_NO_PHRASE;
    int by = hash_at(w, verb->word + 1) == w->hash_by && !w->be &&
             (part == TNC_PART_PARTICIPLE || part == TNC_PART_PAST) && phrase != TNC_NO_PHRASE &&
             before + 1 == verb->word;
    if (w->to || by || (part == TNC_PART_GERUND && !w->be))
        subject_nonfinite(w, verb, before, part);
    else if (phrase != TNC_NO_PHRASE)
        subject_before(w, verb, phrase);
    else if (w->relative != TNC_NO_WORD && before == w->relative)
        subject_of_relative(w, verb);
    else if (is_quote_or_comma(w, before))
        subject_after_comma(w, verb);
    else
        verb->subject = w->subject;
    uint8_t next = part_at(w, verb->word + 1);
    verb->inverted = w->scene->words[verb->word].use & TNC_USE_SAYS && is_quote_or_comma(w, before) &&
                     (next == TNC_PART_NAME || next == TNC_PART_DETERMINER);
}

static void take_verb(walk *w, uint32_t word)
{
    uint8_t part = part_at(w, word);
    int past = part == TNC_PART_PARTICIPLE || part == TNC_PART_PAST;
    tnc_verb verb = { .word = word,
                      .subject = TNC_NO_PHRASE,
                      .controller = TNC_NO_PHRASE,
                      .parent = TNC_NO_VERB,
                      .negated = (uint8_t)(w->negated != 0),
                      .passive = (uint8_t)(past && (w->be || hash_at(w, word + 1) == w->hash_by)) };
    find_subject(w, &verb, part);
    w->verb = (uint32_t)w->out->verb_count;
    w->out->verbs[w->out->verb_count++] = verb;
    w->since = (uint32_t)w->out->count;
    w->preposition = TNC_NO_WORD;
    w->be = w->to = w->joins = 0;
    w->negated = (w->scene->words[word].use & TNC_USE_NEGATES) != 0; /* "refused to condemn" */
}

/* Whether forms of be, have and do are a verb by themselves, or help the next one. */
static int stands_alone(const walk *w, uint32_t word)
{
    uint32_t next = word + 1;
    while (next - word < HELPERS_MAX &&
           (part_at(w, next) == TNC_PART_ADVERB || part_at(w, next) == TNC_PART_BE || part_at(w, next) == TNC_PART_HAVE))
        next++;
    return !is_verb(part_at(w, next)) && !(part_at(w, word) == TNC_PART_BE && hash_at(w, next) == w->hash_to);
}

static void take_auxiliary(walk *w, uint32_t word)
{
    if (w->scene->words[word].use & TNC_USE_NEGATES)
        w->negated = 1;
    if (stands_alone(w, word))
        take_verb(w, word);
    else if (part_at(w, word) == TNC_PART_BE)
        w->be = 1;
}

/* ---- all other words ---- */

static void take_preposition(walk *w, uint32_t word)
{
    uint8_t next = part_at(w, word + 1);
    if (hash_at(w, word) == w->hash_to && (next == TNC_PART_VERB || next == TNC_PART_BE || next == TNC_PART_HAVE))
        w->to = 1;
    else
        w->preposition = word;
    if (w->scene->words[word].use & TNC_USE_NEGATES)
        w->negated = 1;
}

static void take_relative(walk *w, uint32_t word)
{
    if (w->out->count > 0 && word - w->out->items[latest(w)].last <= 1) {
        w->relative = word;
        w->relative_to = latest(w);
    } else if (w->verb != TNC_NO_VERB) {
        w->since = (uint32_t)w->out->count;
    }
    w->preposition = TNC_NO_WORD;
}

static void begin_clause(walk *w)
{
    w->since = (uint32_t)w->out->count;
    w->preposition = TNC_NO_WORD;
    w->negated = w->be = w->to = 0;
}

static void take_mark(walk *w, uint32_t word)
{
    const uint64_t hash = hash_at(w, word);
    if (hash == w->hash_comma) {
        w->joins = 1;
        return;
    }
    for (size_t i = 0; i < ENDS; i++) {
        if (hash != w->hash_ends[i])
            continue;
        begin_clause(w);
        if (hash == w->hash_colon)
            return;
        w->subject = TNC_NO_PHRASE;
        w->verb = TNC_NO_VERB;
        w->depth = 0;
    }
}

/* Takes one word, or a phrase, and returns where to go on. */
static uint32_t step(walk *w, uint32_t word)
{
    uint8_t part = part_at(w, word);
    if (in_phrase(part) || part == TNC_PART_PRONOUN) {
        if (w->scene->words[word].use & TNC_USE_NEGATES)
            w->negated = 1;
        return take_phrase(w, word);
    }
    if (is_verb(part))
        take_verb(w, word);
    else if (part == TNC_PART_BE || part == TNC_PART_HAVE)
        take_auxiliary(w, word);
    else if (part == TNC_PART_PREPOSITION)
        take_preposition(w, word);
    else if (part == TNC_PART_RELATIVE)
        take_relative(w, word);
    else if (part == TNC_PART_CONJUNCTION)
        w->joins = 1;
    else if (part == TNC_PART_SUBORDINATOR)
        begin_clause(w);
    else if (part == TNC_PART_MARK)
        take_mark(w, word);
    else if (w->scene->words[word].use & TNC_USE_NEGATES)
        w->negated = 1;
    return word + 1;
}

/* ---- pronouns ---- */

static uint32_t name_in(const tnc_scene *scene, const tnc_phrase *phrase)
{
    for (uint32_t i = phrase->last; i-- > phrase->first;)
        if (scene->words[i].part == TNC_PART_NAME && !(scene->words[i].flags & TNC_SCENE_POSSESSIVE))
            return i;
    return TNC_NO_WORD;
}

static int is_third_person(const tnc_scene *scene, const tnc_phrase *phrase)
{
    return phrase->pronoun && scene->words[phrase->first].use & TNC_USE_THIRD;
}

/* A pronoun may stand for the latest subject that is a name, else for the latest name. Subjects are known by a bit that
 * is kept in `stands_for` of their own phrase until then. */
static void link_pronouns(tnc_phrases *phrases, const tnc_scene *scene)
{
    uint32_t subject = TNC_NO_WORD, name = TNC_NO_WORD;
    size_t v = 0;
    for (size_t q = 0; q < phrases->count; q++) {
        tnc_phrase *phrase = &phrases->items[q];
        for (; v < phrases->verb_count && phrases->verbs[v].word < phrase->first; v++) {
            uint32_t p = phrases->verbs[v].subject;
            uint32_t found = p != TNC_NO_PHRASE ? name_in(scene, &phrases->items[p]) : TNC_NO_WORD;
            if (found != TNC_NO_WORD)
                subject = found;
        }
        if (is_third_person(scene, phrase))
            phrase->stands_for = subject != TNC_NO_WORD ? subject : name;
        uint32_t here = name_in(scene, phrase);
        if (here != TNC_NO_WORD)
            name = here;
    }
}

int tnc_phrases_find(tnc_phrases *phrases, tnc_scene *scene)
{
    size_t n = scene->count;
    phrases->count = phrases->verb_count = 0;
    if (!tnc_reserve(&phrases->memory, &phrases->items, &phrases->capacity, n, sizeof *phrases->items) ||
        !tnc_reserve(&phrases->memory, &phrases->verbs, &phrases->verb_capacity, n, sizeof *phrases->verbs) ||
        !tnc_reserve(&phrases->memory, &phrases->phrase_of, &phrases->phrase_of_capacity, n,
                     sizeof *phrases->phrase_of))
        return 0;
    for (size_t i = 0; i < n; i++)
        phrases->phrase_of[i] = TNC_NO_PHRASE;
    tnc_parts_correct(scene);
    walk w = { .scene = scene,
               .out = phrases,
               .verb = TNC_NO_VERB,
               .subject = TNC_NO_PHRASE,
               .preposition = TNC_NO_WORD,
               .relative = TNC_NO_WORD,
               .relative_to = TNC_NO_PHRASE,
               .hash_to = tnc_hash_bytes(0, "to", 2),
               .hash_by = tnc_hash_bytes(0, "by", 2),
               .hash_comma = tnc_hash_bytes(0, ",", 1),
               .hash_colon = tnc_hash_bytes(0, ":", 1) };
    for (size_t i = 0; i < ENDS; i++)
        w.hash_ends[i] = tnc_hash_bytes(0, &".;:?!"[i], 1);
    for (uint32_t word = 0; word < n;)
        word = step(&w, word);
    link_pronouns(phrases, scene);
    return 1;
}
