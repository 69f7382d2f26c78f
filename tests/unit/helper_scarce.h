/* SPDX-License-Identifier: Apache-2.0 */
/* An allocator that counts what it gave out, checks the sizes it is told, and can be made to say no. */
#ifndef HELPER_SCARCE_H
#define HELPER_SCARCE_H

#include "tonecls.h"

typedef struct scarce {
    size_t live;     /* bytes given out and not yet taken back */
    size_t calls;    /* allocations and growths asked for */
    size_t fail_at;  /* the call, counted from 1, that is refused with all after it; 0: none */
    size_t mismatch; /* times a wrong old size was told */
} scarce;

/* The allocator; the scarce is its context. */
tonecls_allocator scarce_allocator(scarce *memory);

#endif
