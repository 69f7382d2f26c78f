/* SPDX-License-Identifier: Apache-2.0 */
/* Two rows of base letters. A '.' keeps the letter; 1, 2 and 3 are the letters that fold to two: ae, oe, th. */
#include "actor/name_fold.h"

#include "text/utf8.h"

#include <string.h>

static const char latin[] = "aaaaaa1ceeeeiiiidnooooo.ouuuuy3yaaaaaaccccccccdd.deeeeeeeeeegggggggghh.hiiiiiiii"
                            "ii..jjkkkllllll.l.lnnnnnn..noooooo.2rrrrrrsssssssstttt.tuuuuuuuuuuuuwwyyyzzzzzzs"
                            "................................oo.............uu............................aai"
                            "ioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh";
static const char latin_additional[] =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
    "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s...."
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    "uuyyyyyyyy......";

static char base_letter(uint32_t code)
{
    if (code >= 0xe0 && code - 0xe0 < sizeof latin - 1)
        return latin[code - 0xe0];
    if (code >= 0x1e00 && code - 0x1e00 < sizeof latin_additional - 1)
        return latin_additional[code - 0x1e00];
    return code == 0x2019 || code == 0x2bc ? '\'' : '.';
}

/* What the code point becomes: bytes at out, at most as many as it had. */
static size_t fold_rune(const char *bytes, tnc_rune rune, char *out)
{
    static const char pairs[3][3] = { "ae", "oe", "th" };
    if (rune.code == '.' || (rune.code >= 0x300 && rune.code < 0x370))
        return 0;
    char base = rune.code < 0x80 ? '.' : base_letter(rune.code);
    if (base == '.') {
        memmove(out, bytes, rune.size);
        return rune.size;
    }
    if (base >= '1' && base <= '3') {
        memcpy(out, pairs[base - '1'], 2);
        return 2;
    }
    *out = base;
    return 1;
}

size_t tnc_name_fold(char *bytes, size_t size)
{
    size_t written = 0;
    for (size_t at = 0; at < size;) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)bytes + at, size - at);
        written += fold_rune(bytes + at, rune, bytes + written);
        at += rune.size;
    }
    return written;
}
