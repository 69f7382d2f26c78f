/* SPDX-License-Identifier: Apache-2.0 */
/* Names as they are shown. */
#ifndef TNC_ACTOR_NAME_H
#define TNC_ACTOR_NAME_H

#include "actor/actor_roll.h"
#include "base/buffer.h"

/* Appends a form's spelling and a NUL: white space and line breaks inside become one space, a NUL in it a space. */
void tnc_form_name_write(const tnc_roll *roll, const tnc_name_form *form, tnc_buffer *out);

/* Appends an actor's name and a NUL: a country's from the gazetteer, another's longest full form. A king's or a pope's
 * title belongs to a name of one word. */
void tnc_actor_name_write(const tnc_roll *roll, const tnc_draft *draft, tnc_buffer *out);

#endif
