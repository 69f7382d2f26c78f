/* SPDX-License-Identifier: Apache-2.0 */
/* The version, as a string made of the numbers in the public header. */
#include "tonecls.h"

#define STRING_OF(number) #number
#define STRING(number) STRING_OF(number)

const char *tonecls_version(void)
{
    return STRING(TONECLS_VERSION_MAJOR) "." STRING(TONECLS_VERSION_MINOR) "." STRING(TONECLS_VERSION_PATCH);
}
