/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words as the tagger sees them. ASCII words, nearly all of an English text, are lower-cased and hashed here without
 * another visit to the text room; others go through their normal form.
 *
 * Shape: each run of characters of one class becomes one octal digit, the first five runs count: 1 upper case, 2 lower
 * case, 3 digits, 4 stop, 5 hyphen, 6 apostrophe or other, 7 beyond ASCII. A run of two or more upper-case letters and
 * one of one differ ("UN", "Un"): the longer one counts as two runs.
 */
#include "actor/tag_word.h"

#include "actor/tag_cache.h"

#define SHAPE_RUNS 5

enum { UPPER = 1, LOWER = 2, DIGIT = 3, STOP = 4, HYPHEN = 5, OTHER = 6, BEYOND = 7 };

void tnc_tag_words_init(tnc_tag_words *words, const tnc_memory *memory)
{
    memset(words, 0, sizeof *words);
    words->memory = *memory;
}

void tnc_tag_words_free(tnc_tag_words *words)
{
    tnc_free_array(&words->memory, words->items, words->capacity, sizeof *words->items);
    words->items = NULL;
    words->capacity = 0;
}

static unsigned class_of(unsigned char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return LOWER;
    if (byte >= 'A' && byte <= 'Z')
        return UPPER;
    if (byte >= '0' && byte <= '9')
        return DIGIT;
    if (byte >= 0x80)
        return BEYOND;
    return byte == '.' ? STOP : byte == '-' ? HYPHEN : OTHER;
}

static uint16_t shape_of(const char *bytes, size_t size)
{
    unsigned shape = 0, runs = 0, last = 0, long_run = 0;
    for (size_t i = 0; i < size && runs < SHAPE_RUNS; i++) {
        unsigned class = class_of((unsigned char)bytes[i]);
        if (class == last && (class != UPPER || long_run))
            continue;
        long_run = class == last;
        shape = shape << 3 | class;
        last = class;
        runs++;
    }
    return (uint16_t)shape;
}

static int has_capital(const tnc_text *text, const tnc_token *token)
{
    if ((token->flags & TNC_TOKEN_CAPITAL) || token->kind != TNC_WORD)
        return (token->flags & TNC_TOKEN_CAPITAL) != 0;
    for (size_t i = token->start; i < token->end; i++)
        if (text->bytes[i] >= 'A' && text->bytes[i] <= 'Z')
            return 1;
    return 0;
}

static uint32_t packed(const char *bytes, size_t size)
{
    uint32_t word = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        word |= (uint32_t)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte) << (8 * i);
    }
    return word;
}

static void affixes(tnc_tag_word *word, const char *bytes, size_t size)
{
    for (size_t i = 0; i < TNC_AFFIXES; i++) {
        size_t length = i + 2;
        word->prefix[i] = size > length ? packed(bytes, length) : 0;
        word->suffix[i] = size > length ? packed(bytes + size - length, length) : 0;
    }
}

static uint64_t number_hash(const char *bytes, size_t size)
{
    uint64_t hash = 1;
    for (size_t i = 0; i < size && i < 8; i++)
        hash = hash << 8 | (unsigned char)(bytes[i] >= '0' && bytes[i] <= '9' ? '0' : bytes[i]);
    return tnc_hash_step(hash, size);
}

static uint64_t raw_hash(const tnc_text *text, const tnc_token *token)
{
    uint64_t kind = (uint64_t)token->kind << 1 | ((token->flags & TNC_TOKEN_SPACE) != 0);
    /* The kind goes through a step of its own: as a plain seed it could undo one bit of the first byte. */
    return tnc_hash_bytes(tnc_hash_step(kind, TNC_HASH_SEED), text->bytes + token->start, token->end - token->start) | 1;
}

static tonecls_status look_at(tnc_tag_word *word, const tnc_gazetteer *gazetteer, tnc_text *text,
                              const tnc_token *token, tonecls_error *error)
{
    tnc_bare bare;
    tonecls_status status = tnc_bare_word(text, token, &bare, error);
    if (status != TONECLS_OK)
        return status;
    const char *bytes = text->bytes + token->start;
    size_t size = bare.end - token->start;
    memset(word, 0, sizeof *word);
    word->raw = raw_hash(text, token);
    word->key = bare.hash;
    word->hash = token->kind == TNC_NUMBER ? number_hash(bytes, size) : bare.hash;
    word->end = bare.end;
    word->possessive = bare.end != token->end;
    word->glued = !(token->flags & TNC_TOKEN_SPACE);
    word->shape = shape_of(bytes, size);
    word->capital = (uint8_t)has_capital(text, token);
    word->form = tnc_hash_step(word->hash, (uint64_t)word->shape << 1 | word->possessive);
    word->word = tnc_lexicon_find(gazetteer->words, bare.hash);
    if (token->kind == TNC_WORD)
        affixes(word, bytes, size);
    if (word->capital)
        word->alone = tnc_gazetteer_phrase(gazetteer, bare.hash);
    return TONECLS_OK;
}

