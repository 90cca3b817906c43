"""Sentences about anything for `--text`: everyday.py <file or folder>... > everyday.txt. Takes what is Hangul
alone out of any files of text, a sentence or a stretch of ten words a line.

Trained on were e9t/nsmc (CC0-1.0, what people write about films) and songys/Chatbot_data (MIT)."""

import re
import sys
from pathlib import Path

SENTENCE_ENDS = re.compile(r"[.,!?~…;:\"'()\[\]{}\\\n]+|[ㄱ-ㅎㅏ-ㅣ]+")
HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)+")
WORDS, LETTERS, LETTERS_OF_A_WORD = 10, 40, 9


def stretches(text):
    for sentence in SENTENCE_ENDS.split(text):
        words = sentence.split()
        for begin in range(0, len(words), WORDS):
            found = words[begin : begin + WORDS]
            said = " ".join(found)
            short = len(said) <= LETTERS and all(len(word) <= LETTERS_OF_A_WORD for word in found)
            if short and HANGUL.fullmatch(said):
                yield said


def files(path):
    return sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]


def main(paths):
    found = set()
    for path in paths:
        for file in files(Path(path)):
            found.update(stretches(file.read_text(encoding="utf8", errors="ignore")))
    print("\n".join(sorted(found)))


if __name__ == "__main__":
    main(sys.argv[1:])
