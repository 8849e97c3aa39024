"""Counts, lengths of turns and vocabulary of the text corpus, as one would work them out in Python: streaming, with re.

Prints numbers as a part of what `hearken stats --format json` prints of the same text.

usage: stats.py PATH
"""

import json
import re
import sys
from collections import Counter

SEPARATOR = b'<|endoftext|>\n'
MARKER = re.compile(r'^### (Human|Assistant):', re.MULTILINE)
CUE = re.compile(r'\*[^*\n]+\*')
# Letters and digits, with apostrophes between them.
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Speaker:
    """What one speaker says."""

    def __init__(self):
        self.conversations = self.turns = self.between_blanks = 0
        self.lengths = Counter()
        self.vocabulary = Counter()

    def add(self, text):
        text = CUE.sub(' ', text).lower().replace('’', "'")
        words = WORD.findall(text)
        self.turns += 1
        self.between_blanks += len(text.split())
        self.lengths[len(words)] += 1
        self.vocabulary.update(words)


def conversations(path):
    rest = b''
    with open(path, 'rb') as file:
        while block := file.read(1 << 20):
            *whole, rest = (rest + block).split(SEPARATOR)
            yield from (part.decode() for part in whole)
    if rest.strip():
        yield rest.decode()


def measured(path):
    speakers = {'all': Speaker(), 'human': Speaker(), 'assistant': Speaker()}
    everybody = speakers['all']
    for text in conversations(path):
        said = MARKER.split(text)
        everybody.conversations += 1
        for label in set(said[1::2]):
            speakers[label.lower()].conversations += 1
        for label, body in zip(said[1::2], said[2::2]):
            speakers[label.lower()].add(body)
    for whose in ('human', 'assistant'):
        everybody.turns += speakers[whose].turns
        everybody.between_blanks += speakers[whose].between_blanks
        everybody.lengths += speakers[whose].lengths
        everybody.vocabulary += speakers[whose].vocabulary
    return speakers


def counts(one):
    return {'conversations': one.conversations, 'turns': one.turns, 'utterances': one.turns}


def words(one):
    return {'ws': {'total': one.between_blanks}, 'word': {'total': one.vocabulary.total()}}


def turn_length(one):
    return {'turns': one.turns, 'histogram': sorted(one.lengths.items())}


def vocabulary(one):
    hapax = sum(1 for times in one.vocabulary.values() if times == 1)
    return {'tokens': one.vocabulary.total(), 'types': len(one.vocabulary), 'hapax': hapax}


def main():
    speakers = measured(sys.argv[1])
    metrics = {
        'conversations': counts,
        'words': words,
        'turn-length': turn_length,
        'vocabulary': vocabulary,
    }
    values = {
        name: {whose: told(one) for whose, one in speakers.items()} for name, told in metrics.items()
    }
    print(json.dumps({'groups': {'all': values}}))


main()