/* The same, by way of what is kept. */
static tonecls_status recall(tnc_tag_word *word, const tnc_gazetteer *gazetteer, tnc_tag_cache *cache, tnc_text *text,
                             const tnc_token *token, tonecls_error *error)
{
    uint64_t raw = raw_hash(text, token);
    tnc_tag_kept *kept = tnc_tag_cache_slot(cache, raw);
    if (kept->word.raw != raw) {
        kept->word.raw = 0;
        tonecls_status status = look_at(word, gazetteer, text, token, error);
        if (status == TONECLS_OK)
            kept->word = *word;
        kept->word.end = word->end - token->start;
        return status;
    }
    *word = kept->word;
    word->end += token->start;
    return TONECLS_OK;
}

/* Longest phrase of the gazetteer that starts at a token: its words in *length. */
static uint32_t longest(const tnc_tag_word *words, size_t count, const tnc_gazetteer *gazetteer, size_t *length)
{
    uint32_t bits = words[0].alone, best = bits & TNC_PHRASE_TYPES;
    uint64_t phrase = tnc_phrase_start(words[0].key);
    *length = best ? 1 : 0;
    for (size_t n = 1; n < count && n < TNC_PHRASE_WORDS_MAX && (bits & TNC_PHRASE_PREFIX); n++) {
        phrase = tnc_phrase_join(phrase, words[n].key);
        bits = tnc_gazetteer_phrase(gazetteer, phrase);
        if (bits & TNC_PHRASE_TYPES) {
            best = bits & TNC_PHRASE_TYPES;
            *length = n + 1;
        }
    }
    return best;
}

static void match_phrases(tnc_tag_word *words, size_t count, const tnc_gazetteer *gazetteer)
{
    size_t covered = 0; /* words before this one belong to an earlier and longer match */
    for (size_t i = 0; i < count; i++) {
        size_t length;
        if (!words[i].alone)
            continue;
        uint32_t bits = longest(words + i, count - i, gazetteer, &length);
        if (length == 0 || i + length <= covered)
            continue;
        for (size_t k = i < covered ? covered : i; k < i + length; k++) {
            words[k].match = bits;
            words[k].place = (uint8_t)(length == 1        ? TNC_PLACE_SINGLE
                                       : k == i           ? TNC_PLACE_BEGIN
                                       : k + 1 < i + length ? TNC_PLACE_INSIDE
                                                          : TNC_PLACE_END);
        }
        covered = i + length;
    }
}

/* A hyphen without spaces around it and the word behind it go on with what stands before: "Shui-bian". */
static int is_hyphenated(const tnc_tag_word *words, const tnc_token *tokens, const char *bytes, size_t at, size_t count)
{
    if (!words[at].glued)
        return 0;
    if (bytes[tokens[at].start] == '-')
        return at + 1 < count && words[at + 1].glued;
    return at > 0 && bytes[tokens[at - 1].start] == '-' && words[at - 1].glued;
}

static int is_quote(const tnc_text *text, const tnc_token *token)
{
    const char *bytes = text->bytes + token->start;
    size_t size = token->end - token->start;
    return bytes[0] == '"' || (size >= 3 && (memcmp(bytes, "\xe2\x80\x9c", 3) == 0 || memcmp(bytes, "\xe2\x80\x9d", 3) == 0));
}

/* Headlines and shouting: at least three words, each with a capital. */
static int is_headline(const tnc_tag_word *words, const tnc_token *tokens, size_t count)
{
    size_t seen = 0;
    for (size_t i = 0; i < count; i++) {
        if (tokens[i].kind == TNC_WORD && !words[i].capital)
            return 0;
        seen += tokens[i].kind == TNC_WORD;
    }
    return seen >= 3;
}

/* "The", "In", "He": a word that is in lower case nearly always has a capital for its place alone, where a sentence or a
 * quotation begins, unless another capital follows. */
