/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The one table of flags of tonecls-train. The parser, both help texts and the manual page are made from it, so none of
 * them can know a flag that another does not.
 */
#ifndef TNC_FLAGS_H
#define TNC_FLAGS_H

#include "base/buffer.h"
#include "base/status.h"
#include "option/request.h"

enum { TNC_TRAIN = 1, TNC_EVAL = 2 };

typedef enum tnc_flag_kind {
    TNC_FLAG_SWITCH, /* sets an int64_t to low */
    TNC_FLAG_WHOLE,  /* int64_t from low to high; with suffix k, M, G when high is over 10^6 */
    TNC_FLAG_REAL,   /* double from low to high */
    TNC_FLAG_RANGE,  /* "A-B" or "A": tnc_range from low to high */
    TNC_FLAG_TEXT,   /* const char * */
    TNC_FLAG_CHOICE, /* const char *, one of the words of choices */
    TNC_FLAG_PAIR    /* NAME=VALUE, may be given again: tnc_pairs */
} tnc_flag_kind;

typedef struct tnc_flag {
    const char *name;     /* without "--" */
    char letter;          /* 0: none */
    const char *argument; /* how help calls it: "FILE". NULL for a switch */
    unsigned commands;    /* TNC_TRAIN, TNC_EVAL */
    tnc_flag_kind kind;
    size_t offset; /* of the field in tnc_request */
    double low, high;
    const char *choices; /* "a|b|c" */
    const char *brief;   /* a line of -h */
    const char *more;    /* sentences that --help adds, or NULL */
} tnc_flag;

extern const tnc_flag tnc_flags[];
extern const size_t tnc_flag_count;

/* Parses argv[0 .. argc): flags and corpora in any order, "--" ends the flags. request keeps pointers into argv, whose
 * NAME=VALUE arguments are cut at the '='. Errors: ARGUMENT with one line that names the mistake and, if there is one,
 * the nearest flag; MEMORY. */
tonecls_status tnc_flags_parse(char **argv, int argc, unsigned command, tnc_request *request, tonecls_error *error);

/* Help of a command: brief (-h) or with the long texts (--help). */
void tnc_flags_help(unsigned command, int is_long, tnc_buffer *out);

/* The word of list [count] nearest to the one given, or NULL when none is near. */
const char *tnc_nearest(const char *given, const char *const *list, size_t count);

#endif
