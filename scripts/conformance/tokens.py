"""Reads a text a line, as JSON; prints how many tokens tiktoken makes of each. Arguments: encoding, file of its vocabulary."""

import base64
import hashlib
import json
import sys

import tiktoken
import tiktoken_ext.openai_public as encodings

name, path = sys.argv[1:]


def load(address, expected_hash):
    """Reads the vocabulary from the file instead of its address; by its hash it is the same."""
    with open(path, "rb") as file:
        content = file.read()
    if hashlib.sha256(content).hexdigest() != expected_hash:
        raise ValueError(f"{path} is not the vocabulary at {address}")
    return {base64.b64decode(token): int(rank) for token, rank in map(bytes.split, content.splitlines())}


encodings.load_tiktoken_bpe = load
encoding = tiktoken.Encoding(**getattr(encodings, name)())
for line in sys.stdin:
    print(len(encoding.encode(json.loads(line), disallowed_special=())))