static int is_common_opener(const tnc_tag_word *words, const tnc_text *text, const tnc_token *tokens, size_t at,
                            size_t count)
{
    if (TNC_WORD_CASE(words[at].word) != 1 || (words[at].position & TNC_AT_HEADLINE))
        return 0;
    if (at > 0 && !is_quote(text, &tokens[at - 1]))
        return 0;
    return at + 1 == count || (!words[at + 1].capital && !words[at + 1].glued);
}

/* A word without a capital can stand inside a mention when a capital or digit follows soon. */
static void choose_candidates(tnc_tag_word *words, const tnc_text *text, const tnc_token *tokens, size_t count)
{
    unsigned near = 0; /* distance in words to the next capital, counted from the end */
    for (size_t i = count; i-- > 0;) {
        if (words[i].capital && !is_common_opener(words, text, tokens, i, count))
            words[i].candidate = TNC_CANDIDATE_YES;
        else if (near || (tokens[i].flags & TNC_TOKEN_DIGIT) || is_hyphenated(words, tokens, text->bytes, i, count))
            words[i].candidate = TNC_CANDIDATE_AFTER;
        if ((near == 1 || near == 2) && (words[i].word & TNC_WORD_OPENS))
            words[i].candidate = TNC_CANDIDATE_YES;
        near = words[i].capital ? 1 : near && near < 3 ? near + 1 : 0;
    }
}

static void set_positions(tnc_tag_word *words, const tnc_text *text, const tnc_sentence *sentence, int *quoted)
{
    const tnc_token *tokens = text->tokens + sentence->first;
    size_t count = sentence->last - sentence->first;
    int headline = is_headline(words, tokens, count);
    if (tokens[0].flags & TNC_TOKEN_PARAGRAPH)
        *quoted = 0;
    for (size_t i = 0; i < count; i++) {
        *quoted ^= is_quote(text, &tokens[i]);
        words[i].position = (uint8_t)((i == 0 ? TNC_AT_START : 0) | (i + 1 == count ? TNC_AT_END : 0) |
                                      (headline ? TNC_AT_HEADLINE : 0) | (*quoted ? TNC_AT_QUOTED : 0));
    }
}

/* Words further from any capital than this are not looked at: nothing of theirs is asked for. */
#define NEAR 3

static void pass_over(tnc_tag_word *word, const tnc_token *token)
{
    memset(word, 0, sizeof *word);
    word->key = word->hash = token->hash;
    word->end = token->end;
    word->glued = !(token->flags & TNC_TOKEN_SPACE);
    word->raw = tnc_hash_step(token->hash, word->glued) | 1;
}

static tonecls_status look_at_sentence(tnc_tag_words *words, const tnc_gazetteer *gazetteer, tnc_tag_cache *cache,
                                       tnc_text *text, const tnc_sentence *sentence, tonecls_error *error)
{
    size_t next = sentence->first, since = NEAR; /* the next capital, and words since the last one */
    for (size_t i = sentence->first; i < sentence->last; i++) {
        while (next < sentence->last && (next < i || !has_capital(text, &text->tokens[next])))
            next++;
        since = next == i ? 0 : since + 1;
        if (since > NEAR && next - i > NEAR) {
            pass_over(&words->items[i], &text->tokens[i]);
            continue;
        }
        tonecls_status status =
            cache ? recall(&words->items[i], gazetteer, cache, text, &text->tokens[i], error)
                  : look_at(&words->items[i], gazetteer, text, &text->tokens[i], error);
        if (status != TONECLS_OK)
            return status;
    }
    return TONECLS_OK;
}

tonecls_status tnc_tag_words_make(tnc_tag_words *words, const tnc_gazetteer *gazetteer, tnc_tag_cache *cache,
                                  tnc_text *text, tonecls_error *error)
{
    int quoted = 0;
    if (!tnc_reserve(&words->memory, &words->items, &words->capacity, text->token_count, sizeof *words->items))
        return tnc_fail_memory(error);
    for (size_t s = 0; s < text->sentence_count; s++) {
        const tnc_sentence *sentence = &text->sentences[s];
        tnc_tag_word *first = words->items + sentence->first;
        size_t count = sentence->last - sentence->first;
        tonecls_status status = look_at_sentence(words, gazetteer, cache, text, sentence, error);
        if (status != TONECLS_OK)
            return status;
        match_phrases(first, count, gazetteer);
        set_positions(first, text, sentence, &quoted);
        choose_candidates(first, text, text->tokens + sentence->first, count);
    }
    return TONECLS_OK;
}
