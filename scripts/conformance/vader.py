"""Reads a text a line, as JSON; prints what VADER's reference says of each: compound, positive, negative, neutral."""

import json
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

analyzer = SentimentIntensityAnalyzer()
for line in sys.stdin:
    scores = analyzer.polarity_scores(json.loads(line))
    print(*(round(scores[name] * scale) for name, scale in (("compound", 10_000), ("pos", 1000), ("neg", 1000), ("neu", 1000))))
