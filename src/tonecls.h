/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tonecls: the tone of an article, its actors, and the stance each takes towards the others.
 *
 * How it is used. Open models once (tonecls_model_open), make one analyzer per thread (tonecls_analyzer_new), hand the
 * models to it (tonecls_analyzer_use), then give it documents (tonecls_analyze). What comes back is an analysis: scores
 * per label, highlights, actors with their mentions, stances and evidence.
 *
 * Ownership. Whoever makes an object frees it: model with tonecls_model_close, analyzer with tonecls_analyzer_free. An
 * analysis, and every pointer read from it, belongs to its analyzer and lives until the next call on that analyzer.
 * Models must outlive the analyzers that use them. Texts given by the caller are never kept after the call returns.
 *
 * Threads. A model never changes after it is opened: any number of threads may share it. An analyzer is scratch space:
 * one thread at a time. There is no other state; nothing here prints, exits, or reads the locale or the environment.
 *
 * Text. UTF-8 with a length, never a terminating NUL; NUL is a character like any other. Broken UTF-8 is repaired (one
 * U+FFFD per maximal broken part, Unicode 15 section 3.9) and counted, never refused. All offsets, everywhere, are byte
 * offsets into the bytes the caller gave, half open.
 *
 * Errors. Functions that can fail return a tonecls_status; the last parameter may point to a tonecls_error, which the
 * caller owns, or be NULL. Out parameters are untouched on failure.
 */
#ifndef TONECLS_H
#define TONECLS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(TONECLS_STATIC)
#define TONECLS_API
#elif defined(_WIN32)
#define TONECLS_API __declspec(dllimport)
#else
#define TONECLS_API __attribute__((visibility("default")))
#endif

/* The one place where the version stands; the build reads it from here. */
#define TONECLS_VERSION_MAJOR 1
#define TONECLS_VERSION_MINOR 0
#define TONECLS_VERSION_PATCH 0

/* "1.0.0", of the library that is linked, not of this header. */
TONECLS_API const char *tonecls_version(void);

/* Numbers are fixed for ever; new ones are added at the end. */
typedef enum tonecls_status {
    TONECLS_OK = 0,
    TONECLS_E_ARGUMENT = 1,  /* the caller broke a rule stated here */
    TONECLS_E_MEMORY = 2,    /* the allocator said no */
    TONECLS_E_IO = 3,        /* the system said no; the message has its reason */
    TONECLS_E_NOT_MODEL = 4, /* not a tonecls model file */
    TONECLS_E_CORRUPT = 5,   /* a model file, but damaged */
    TONECLS_E_VERSION = 6,   /* a model of a format, or for a text pipeline, that this library does not have */
    TONECLS_E_TASK = 7,      /* a sound model, but not for what was asked */
    TONECLS_E_TOO_LARGE = 8, /* over a stated limit */
    TONECLS_E_CORPUS = 9,    /* trainer: the corpus cannot be learned from */
    TONECLS_E_INTERRUPTED = 10
} tonecls_status;

/* "corrupt", "io", ...: one lower-case word, also used in JSON output. Never NULL. */
TONECLS_API const char *tonecls_status_name(tonecls_status status);

#define TONECLS_NO_OFFSET UINT64_MAX

typedef struct tonecls_error {
    tonecls_status code;
    uint64_t offset;   /* byte of the file or text where it went wrong, or TONECLS_NO_OFFSET */
    char message[256]; /* one line of UTF-8, NUL-terminated, no newline */
} tonecls_error;

/*
 * Memory comes from here. resize(NULL, 0, n) allocates, resize(p, old, n) grows or shrinks, resize(p, old, 0) frees and
 * returns NULL. Alignment as malloc's. The struct is copied; what context points to must outlive the objects made.
 * NULL for an allocator means the C library's.
 */
typedef struct tonecls_allocator {
    void *(*resize)(void *context, void *pointer, size_t old_size, size_t new_size);
    void *context;
} tonecls_allocator;

/* ---- models ------------------------------------------------------------------------------------------------------ */

typedef struct tonecls_model tonecls_model;

typedef enum tonecls_task {
    TONECLS_TASK_LABEL = 1,  /* a label for a document: tone, topic, moderation */
    TONECLS_TASK_TAG = 2,    /* actors in running text */
    TONECLS_TASK_PAIR = 3,   /* directed stance of one actor towards another in a sentence */
    TONECLS_TASK_TARGET = 4  /* attitude of the text towards one actor */
} tonecls_task;

/* Maps the file read-only and checks its structure and checksum (models/FORMAT.md). Errors: IO, NOT_MODEL, CORRUPT,
 * VERSION, MEMORY; the offset is the byte of the file. */
TONECLS_API tonecls_status tonecls_model_open(const char *path, const tonecls_allocator *allocator,
                                              tonecls_model **model, tonecls_error *error);

/* The same for bytes in memory, which are borrowed: they must stay unchanged until the model is closed, and be aligned
 * to 8 bytes. */
