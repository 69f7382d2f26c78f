/* SPDX-License-Identifier: Apache-2.0 */
/* The list of stops, by what they tell. */
#include "text/stop.h"

tnc_stop tnc_stop_of_sign(uint32_t code, int single)
{
    switch (code) {
    case '.':
        return single ? TNC_STOP_DOT : TNC_STOP_DOTS;
    case 0x2026:
        return TNC_STOP_DOTS;
    case '!':
    case '?':
    case 0x203c: /* double ! and its kin */
    case 0x2047:
    case 0x2048:
    case 0x2049:
        return TNC_STOP_STRONG;
    case 0x3002: /* ideographic and half-width full stop, full-width ! . ? */
    case 0xff61:
    case 0xff01:
    case 0xff0e:
    case 0xff1f:
    case 0x061f: /* Arabic question mark and full stop */
    case 0x06d4:
    case 0x0964: /* danda */
    case 0x0965:
    case 0x104b: /* Burmese */
    case 0x1362: /* Ethiopic */
    case 0x17d4: /* Khmer */
        return TNC_STOP_WIDE;
    default:
        return TNC_STOP_NONE;
    }
}
