/* SPDX-License-Identifier: Apache-2.0 */
/* Questions about arrays of floats from a file: is any of them what a weight, a scale or an idf must not be? */
#ifndef TNC_NUMBERS_H
#define TNC_NUMBERS_H

#include <stddef.h>

int tnc_all_finite(const float *values, size_t count);
int tnc_all_positive(const float *values, size_t count);     /* finite and > 0 */
int tnc_all_not_negative(const float *values, size_t count); /* finite and >= 0, -0 not */

#endif
