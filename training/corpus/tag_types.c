/* SPDX-License-Identifier: Apache-2.0 */
/* Types and titles, as tables. */
#include "corpus/tag_types.h"

#include "actor/mention.h"

#include <string.h>

static const struct {
    const char *type;
    uint32_t entity;
} types[] = {
    { "per", TNC_PER },           { "person", TNC_PER },         { "politician", TNC_PER },  { "org", TNC_ORG },
    { "organisation", TNC_ORG },  { "organization", TNC_ORG },   { "politicalparty", TNC_ORG }, { "corporation", TNC_ORG },
    { "company", TNC_ORG },       { "group", TNC_ORG },          { "geo", TNC_LOC },         { "loc", TNC_LOC },
    { "location", TNC_LOC },      { "country", TNC_LOC },        { "norp", TNC_NORP },
};

static const char *const titles[] = {
    "acting",     "admiral",     "ambassador", "archbishop",  "attorney",  "ayatollah", "baron",       "baroness",
    "bishop",     "brigadier",   "captain",    "cardinal",    "chairman",  "chancellor", "chief",      "col.",
    "colonel",    "commander",   "commissioner", "congressman", "congresswoman", "crown", "defense",   "deputy",
    "dictator",   "director",    "doctor",     "dr.",         "duchess",   "duke",      "emir",        "emperor",
    "envoy",      "field",       "finance",    "first",       "foreign",   "former",    "gen.",        "general",
    "gov.",       "governor",    "grand",      "hon.",        "interim",   "interior",  "judge",       "justice",
    "king",       "lady",        "leader",     "lieutenant",  "lord",      "lt.",       "major",       "maj.",
    "marshal",    "mayor",       "minister",   "miss",        "monsignor", "mr",        "mr.",         "mrs",
    "mrs.",       "ms",          "ms.",        "mullah",      "officer",   "pastor",    "police",      "pope",
    "premier",    "president",   "president-elect", "prime",  "prince",    "princess",  "prof.",       "professor",
    "prosecutor", "queen",       "rabbi",      "rear",        "rep.",      "representative", "retired", "rev.",
    "reverend",   "secretary",   "secretary-general", "sen.", "senator",   "sergeant",  "sgt.",        "sheik",
    "sheikh",     "sir",         "spokesman",  "spokeswoman", "state",     "sultan",    "then-president", "treasury",
    "vice",       "vice-president",
};

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static int same_word(const char *word, size_t size, const char *known)
{
    if (strlen(known) != size)
        return 0;
    for (size_t i = 0; i < size; i++)
        if (lower(word[i]) != known[i])
            return 0;
    return 1;
}

uint32_t tnc_tag_type_entity(const char *type, size_t size)
{
    if (size == 3 && memcmp(type, "gpe", 3) == 0)
        return TNC_NORP;
    if (size == 3 && memcmp(type, "GPE", 3) == 0)
        return TNC_LOC;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (same_word(type, size, types[i].type))
            return types[i].entity;
    return 0;
}

int tnc_tag_type_has_titles(const char *type, size_t size)
{
    return size == 3 && memcmp(type, "per", 3) == 0;
}

int tnc_tag_is_title(const char *word, size_t size)
{
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (same_word(word, size, titles[i]))
            return 1;
    return 0;
}
