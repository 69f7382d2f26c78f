/* SPDX-License-Identifier: Apache-2.0 */
/* The table. Order is that of the help texts. */
#include "option/flags.h"

#include <stddef.h>

#define AT(field) offsetof(tnc_request, field)
#define BOTH (TNC_TRAIN | TNC_EVAL)
#define HUGE_NUMBER 9.0e15

#define SWITCH(name, letter, commands, field, value, brief, more)                                                      \
    {                                                                                                                  \
        name, letter, NULL, commands, TNC_FLAG_SWITCH, AT(field), value, value, NULL, brief, more                      \
    }
#define WHOLE(name, letter, argument, commands, field, low, high, brief, more)                                         \
    {                                                                                                                  \
        name, letter, argument, commands, TNC_FLAG_WHOLE, AT(field), low, high, NULL, brief, more                      \
    }
#define REAL(name, letter, argument, commands, field, low, high, brief, more)                                          \
    {                                                                                                                  \
        name, letter, argument, commands, TNC_FLAG_REAL, AT(field), low, high, NULL, brief, more                       \
    }
#define RANGE(name, argument, commands, field, low, high, brief, more)                                                 \
    {                                                                                                                  \
        name, 0, argument, commands, TNC_FLAG_RANGE, AT(field), low, high, NULL, brief, more                           \
    }
#define TEXT(name, letter, argument, commands, field, brief, more)                                                     \
    {                                                                                                                  \
        name, letter, argument, commands, TNC_FLAG_TEXT, AT(field), 0, 0, NULL, brief, more                            \
    }
#define CHOICE(name, argument, commands, field, choices, brief, more)                                                  \
    {                                                                                                                  \
        name, 0, argument, commands, TNC_FLAG_CHOICE, AT(field), 0, 0, choices, brief, more                            \
    }
#define PAIR(name, argument, commands, field, brief, more)                                                             \
    {                                                                                                                  \
        name, 0, argument, commands, TNC_FLAG_PAIR, AT(field), 0, 0, NULL, brief, more                                 \
    }

