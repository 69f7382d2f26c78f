/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words of closed classes, and the few open ones whose part in reported speech, negation and names matters more than a
 * lexicon can say. Normal forms: lower case, with a plain apostrophe. The first row that has a word counts.
 */
#include "stance/word_class.h"

const tnc_closed_row tnc_closed_rows[] = {
    { TNC_PART_BE, TNC_USE_NEGATES, "isn't aren't wasn't weren't ain't" },
    { TNC_PART_BE, 0, "is are was were be been being am 's 're 'm" },
    { TNC_PART_HAVE, TNC_USE_NEGATES, "don't doesn't didn't hasn't haven't hadn't" },
    { TNC_PART_HAVE, 0, "has have had having do does did 've" },
    { TNC_PART_MODAL, TNC_USE_NEGATES, "won't can't cannot couldn't wouldn't shouldn't mustn't" },
    { TNC_PART_MODAL, 0, "will would can could may might must should shall 'll 'd" },
    { TNC_PART_ADVERB, TNC_USE_NEGATES, "not never n't hardly barely neither nor" },
    { TNC_PART_DETERMINER, TNC_USE_NEGATES, "no" },
    { TNC_PART_PREPOSITION, TNC_USE_NEGATES, "without" },
    { TNC_PART_PAST, TNC_USE_NEGATES, "refused declined failed denied stopped" },
    { TNC_PART_VERB, TNC_USE_NEGATES, "refuse refuses decline declines fail fails deny denies" },
    { TNC_PART_GERUND, TNC_USE_NEGATES, "refusing declining failing denying" },
    { TNC_PART_RELATIVE, 0, "who which that whom whose" },
    { TNC_PART_CONJUNCTION, 0, "and or but & yet" },
    { TNC_PART_SUBORDINATOR, 0, "while because if when although though whereas unless where how why what whether" },
    { TNC_PART_POSSESSIVE, TNC_USE_THIRD, "his her its their" },
    { TNC_PART_POSSESSIVE, 0, "my our your" },
    { TNC_PART_PRONOUN, TNC_USE_THIRD, "he she it they him them himself herself itself themselves" },
    { TNC_PART_PRONOUN, 0, "i we you us me ourselves myself yourself he's she's it's they're we're i'm you're" },
    { TNC_PART_DETERMINER, 0, "the a an this these those some any each every all both another such" },
    { TNC_PART_PREPOSITION, 0,
      "of in to for on with at by from about against into over after under between during through as than before since "
      "until among across despite toward towards upon within beyond behind via amid throughout per off like near out "
      "along around including alongside regarding concerning" },
    { TNC_PART_ADVERB, 0, "also then now here there again still already just only even too so very ever once up down" },
    { TNC_PART_PAST, TNC_USE_SAYS,
      "said told added asked stated noted tweeted wrote argued claimed insisted explained declared announced suggested "
      "replied responded remarked testified observed" },
    { TNC_PART_VERB, TNC_USE_SAYS, "says say tells adds asks notes writes argues claims insists explains declares" },
    { TNC_PART_PREPOSITION, TNC_USE_SAYS, "according" },
    { TNC_PART_NOUN, TNC_USE_TITLE | TNC_USE_SHORT, "mr mrs ms dr sen rep gov gen sgt st lt col capt prof rev" },
    { TNC_PART_NOUN, TNC_USE_TITLE,
      "president minister prime secretary senator chairman chairwoman leader chancellor spokesman spokeswoman "
      "spokesperson ambassador attorney general officials judge justice king queen prince pope foreign defense "
      "defence speaker congressman congresswoman governor mayor premier vice deputy director commissioner" },
};

const size_t tnc_closed_row_count = sizeof tnc_closed_rows / sizeof *tnc_closed_rows;
