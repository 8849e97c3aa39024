"""The fifty rules of rules.mjs as one would write them in Python: a compiled expression each, on every turn.

Prints how many findings each rule has, and on standard error the seconds of the work: the text is read and its turns are
strings before the clock starts.

usage: rules.py PATH
"""

import json
import pathlib
import re
import sys
import time

MARKER = re.compile(r'^### (?:Human|Assistant):', re.MULTILINE)
SEPARATOR = '<|endoftext|>\n'
WHITE = ' \t\n\r\v\f'


def main():
    own = pathlib.Path(__file__).parent
    phrases = (own / 'phrases.txt').read_text('utf-8').splitlines()
    patterns = json.loads((own / 'patterns.json').read_text('utf-8'))
    # ASCII: word boundaries are those of JavaScript.
    rules = [re.compile(r'\b' + phrase.replace("'", "['’]") + r'\b', re.I | re.A) for phrase in phrases]
    rules += [re.compile(source, re.A) for _, source in patterns]
    talks = pathlib.Path(sys.argv[1]).read_text('utf-8').split(SEPARATOR)
    turns = [turn.strip(WHITE) for talk in talks for turn in MARKER.split(talk)[1:]]
    counts = [0] * len(rules)
    started = time.perf_counter()
    for turn in turns:
        for index, rule in enumerate(rules):
            counts[index] += sum(1 for _ in rule.finditer(turn))
    print(time.perf_counter() - started, file=sys.stderr)
    for index, count in enumerate(counts):
        print(index, count)


main()
