"""A Unigram vocabulary of the directory's and the questions' own pieces, as tokenizer.json spells it."""

import math
import re
import unicodedata
from collections import Counter

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
LONGEST = 4
LEAST_SEEN = 5
UNKNOWN = SPECIAL.index("<unk>")


def normal(text):
    return unicodedata.normalize("NFKC", text).lower()


def words(text):
    return ["▁" + word for word in re.split(r"\s+", normal(text)) if word]


def learn(texts, size):
    """The most telling pieces: how often one is seen, times how much it saves."""
    seen = Counter(word for text in texts for word in words(text))
    pieces, letters = Counter(), Counter()
    for word, times in seen.items():
        letters.update({letter: times for letter in word})
        for length in range(2, LONGEST + 1):
            for at in range(len(word) - length + 1):
                pieces[word[at : at + length]] += times
    alone = [letter for letter, times in letters.most_common(size * 3 // 5) if times > 1]
    longer = sorted(
        (piece for piece, times in pieces.items() if times >= LEAST_SEEN),
        key=lambda piece: -pieces[piece] * (len(piece) - 1),
    )
    chosen = alone + longer[: size - len(SPECIAL) - len(alone)]
    total = sum(letters.values())
    count = {**letters, **pieces}
    return [[piece, 0.0] for piece in SPECIAL] + [
        [piece, round(math.log(count[piece] / total), 3)] for piece in chosen
    ]


def tokenizer(vocabulary):
    ends = [{"id": token, "type_id": 0} for token in ("<s>", "</s>")]
    return {
        "version": "1.0",
        "added_tokens": [
            {"id": number, "content": token, "special": True, "single_word": False}
            | {"lstrip": False, "rstrip": False, "normalized": False}
            for number, token in enumerate(SPECIAL)
        ],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Lowercase"}]},
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "WhitespaceSplit"},
                {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
            ],
        },
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [
                {"SpecialToken": {"id": "<s>", "type_id": 0}},
                {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}},
            ],
            "pair": [],
            "special_tokens": {
                end["id"]: {"id": end["id"], "ids": [SPECIAL.index(end["id"])], "tokens": [end["id"]]}
                for end in ends
            },
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
        "model": {"type": "Unigram", "unk_id": UNKNOWN, "vocab": vocabulary},
    }


class Pieces:
    """Splits as the Unigram model does: the likeliest pieces, an unknown letter costs ten more, several
    after each other are one."""

    def __init__(self, vocabulary):
        self.number = {piece: at for at, (piece, _) in enumerate(vocabulary)}
        self.worth = dict(map(tuple, vocabulary[len(SPECIAL) :]))
        self.unknown = min(self.worth.values()) - 10

    def encode(self, text):
        inner = [number for word in words(text) for number in self.split(word)]
        fused = [n for at, n in enumerate(inner) if n != UNKNOWN or inner[at - 1 : at] != [UNKNOWN]]
        return [0, *fused, 2]

    def split(self, word):
        best = [(0.0, 0)] + [(-math.inf, 0)] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST), end):
                piece = word[start:end]
                worth = self.worth.get(piece, self.unknown if end - start == 1 else -math.inf)
                best[end] = max(best[end], (best[start][0] + worth, start))
        numbers, end = [], len(word)
        while end > 0:
            start = best[end][1]
            numbers.append(self.number.get(word[start:end], UNKNOWN))
            end = start
        return numbers[::-1]
