/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Work in batches, in order: one reader fills them, workers do them, the caller's thread delivers them in the order
 * they were filled. A fixed number of batches is in flight, so memory does not grow with the input. With one worker all
 * is done in the caller's thread, without a lock.
 */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include "cli/say.h"

typedef struct cli_batch {
    cli_chunk path;      /* of the input, NUL-terminated */
    cli_fault fault;     /* the input could not be had, or not to its end; code NULL: fine */
    cli_chunk block;     /* whole lines; empty when the input is a file to be opened by the worker */
    uint64_t first_line; /* number of the block's first line: 1, 2, ... */
    int has_block;

    cli_chunk out, notes; /* what the worker made for stdout and stderr */
    uint64_t documents, bytes;
    int failures; /* some input failed */
} cli_batch;

typedef struct cli_pipeline {
    int (*fill)(void *context, cli_batch *batch); /* by one thread at a time; 0: no more */
    void (*work)(void *context, void *worker, cli_batch *batch);
    int (*deliver)(void *context, cli_batch *batch); /* by the caller's thread; 0: stop */
    void *context;
    void **workers; /* [worker_count], each used by one thread */
    size_t worker_count;
} cli_pipeline;

/* Returns when all is delivered, or soon after deliver said stop: the reader may then still sit in a read, and the
 * program is expected to end. CLI_DONE, or CLI_SYSTEM (said) when there was no memory. */
int cli_pipeline_run(const cli_pipeline *pipeline);

#endif
