/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/sink.h"

int cli_cmd_version(const cli_settings *settings)
{
    cli_chunk line = { 0 };
    if (settings->operand_count)
        return cli_wrong_usage("version: takes no file");
    cli_chunk_string(&line, "tonecls ");
    cli_chunk_string(&line, tonecls_version());
    cli_chunk_byte(&line, '\n');
    return cli_print(&line);
}
