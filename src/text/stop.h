/* SPDX-License-Identifier: Apache-2.0 */
/* Signs that may end a sentence. */
#ifndef TNC_STOP_H
#define TNC_STOP_H

#include <stdint.h>

typedef enum tnc_stop {
    TNC_STOP_NONE,
    TNC_STOP_DOT,     /* one full stop */
    TNC_STOP_ACRONYM, /* a word that ends in its own dot */
    TNC_STOP_DOTS,    /* "..." and the like */
    TNC_STOP_STRONG,  /* ! and ?, alone or with others */
    TNC_STOP_WIDE     /* full stops of scripts without capitals */
} tnc_stop;

/* Of a run of the sign, which is `single` or longer. */
tnc_stop tnc_stop_of_sign(uint32_t code, int single);

#endif
