/* SPDX-License-Identifier: Apache-2.0 */
/* Written on the bits and without leaving the loop early: so compilers make vector code of it. A file is read at the
 * speed of memory. */
#include "model/numbers.h"

#include "base/bytes.h"

#define EXPONENT UINT32_C(0x7f800000)

static uint32_t bits_of(float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

int tnc_all_finite(const float *values, size_t count)
{
    uint32_t bad = 0;
    for (size_t i = 0; i < count; i++)
        bad |= (bits_of(values[i]) & EXPONENT) == EXPONENT;
    return !bad;
}

int tnc_all_not_negative(const float *values, size_t count)
{
    uint32_t bad = 0;
    for (size_t i = 0; i < count; i++)
        bad |= bits_of(values[i]) >= EXPONENT;
    return !bad;
}

int tnc_all_positive(const float *values, size_t count)
{
    uint32_t bad = 0;
    for (size_t i = 0; i < count; i++)
        bad |= bits_of(values[i]) - 1 >= EXPONENT - 1;
    return !bad;
}
