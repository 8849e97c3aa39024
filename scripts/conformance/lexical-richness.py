"""Reads the words of a text a line, as a JSON list; prints what LexicalRichness says of each, as JSON."""

import json
import sys

from lexicalrichness import LexicalRichness

for line in sys.stdin:
    text = LexicalRichness(json.loads(line), preprocessor=None, tokenizer=None)
    print(
        json.dumps(
            {
                "ttr": text.ttr,
                "root": text.rttr,
                "corrected": text.cttr,
                "herdan": text.Herdan,
                "summer": text.Summer,
                "dugast": text.Dugast if text.terms < text.words else None,
                "maasNatural": text.Maas,
                "k": float(text.yulek),
                "i": float(text.yulei) if text.terms < text.words else None,
                # Rounding puts a number below 0 under its root where every word comes once.
                "vm": float(text.herdanvm) if text.terms < text.words else 0.0,
                "d": float(text.simpsond),
                "mattr": text.mattr(50),
                "hdd": text.hdd(42),
                "mtld": text.mtld(0.72),
            }
        )
    )
