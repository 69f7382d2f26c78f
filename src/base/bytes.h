/* SPDX-License-Identifier: Apache-2.0 */
/* Little-endian numbers at any address, whatever the machine. Compilers make one load or store of each. */
#ifndef TNC_BYTES_H
#define TNC_BYTES_H

#include <stdint.h>
#include <string.h>

static inline uint16_t tnc_load16(const void *p)
{
    const unsigned char *b = p;
    return (uint16_t)(b[0] | b[1] << 8);
}

static inline uint32_t tnc_load32(const void *p)
{
    const unsigned char *b = p;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static inline uint64_t tnc_load64(const void *p)
{
    const unsigned char *b = p;
    return tnc_load32(b) | (uint64_t)tnc_load32(b + 4) << 32;
}

static inline void tnc_store16(void *p, uint16_t v)
{
    unsigned char *b = p;
    b[0] = (unsigned char)v;
    b[1] = (unsigned char)(v >> 8);
}

static inline void tnc_store32(void *p, uint32_t v)
{
    unsigned char *b = p;
    b[0] = (unsigned char)v;
    b[1] = (unsigned char)(v >> 8);
    b[2] = (unsigned char)(v >> 16);
    b[3] = (unsigned char)(v >> 24);
}

static inline void tnc_store64(void *p, uint64_t v)
{
    tnc_store32(p, (uint32_t)v);
    tnc_store32((unsigned char *)p + 4, (uint32_t)(v >> 32));
}

static inline float tnc_load_float(const void *p)
{
    uint32_t bits = tnc_load32(p);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static inline void tnc_store_float(void *p, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    tnc_store32(p, bits);
}

#endif