TONECLS_API tonecls_status tonecls_model_open_memory(const void *bytes, size_t size, const tonecls_allocator *allocator,
                                                     tonecls_model **model, tonecls_error *error);

TONECLS_API void tonecls_model_close(tonecls_model *model); /* NULL is fine */

TONECLS_API tonecls_task tonecls_model_task(const tonecls_model *model);
TONECLS_API const char *tonecls_model_name(const tonecls_model *model); /* "news-en 1.0"; "" when unnamed */
TONECLS_API size_t tonecls_model_label_count(const tonecls_model *model);
TONECLS_API const char *tonecls_model_label(const tonecls_model *model, size_t label); /* NULL when out of range */
/* 1 when several labels may hold at once (probabilities are then independent), else 0. */
TONECLS_API int tonecls_model_multilabel(const tonecls_model *model);

/* What the model says of itself, in a fixed order: property 0, 1, ... until 0 is returned. */
TONECLS_API int tonecls_model_property(const tonecls_model *model, size_t index, const char **name, const char **value);

/* The strongest features for a label, best first. Writes up to capacity, returns how many. Names are UTF-8, owned by
 * the model. Models without names of features have none. */
typedef struct tonecls_feature {
    const char *name;
    double weight;
} tonecls_feature;
TONECLS_API size_t tonecls_model_top_features(const tonecls_model *model, size_t label, tonecls_feature *features,
                                              size_t capacity);

/* ---- analyzers --------------------------------------------------------------------------------------------------- */

typedef struct tonecls_analyzer tonecls_analyzer;
typedef struct tonecls_analysis tonecls_analysis;

TONECLS_API tonecls_status tonecls_analyzer_new(const tonecls_allocator *allocator, tonecls_analyzer **analyzer,
                                                tonecls_error *error);
TONECLS_API void tonecls_analyzer_free(tonecls_analyzer *analyzer); /* NULL is fine */

/* Takes the model for its task, in place of an earlier one. Actors need a TAG model; stances need TAG and PAIR;
 * attitudes need TAG and TARGET. Errors: TASK when it has labels or features that analyzers do not know, CORRUPT when its
 * settings and weights do not fit each other; the earlier one then stays. */
TONECLS_API tonecls_status tonecls_analyzer_use(tonecls_analyzer *analyzer, const tonecls_model *model,
                                                tonecls_error *error);

typedef struct tonecls_document {
    const char *title; /* may be NULL */
    size_t title_size;
    const char *text;
    size_t text_size; /* title and text together at most TONECLS_TEXT_MAX bytes */
} tonecls_document;

#define TONECLS_TEXT_MAX ((size_t)2000000000)

enum {
    TONECLS_WANT_HIGHLIGHTS = (1 << 0),
    TONECLS_WANT_ACTORS = (1 << 1), /* actors, stances and attitudes, as far as there are models for them */
    TONECLS_WANT_REASONS = (1 << 2), /* the words behind the scores */
    TONECLS_FIND_PAGE = (1 << 3)    /* look for a page layout (dates, title, "Highlights", "Story") in a document that has
                                     * no title; see src/text/page.h */
};

typedef struct tonecls_options {
    size_t struct_size; /* sizeof (tonecls_options): lets the struct grow */
    uint32_t want;      /* TONECLS_WANT_... */
    double threshold;   /* tone is "none" (label index -1) when the best probability is below this; 0 = never */
    double stance_threshold; /* probability a stance needs to be claimed; 0 = the model's own */
} tonecls_options;
#define TONECLS_OPTIONS_INIT { sizeof(tonecls_options), TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_ACTORS, 0.0, 0.0 }

/* Analyses one document. options NULL means TONECLS_OPTIONS_INIT. */
TONECLS_API tonecls_status tonecls_analyze(tonecls_analyzer *analyzer, const tonecls_document *document,
                                           const tonecls_options *options, const tonecls_analysis **analysis,
                                           tonecls_error *error);

/* The same for a text that comes in pieces, cut anywhere, even inside a character: begin, feed..., end. The result is
 * that of tonecls_analyze over the whole, bit for bit. The pieces are collected: memory is the size of the text. */
TONECLS_API tonecls_status tonecls_feed_begin(tonecls_analyzer *analyzer, tonecls_error *error);
TONECLS_API tonecls_status tonecls_feed(tonecls_analyzer *analyzer, const void *bytes, size_t size,
                                        tonecls_error *error);
TONECLS_API tonecls_status tonecls_feed_end(tonecls_analyzer *analyzer, const tonecls_options *options,
                                            const tonecls_analysis **analysis, tonecls_error *error);

/* ---- what comes out ---------------------------------------------------------------------------------------------- */

enum { TONECLS_FIELD_TEXT = 0, TONECLS_FIELD_TITLE = 1 };

typedef struct tonecls_span {
    size_t start, end; /* bytes of the field, half open */
    uint32_t field;    /* TONECLS_FIELD_TEXT or TONECLS_FIELD_TITLE */
    uint32_t sentence; /* index among the sentences of the document, title first */
} tonecls_span;

