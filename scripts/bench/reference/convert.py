"""What hearken does to the corpora of the benchmark, as one would write it in Python: streaming, with re and json.

usage: convert.py messages|records PATH        a text, a folder of texts, or JSON lines with a `text` field
"""

import json
import os
import re
import sys

SEPARATOR = b'<|endoftext|>\n'
# A text may speak of markers within a line; rows have their markers glued to what comes before.
LINE_MARKER = re.compile(r'^### (Human|Assistant):', re.MULTILINE)
MARKER = re.compile(r'### (Human|Assistant):')
CUE = re.compile(r'\*[^*\n]+\*')
WHITE = ' \t\n\r\v\f'
ROLES = {'Human': 'user', 'Assistant': 'assistant'}
KINDS = {
    '*sighs*': 'breath',
    '*sighs heavily*': 'breath',
    '*takes a deep breath*': 'breath',
    '*sniffles*': 'breath',
    '*exhales slowly*': 'breath',
    '*voice shaky*': 'voice',
    '*voice breaking*': 'voice',
    '*quietly*': 'voice',
    '*laughs softly*': 'voice',
    '*whispers*': 'voice',
    '*nods slowly*': 'gesture',
    '*shrugs*': 'gesture',
    '*shakes head*': 'gesture',
    '*rubs eyes*': 'gesture',
    '*smiles faintly*': 'face',
    '*looks down*': 'face',
    '*pauses*': 'silence',
    '*long pause*': 'silence',
    '*leans forward*': 'body',
    '*shifts in seat*': 'body',
}

dump = json.JSONEncoder(ensure_ascii=False, separators=(',', ':')).encode


def in_text(path):
    """Each conversation of a file of text, and the byte where it starts."""
    start = 0
    rest = b''
    with open(path, 'rb') as file:
        while block := file.read(1 << 20):
            *whole, rest = (rest + block).split(SEPARATOR)
            for part in whole:
                yield part.decode(), start
                start += len(part) + len(SEPARATOR)
    if rest.strip():
        yield rest.decode(), start


def in_folder(folder):
    """Every file below a folder, in the order of the paths."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            yield from in_folder(entry.path)
        else:
            yield entry.path


def messages(text, marker):
    said = marker.split(text)
    turns = zip(said[1::2], said[2::2])
    return dump({'messages': [{'role': ROLES[label], 'content': body.strip(WHITE)} for label, body in turns]})


def record(text, marker, path, ordinal, source, size, first_line, first_byte, feeds):
    """The full record. Of a part of the text, `size` tells its bytes in the source, `feeds` its line feeds there."""
    marks = list(marker.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    preamble = text[: marks[0].start()].rstrip(WHITE)
    done = len(preamble)
    line = first_line + feeds(preamble)
    byte = first_byte + size(preamble)
    turns = []
    for index, (mark, end) in enumerate(zip(marks, ends)):
        label = mark[1]
        body = text[mark.end() : end].strip(WHITE)
        at = text.index(body, mark.end())
        between = text[done:at]
        line += feeds(between)
        start = byte + size(between)
        byte = start + size(body)
        turns.append(
            {
                'index': index,
                'role': label.lower(),
                'label': label,
                'marker': between,
                'text': body,
                'line': line,
                'start': start,
                'end': byte,
                'cues': cues(body),
            }
        )
        line += feeds(body)
        done = at + len(body)
    return dump(
        {
            'id': f'{path}#{ordinal}',
            'source': {'path': path, **source},
            'dialect': 'hash',
            'preamble': preamble,
            'turns': turns,
            'epilogue': text[done:],
            'meta': '{}',
        }
    )


def cues(text):
    cue = CUE.match(text)
    if not cue:
        return []
    return [{'text': cue[0], 'kind': KINDS[cue[0]], 'place': 'lead', 'from': 0, 'to': cue.end()}]


def utf8(text):
    return len(text) if text.isascii() else len(text.encode())


def line_feeds(text):
    return text.count('\n')


def none(_):
    return 0


def records_of_text(path):
    line = 1
    for ordinal, (text, start) in enumerate(in_text(path), 1):
        source = {'line': line, 'start': start, 'end': start + utf8(text)}
        yield record(text, LINE_MARKER, path, ordinal, source, utf8, line, start, line_feeds)
        line += line_feeds(text) + 1


def records_of_rows(path):
    start = 0
    with open(path, 'rb') as file:
        for number, row in enumerate(file, 1):
            escape = json.JSONEncoder(ensure_ascii=row.isascii()).encode
            source = {'line': number, 'start': start, 'end': start + len(row) - 1}
            size = lambda part: utf8(escape(part)) - 2
            text = json.loads(row)['text']
            yield record(text, MARKER, path, number, source, size, number, start + len('{"text":"'), none)
            start += len(row)


def messages_of_text(path):
    return (messages(text, LINE_MARKER) for text, _ in in_text(path))


def messages_of_rows(path):
    with open(path, encoding='utf-8') as file:
        for row in file:
            yield messages(json.loads(row)['text'], MARKER)


def main():
    shape, path = sys.argv[1:]
    of_text, of_rows = {
        'messages': (messages_of_text, messages_of_rows),
        'records': (records_of_text, records_of_rows),
    }[shape]
    convert = of_rows if path.endswith('.jsonl') else of_text
    with open(1, 'w', encoding='utf-8', newline='\n') as out:
        for name in in_folder(path) if os.path.isdir(path) else [path]:
            for line in convert(name):
                out.write(line)
                out.write('\n')


main()
