/* SPDX-License-Identifier: Apache-2.0 */
/* Groups of people: "Muslim" and "Muslims" are one, so are "Jewish" and "Jews". */
#ifndef TNC_GROUP_NAME_H
#define TNC_GROUP_NAME_H

#include <stddef.h>
#include <stdint.h>

/* Key of the group that the bytes of a text name: letter case and the plural fall away. */
uint64_t tnc_group_key(const char *bytes, size_t size);

#endif
