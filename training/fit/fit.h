/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From a source to weights: vocabulary, vectors, one-vs-rest solver runs, calibration on held-out folds. Deterministic:
 * same source, options and seed give the same numbers, whatever the number of threads.
 */
#ifndef TNC_FIT_H
#define TNC_FIT_H

#include "feature/vector.h"
#include "source.h"

#include <signal.h>

/* Weights of the two sides of a plane. FULL: N / (2 * count), sklearn's "balanced". ROOT: the square root of that. */
enum { TNC_BALANCE_NONE = 0, TNC_BALANCE_FULL = 1, TNC_BALANCE_ROOT = 2 };

typedef enum tnc_loss { TNC_SQUARED_HINGE, TNC_HINGE } tnc_loss;

/* Pre-trained word vectors, used while training only: hash of a word's normal form -> D numbers. See vectors.h */
typedef struct tnc_vectors tnc_vectors;

typedef struct tnc_fit_options {
    const char *solver; /* row of the solver table (solver.h): "auto", "libsvm", "liblinear" */
    tnc_loss loss;      /* libsvm knows hinge only */
    double cost;        /* C; 0: chosen by cross-validation from a small grid (tune.h) */
    double blend;       /* 0..1: how much columns are stretched by log-count ratios (stretch.h); 0: not at all */
    int balance;        /* TNC_BALANCE_... */
    uint32_t folds;     /* for calibration and tuning; < 2: uncalibrated (slope 1, offset 0), and the model says so */
    uint64_t seed;
    uint32_t min_count;         /* document frequency a feature needs */
    size_t max_features;        /* the most frequent ones are kept; ties by key */
    const tnc_vectors *vectors; /* NULL: blocks of table 1 stay empty */
    size_t max_words;           /* rows of table 1 */
    uint32_t threads;
    const volatile sig_atomic_t *stop; /* nonzero: give up soon with E_INTERRUPTED. May be NULL */
    /* Called in the thread of tnc_fit. May be NULL */
    void (*progress)(void *context, const char *what, size_t done, size_t total);
    void *progress_context;
    size_t max_memory; /* bytes; refused with E_MEMORY before the solvers start when more seem needed. 0: no ceiling */
} tnc_fit_options;

typedef struct tnc_fitted {
    uint32_t planes;     /* H */
    uint64_t *keys;      /* [V] ascending */
    size_t count;        /* V */
    float *idf;          /* [V], or NULL when no block is TFIDF */
    double *weights;     /* [V * H], idf multiplied in */
    uint64_t *word_keys; /* [W] table 1, or NULL */
    size_t word_count;
    double *word_weights; /* [W * groups * H] */
    uint32_t groups;
    double *bias, *slope, *offset; /* [H] */
    double cost;                   /* the C used */
    double *held_out;              /* [N * H] margins of each instance by the fold that did not see it, or NULL */
    int calibrated;
    size_t rare, over_cap; /* features left out: below min_count; beyond max_features */
} tnc_fitted;

tonecls_status tnc_fit(const tnc_source *source, const tnc_block *blocks, uint32_t block_count,
                       const tnc_fit_options *options, tnc_fitted *fitted, tonecls_error *error);
void tnc_fitted_free(tnc_fitted *fitted);

#endif
