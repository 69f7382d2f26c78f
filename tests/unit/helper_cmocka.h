/* SPDX-License-Identifier: Apache-2.0 */
/* cmocka and what it needs to have been included before it. */
#ifndef HELPER_CMOCKA_H
#define HELPER_CMOCKA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
