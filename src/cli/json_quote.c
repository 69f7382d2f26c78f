/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/json_quote.h"
#include "cli/repair.h"

#include <string.h>

static void append_escape(cli_chunk *out, unsigned char byte)
{
    static const char digits[] = "0123456789abcdef";
    static const char letters[] = "btn\0fr"; /* of \b \t \n . \f \r */
    cli_chunk_byte(out, '\\');
    if (byte == '"' || byte == '\\') {
        cli_chunk_byte(out, (char)byte);
    } else if (byte >= '\b' && byte <= '\r' && letters[byte - '\b']) {
        cli_chunk_byte(out, letters[byte - '\b']);
    } else {
        cli_chunk_string(out, "u00");
        cli_chunk_byte(out, digits[byte >> 4]);
        cli_chunk_byte(out, digits[byte & 15]);
    }
}

void cli_json_string(cli_chunk *out, const char *bytes, size_t size)
{
    size_t from = 0;
    cli_chunk_byte(out, '"');
    for (size_t i = 0; i < size;) {
        unsigned char byte = (unsigned char)bytes[i];
        size_t step = 1;
        uint32_t code = byte;
        if (byte >= 0x80)
            step = cli_utf8_step(bytes + i, size - i, &code);
        else if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f) {
            i++;
            continue;
        }
        if (code == CLI_BROKEN || byte < 0x80) {
            cli_chunk_append(out, bytes + from, i - from);
            if (code == CLI_BROKEN)
                cli_chunk_string(out, CLI_REPLACEMENT);
            else
                append_escape(out, byte);
            from = i + step;
        }
        i += step;
    }
    cli_chunk_append(out, bytes + from, size - from);
    cli_chunk_byte(out, '"');
}

void cli_json_name(cli_chunk *out, const char *string)
{
    if (string)
        cli_json_string(out, string, strlen(string));
    else
        cli_chunk_string(out, "null");
}
