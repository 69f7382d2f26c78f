/* SPDX-License-Identifier: Apache-2.0 */
/* Names that several persons bear. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL, "[P Kim Jong Un|K] and [* his|K] sister [P Kim Yo Jong|Y] attended. [P Kim Yo Jong|Y] spoke first." },
    { NULL, "[P George W. Bush|G] gave a speech. [P George Bush|G] smiled. [P Bush|G] waved." },
    { NULL, "[P George W. Bush|W] and [P George H. W. Bush|H] sat together. [P George W. Bush|W] spoke. [P George H.W. "
            "Bush|H] slept." },
    { NULL, "Former Gov. [P Jeb Bush|J] spoke to reporters. President [P George W. Bush|W] did not. Gov. [P Bush|J] "
            "said taxes "
            "should fall. President [P Bush|W] disagreed." },
    { NULL, "[P Bill Clinton|B] and [P Hillary Clinton|H] arrived. Mrs. [P Clinton|H] spoke first. Mr. [P Clinton|B] "
            "waited." },
    { NULL, "[P Hillary Clinton|H] criticised [P Donald Trump|T]. [* She|H] called the plan reckless." },
    { NULL,
      "[P Donald Trump|T] spoke. [P Trump|T] waved. [P Trump|T] left. [* His|T] daughter [P Ivanka Trump|I] stayed. "
      "[P Trump|T] returned later." },
    { NULL, "[P Donald Trump Jr.|J] testified. [* His|J] father, [P Donald Trump|T], watched. [P Trump Jr.|J] denied "
            "it. [P Trump|T] agreed." },
    { NULL,
      "[P Martin Luther King Jr.|K] marched. The speech by [P Martin Luther King|K] is famous. [P King|K] was 34." },
    { NULL, "[P William Jefferson Clinton|C] spoke. [P Bill Clinton|C] laughed. [P Clinton|C] left." },
    { NULL, "Mr. [P Smith|m] sued Mrs. [P Smith|f]. Mr. [P Smith|m] won." },
    { NULL, "[P Michael Jordan|M] bought a team. [P Jordan|M] said it was time." },
    { NULL, "King [P Abdullah|A] of [L Jordan|J] came. [L Jordan|J] is calm. [N Jordanian|J] papers cheered." },
    { NULL, "[P George Bush|G] and [P Laura Bush|L] came. [P Bush|b] waved. [P Bush|b] left." },
    { "[P Trump|D] fires aide", "[P Donald Trump|D] fired an aide. [P Ivanka Trump|I] was silent." },
    { NULL, "[P Donald Trump|D] spoke. [P Trump|D] left. [P Trump|D] tweeted. [P Melania Trump|M] stayed. Mrs. [P "
            "Trump|M] waved. [P Trump|D] did not." },
    { NULL, "Sen. [P John Kennedy|J] spoke. Justice [P Anthony Kennedy|A] wrote. Justice [P Kennedy|A] retired. Sen. "
            "[P Kennedy|J] did not." },
    { NULL, "[P George W. Bush|W] sat by [P George H. W. Bush|H]. [P George Bush|b] smiled." },
    { NULL, "Only [P Bill Clinton|B] came. Mrs. [P Clinton|H] did not." },
    { NULL, "Mr. [P Lee|m] sued. Ms. [P Lee|f] was sued. Ms. [P Lee|f] won." },
    { NULL, "[P Kim Jong Un|U] met [P Kim Yo Jong|Y]. Later [P Kim Jong Un|U] spoke. [P Kim|U] left." },
    { NULL,
      "[P Joe Biden|J] spoke. [P Joe Biden|J] left. [P Joe Biden|J] sat. [P Joe Biden|J] called [P Hunter Biden|H]. "
      "[P Biden|J] wept." },
};

static void test_stories(void **state)
{
    (void)state;
    cast_check(stories, sizeof stories / sizeof *stories, 1, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stories),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