typedef struct tonecls_score {
    const char *label;
    uint32_t label_index;
    double margin;      /* distance from the label's hyperplane: w.x + b */
    double probability; /* calibrated; over all labels they sum to 1, except for multilabel models */
} tonecls_score;

typedef struct tonecls_highlight {
    tonecls_span span; /* one sentence */
    double score;      /* what its words added to the margin of the winning label */
} tonecls_highlight;

typedef struct tonecls_reason {
    tonecls_span span; /* the words */
    uint32_t label_index;
    double weight; /* what these bytes added to the label's margin; all reasons of a label + its bias = margin */
} tonecls_reason;

enum {
    TONECLS_PERSON = 1,
    TONECLS_COUNTRY = 2, /* countries, their people, and other places */
    TONECLS_ORGANISATION = 3,
    TONECLS_GROUP = 4 /* nationalities without a country, religions, parties, peoples */
};

enum { TONECLS_NEUTRAL = 0, TONECLS_SUPPORTIVE = 1, TONECLS_OPPOSED = 2, TONECLS_MIXED = 3 };

typedef struct tonecls_evidence {
    tonecls_span span;  /* a whole sentence */
    double probability; /* of the stance in this sentence alone */
} tonecls_evidence;

typedef struct tonecls_stance {
    uint32_t target; /* index among the actors */
    int stance;      /* TONECLS_SUPPORTIVE or TONECLS_OPPOSED; neutral ones are not listed */
    double probability;
    const tonecls_evidence *evidence; /* strongest first */
    size_t evidence_count;
} tonecls_stance;

typedef struct tonecls_actor {
    const char *name; /* longest full form; UTF-8, NUL-terminated */
    int type;         /* TONECLS_PERSON ... */
    int stance;       /* strongest direction, TONECLS_MIXED when both are strong, TONECLS_NEUTRAL when none */
    const char *const *aliases; /* the other forms seen */
    size_t alias_count;
    const tonecls_span *mentions; /* in text order */
    size_t mention_count;
    const tonecls_stance *stances; /* most probable first */
    size_t stance_count;
    int has_attitude; /* 0 without a TARGET model */
    const char *attitude; /* "positive", "neutral", "negative" */
    double attitude_probability;
} tonecls_actor;

enum {
    TONECLS_FLAG_EMPTY = (1 << 0),         /* no token at all */
    TONECLS_FLAG_UNKNOWN = (1 << 1),       /* not one feature that the model knows: the scores are its prior */
    TONECLS_FLAG_PAIRS_CAPPED = (1 << 2),  /* a sentence had too many actors; the first ones were paired */
    TONECLS_FLAG_ACTORS_CAPPED = (1 << 3), /* too many actors in the document; the first ones were kept */
    TONECLS_FLAG_PAGE = (1 << 4)           /* a page layout was found: title and story were taken from it */
};

TONECLS_API uint64_t tonecls_analysis_bytes(const tonecls_analysis *analysis);
TONECLS_API uint64_t tonecls_analysis_bad_bytes(const tonecls_analysis *analysis);
TONECLS_API size_t tonecls_analysis_sentence_count(const tonecls_analysis *analysis);
TONECLS_API uint32_t tonecls_analysis_flags(const tonecls_analysis *analysis);
/* Best first, every label of the LABEL model; none without such a model. */
TONECLS_API const tonecls_score *tonecls_analysis_scores(const tonecls_analysis *analysis, size_t *count);
/* The answer: scores[0], or NULL when there is no LABEL model or the threshold was not reached. */
TONECLS_API const tonecls_score *tonecls_analysis_label(const tonecls_analysis *analysis);
/* Up to three sentences that did most for the answer, in text order. */
TONECLS_API const tonecls_highlight *tonecls_analysis_highlights(const tonecls_analysis *analysis, size_t *count);
/* In text order, for every label; needs TONECLS_WANT_REASONS. */
TONECLS_API const tonecls_reason *tonecls_analysis_reasons(const tonecls_analysis *analysis, size_t *count);
TONECLS_API double tonecls_analysis_bias(const tonecls_analysis *analysis, size_t label_index);
TONECLS_API const tonecls_actor *tonecls_analysis_actors(const tonecls_analysis *analysis, size_t *count);

/* ---- looking at the text pipeline -------------------------------------------------------------------------------- */

typedef struct tonecls_token {
    size_t start, end; /* bytes of the text */
    const char *kind;  /* "word", "number", "punctuation", "emoji", "url", "handle", "tag", "ideograph", "symbol" */
    const char *normal; /* normalised form, NUL-terminated (a NUL inside ends it early: use normal_size) */
    size_t normal_size;
    uint32_t sentence;
} tonecls_token;

/* Tokens of a text as the models see them. token returns nonzero to stop early. */
TONECLS_API tonecls_status tonecls_tokens(tonecls_analyzer *analyzer, const char *text, size_t size,
                                          int (*token)(void *context, const tonecls_token *token), void *context,
                                          tonecls_error *error);

#ifdef __cplusplus
}
#endif
#endif
