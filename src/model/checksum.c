/* SPDX-License-Identifier: Apache-2.0 */
/* Eight lanes that do not wait for each other, so that a processor multiplies in all of them at once. */
#include "model/checksum.h"

#include "base/hash.h"
#include "model/format.h"

#define LANES 8
#define STRIPE (LANES * sizeof(uint64_t))

static void add_stripe(uint64_t *lanes, const unsigned char *stripe)
{
    for (size_t i = 0; i < LANES; i++)
        lanes[i] = tnc_hash_step(lanes[i], tnc_load64(stripe + i * sizeof(uint64_t)));
}

static void add_first_stripe(uint64_t *lanes, const unsigned char *file)
{
    unsigned char stripe[STRIPE];
    memcpy(stripe, file, STRIPE);
    tnc_store64(stripe + TNC_AT_CHECKSUM, 0);
    add_stripe(lanes, stripe);
}

uint64_t tnc_checksum(const unsigned char *file, size_t size)
{
    uint64_t lanes[LANES], sum = size;
    for (size_t i = 0; i < LANES; i++)
        lanes[i] = TNC_HASH_SEED * (i + 1);
    add_first_stripe(lanes, file);
    for (size_t at = STRIPE; at < size; at += STRIPE)
        add_stripe(lanes, file + at);
    for (size_t i = 0; i < LANES; i++)
        sum = tnc_hash_step(sum, lanes[i]);
    return sum;
}
