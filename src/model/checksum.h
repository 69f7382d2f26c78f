/* SPDX-License-Identifier: Apache-2.0 */
/* The checksum of a model file (models/FORMAT.md, "Checksum"): made for speed, against accidents. */
#ifndef TNC_CHECKSUM_H
#define TNC_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/* Of a whole file, whose size is a multiple of 64 and at least 64; the field that holds the checksum counts as zero. */
uint64_t tnc_checksum(const unsigned char *file, size_t size);

#endif
