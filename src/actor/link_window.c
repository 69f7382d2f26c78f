/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/link_window.h"

#include "actor/gazetteer.h"

void tnc_window_clear(tnc_window *window)
{
    window->now.count = window->before.count = window->earlier.count = 0;
    window->now.overflow = window->before.overflow = window->earlier.overflow = 0;
}

void tnc_window_next_sentence(tnc_window *window)
{
    window->earlier = window->before;
    window->before = window->now;
    window->now.count = 0;
    window->now.overflow = 0;
}

void tnc_window_add(tnc_window *window, const tnc_candidate *candidate)
{
    tnc_candidates *now = &window->now;
    for (uint32_t i = 0; i < now->count && candidate->draft != TNC_NO_ACTOR; i++) {
        tnc_candidate *item = &now->items[i];
        if (item->draft != candidate->draft)
            continue;
        if (item->quoted && !candidate->quoted)
            *item = *candidate;
        item->last = candidate->last;
        item->gender |= candidate->gender;
        return;
    }
    if (now->count == TNC_WINDOW_SIZE)
        now->overflow = 1;
    else
        now->items[now->count++] = *candidate;
}

static int can_be(const tnc_candidate *candidate, uint8_t gender)
{
    uint8_t other = gender ^ (TNC_GENDER_MALE | TNC_GENDER_FEMALE);
    return candidate->person && !candidate->quoted && candidate->gender != other;
}

uint32_t tnc_candidates_of(const tnc_candidates *candidates, uint8_t gender, const tnc_candidate **one)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < candidates->count; i++) {
        if (!can_be(&candidates->items[i], gender))
            continue;
        count++;
        *one = &candidates->items[i];
    }
    return candidates->overflow ? TNC_WINDOW_SIZE : count;
}