const tnc_flag tnc_flags[] = {
    TEXT("output", 'o', "MODEL", TNC_TRAIN, output, "write the model here",
         "Written beside it under another name, synced, then renamed: whatever goes wrong, an older model of that name "
         "stays as it was. \"-\" is standard output. Without it, --cv must be given."),
    TEXT("model", 'm', "MODEL", TNC_EVAL, model, "the model to evaluate", NULL),
    CHOICE(
        "task", "TASK", BOTH, task, "label|tag|pair|target", "what is learned: label (default), tag, pair, target",
        "label: one or more labels for a document. tag: actors in running text. pair: the stance of one actor "
        "towards another in a sentence. target: the attitude of a text towards one actor. To evaluate a model its own "
        "task is taken."),
    CHOICE("format", "FORMAT", BOTH, format, "folder|jsonl|tsv|fasttext|conll",
           "folder, jsonl, tsv, fasttext (default: told by name and content)",
           "folder: LABEL/*.txt. jsonl: an object with text and label or labels a line, maybe id, title, others. tsv: "
           "label TAB text. fasttext: __label__x text. conll: a token a line, its tag last. Any of them may be gzip."),
    TEXT("predictions", 0, "FILE", BOTH, predictions, "write one JSON line for each instance",
         "Fields id, gold, label, probability, scores (every label, best first). \"-\" is standard output; the report "
         "then goes to standard error. When training this needs --cv."),
    REAL("threshold", 0, "P", BOTH, threshold, 0, 1, "give no label when the best probability is below P", NULL),
    WHOLE(
        "cv", 0, "K", BOTH, cv, 2, 1000, "cross-validate over K folds and print the scores",
        "Each fold is answered by a model trained on the others, features and calibration included. With -o the model "
        "of all documents is written too. eval --cv needs no model and takes the flags of train."),
    RANGE("ngrams", "A-B", BOTH, ngrams, 0, 5, "word n-grams of A to B words (default 1-2); 0 is none", NULL),
    RANGE("chars", "A-B", BOTH, chars, 0, 8, "character n-grams inside words (default none)", NULL),
    SWITCH("title", 0, BOTH, title, 1, "weigh the title apart from the text", NULL),
    SWITCH("no-title", 0, BOTH, title, 0, "read the title as the start of the text (default)", NULL),
    WHOLE("lead", 0, "N", BOTH, lead, 0, 1e9, "only the first N tokens of the text count (default: all)", NULL),
    SWITCH("punctuation", 0, BOTH, punctuation, 1, "punctuation marks are tokens of n-grams", NULL),
    SWITCH("no-punctuation", 0, BOTH, punctuation, 0, "n-grams pass over punctuation", NULL),
    WHOLE("min-count", 0, "N", BOTH, min_count, 1, 1e9, "a feature must stand in N documents", NULL),
    WHOLE("max-features", 0, "N", BOTH, max_features, 1, 16777214, "keep the N most frequent features",
          "What is left out is counted in the report."),
    TEXT("vectors", 0, "FILE", BOTH, vectors, "word vectors (word2vec or GloVe) to learn word weights from",
         "Needed while training only: the model stores one number for each word and label."),
    WHOLE("max-words", 0, "N", BOTH, max_words, 1, 16777214, "words of --vectors that the model may keep", NULL),
    CHOICE("solver", "NAME", BOTH, solver, "auto|libsvm|liblinear", "auto (default), libsvm or liblinear", NULL),
    CHOICE("loss", "NAME", BOTH, loss, "squared-hinge|hinge", "squared-hinge or hinge; libsvm knows hinge only", NULL),
    REAL("cost", 'C', "C", BOTH, cost, 1e-6, 1e6, "what an error costs against a simple model", NULL),
    REAL(
        "blend", 0, "B", BOTH, blend, 0, 1, "0 to 1: favour words that tell labels apart by their counts alone",
        "Columns are stretched by log-count ratios before the solver sees them, then folded back: prediction costs the "
        "same."),
    SWITCH("tune", 0, BOTH, tune, 1, "choose C by cross-validation", NULL),
    SWITCH("balance", 0, BOTH, balance, TNC_BALANCE_FULL, "rare labels weigh as much as frequent ones", NULL),
    SWITCH("half-balance", 0, BOTH, balance, TNC_BALANCE_ROOT, "between the two: the square root of those weights",
           NULL),
    SWITCH("no-balance", 0, BOTH, balance, TNC_BALANCE_NONE, "every document weighs the same (default)", NULL),
    WHOLE("folds", 0, "K", BOTH, folds, 0, 1000, "folds for calibration and --tune; 0: uncalibrated (default 5)", NULL),
    WHOLE("seed", 0, "N", BOTH, seed, 0, HUGE_NUMBER, "seed of the folds and of the solver (default 1)", NULL),
    WHOLE("threads", 'j', "N", BOTH, threads, 1, 1024, "threads (default: the processors there are)",
          "The result is the same, byte for byte, whatever their number."),
    WHOLE("max-memory", 0, "BYTES", BOTH, max_memory, 1e3, HUGE_NUMBER, "refuse to train over this; k, M, G may follow",
          "The need is estimated before it arises: a clear refusal instead of a killed process."),
    CHOICE("numbers", "TYPE", TNC_TRAIN, numbers, "float32|int16|int8",
           "float32, int16 (default) or int8: how weights are stored",
           "float32 is exact, int16 half its size and practically as good, int8 a quarter."),
    SWITCH("no-names", 0, TNC_TRAIN, names, 0, "leave the names of features out: smaller, but explains less", NULL),
    TEXT("name", 0, "TEXT", TNC_TRAIN, name, "name and version the model gives itself: \"news-en 1.0\"", NULL),
    PAIR("property", "NAME=VALUE", TNC_TRAIN, properties, "a line for the model's description: licence, author, ...",
         "May be given several times."),
    PAIR("set", "NAME=VALUE", BOTH, sets, "a setting of the task; see --help",
         "May be given several times. Settings of each task are listed at the end."),
    SWITCH("quiet", 'q', BOTH, quiet, 1, "no report and no progress", NULL),
    SWITCH("h", 'h', BOTH, help, 1, "this help; --help says more", NULL),
    SWITCH("help", 0, BOTH, long_help, 1, "the long help", NULL),
};
const size_t tnc_flag_count = sizeof tnc_flags / sizeof *tnc_flags;
