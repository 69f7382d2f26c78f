/* SPDX-License-Identifier: Apache-2.0 */
/* A word's part corrected by the words before it: most words of news that can be both noun and verb are told apart so. */
#include "base/hash.h"
#include "stance/phrases.h"

static int is_determiner(const tnc_scene_word *word)
{
    return word->part == TNC_PART_DETERMINER || word->part == TNC_PART_POSSESSIVE ||
           word->flags & TNC_SCENE_POSSESSIVE;
}

static int is_auxiliary(const tnc_scene_word *word)
{
    return word->part == TNC_PART_BE || word->part == TNC_PART_HAVE;
}

static tnc_part correct_noun_or_verb(const tnc_scene_word *word, const tnc_scene_word *before, uint64_t to)
{
    if (before->hash == to || before->part == TNC_PART_MODAL || before->part == TNC_PART_PRONOUN)
        return TNC_PART_VERB;
    int noun = is_determiner(before) || before->part == TNC_PART_ADJECTIVE || before->part == TNC_PART_NUMBER ||
               before->part == TNC_PART_PREPOSITION;
    return noun && word->use & TNC_USE_NOUN ? TNC_PART_NOUN : (tnc_part)word->part;
}

static tnc_part correct(const tnc_scene_word *word, const tnc_scene_word *before, const tnc_scene_word *earlier,
                        uint64_t to)
{
    tnc_part part = (tnc_part)word->part;
    if ((part == TNC_PART_NOUN || part == TNC_PART_VERB) && word->use & TNC_USE_VERB)
        return correct_noun_or_verb(word, before, to);
    if (part == TNC_PART_PAST || part == TNC_PART_PARTICIPLE) {
        if (is_determiner(before) || word->flags & TNC_SCENE_GLUED)
            return TNC_PART_ADJECTIVE;
        if (is_auxiliary(before) || (before->part == TNC_PART_ADVERB && is_auxiliary(earlier)))
            return TNC_PART_PARTICIPLE;
    }
    if (part == TNC_PART_GERUND && (is_determiner(before) || word->flags & TNC_SCENE_GLUED))
        return TNC_PART_ADJECTIVE;
    return part;
}

void tnc_parts_correct(tnc_scene *scene)
{
    static const tnc_scene_word edge = { .hash = TNC_SCENE_EDGE, .part = TNC_PART_MARK };
    const uint64_t to = tnc_hash_bytes(0, "to", 2);
    for (size_t i = 0; i < scene->count; i++) {
        tnc_scene_word *word = &scene->words[i];
        if (word->flags & TNC_SCENE_WORD)
            word->part = (uint8_t)correct(word, i > 0 ? word - 1 : &edge, i > 1 ? word - 2 : &edge, to);
    }
}
