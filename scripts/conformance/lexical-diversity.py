"""Reads the words of a text a line, as a JSON list; prints what lexical_diversity says of each, as JSON.

A line `null` stands for the words of the README that the package comes with, lemmatised, and `false` for them as they are:
those are printed, too, each type of word as a number. Where the package says 0 because nothing could be counted, this says null.
"""

import json
import re
import sys
from importlib import metadata, resources
from types import SimpleNamespace

# The package finds its data by way of a module that setuptools no longer has.
sys.modules["pkg_resources"] = SimpleNamespace(
    resource_filename=lambda package, name: str(resources.files(package) / name)
)

from lexical_diversity import lex_div as ld  # noqa: E402

readme = metadata.metadata("lexical-diversity").get_payload()
paragraph = re.search(r'>>> text = """(.*?)"""', readme, re.DOTALL).group(1)

for line in sys.stdin:
    words = json.loads(line)
    known = words or words == []
    if not known:
        words = ld.tokenize(paragraph) if words is False else ld.flemmatize(paragraph)
    types = {word: f"w{number}" for number, word in enumerate(dict.fromkeys(words))}
    print(
        json.dumps(
            {
                "words": None if known else [types[word] for word in words],
                "ttr": ld.ttr(words),
                "root": ld.root_ttr(words),
                "herdan": ld.log_ttr(words),
                "maas": ld.maas_ttr(words),
                "mattr": ld.mattr(words),
                "mattr25": ld.mattr(words, window_length=25),
                "msttr": ld.msttr(words),
                "msttr25": ld.msttr(words, window_length=25),
                "hdd": ld.hdd(words),
                "mtld": ld.mtld(words) or None,
                "mtldWrap": ld.mtld_ma_wrap(words) or None,
                "mtldBid": ld.mtld_ma_bid(words) or None,
            }
        )
    )
