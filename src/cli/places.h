/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where things live: the folder of the program itself, and the folders in which models are looked for.
 *
 *   $TONECLS_MODELS                    when it is set, this folder and no other: who names a folder means it
 *   ../share/tonecls, seen from the program's own folder: where `cmake --install` put them
 *   ../models, seen from there         the source tree, of a program in build/
 *   the share folder it was built for
 */
#ifndef CLI_PLACES_H
#define CLI_PLACES_H

#include "cli/chunk.h"

#define CLI_PLACES_MAX 4

typedef struct cli_places {
    char *folders[CLI_PLACES_MAX];
    size_t count;
} cli_places;

/* Returns 0 when out of memory. */
int cli_places_find(cli_places *places);
void cli_places_free(cli_places *places);
/* "a, b, c" for messages, NUL-terminated. */
void cli_places_list(const cli_places *places, cli_chunk *out);

/* The folder of the running program, without a slash at the end; to be freed. NULL: not known. */
char *cli_own_folder(void);
/* folder + "/" + name, to be freed; NULL when out of memory. */
char *cli_path_join(const char *folder, const char *name);
int cli_is_file(const char *path);

#endif
