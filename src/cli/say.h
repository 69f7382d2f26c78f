/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the program says on stderr, and its exit codes. Every message is one line that starts with "tonecls: "; control
 * characters in it (a newline in the name of a file) are replaced, so that one message is one line, always.
 */
#ifndef CLI_SAY_H
#define CLI_SAY_H

#include "cli/chunk.h"

#include <tonecls.h>

/* Documented in README.md and in `tonecls help`; never renumber. */
enum {
    CLI_DONE = 0,
    CLI_SOME_FAILED = 1, /* some input failed, the others were done */
    CLI_USAGE = 2,
    CLI_MODEL = 3,  /* missing, damaged, too new */
    CLI_CORPUS = 4, /* used by the trainer */
    CLI_SYSTEM = 5, /* memory, disk, stdout */
    CLI_INTERRUPTED = 130
};

#if defined(__GNUC__)
#define CLI_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define CLI_PRINTF(f, a)
#endif

/* Why one input could not be done. code is the word that goes into JSON: "io", "binary", ...; NULL: nothing is wrong.
 */
typedef struct cli_fault {
    const char *code;
    char message[400];
} cli_fault;

/* Always returns 0, so that a failing function can end in it. */
int cli_fault_set(cli_fault *fault, const char *code, const char *format, ...) CLI_PRINTF(3, 4);
/* From an error of the library, whose message says at which byte, where that tells something. */
int cli_fault_from(cli_fault *fault, tonecls_status status, const tonecls_error *error);

void cli_say(const char *format, ...) CLI_PRINTF(1, 2);
/* The same into a chunk, to be put out later, in order. */
void cli_say_into(cli_chunk *chunk, const char *format, ...) CLI_PRINTF(2, 3);
/* Says the line and returns CLI_USAGE. */
int cli_wrong_usage(const char *format, ...) CLI_PRINTF(1, 2);
/* Says that memory ran out and returns CLI_SYSTEM. */
int cli_no_memory(void);

void cli_put_stderr(const char *bytes, size_t size);

#endif
