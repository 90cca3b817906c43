"""Half-syllables: an open syllable, and a final as a conjoining jamo. Joined and composed (NFC) they are
the text again. Two a syllable at most, so that steps of 40 ms are enough for people who talk fast."""

import unicodedata

BLANK = "<blk>"
SPACE = "\u2581"
FIRST, LAST = 0xAC00, 0xD7A3
FINALS = 28
OPEN = [chr(c) for c in range(FIRST, LAST + 1, FINALS)]
TOKENS = [BLANK, SPACE, *OPEN, *(chr(0x11A7 + final) for final in range(1, FINALS))]
IDS = {token: index for index, token in enumerate(TOKENS)}


def encode(text):
    """Token ids of a text of Hangul syllables and spaces. Raises KeyError for anything else."""
    ids = []
    for character in text:
        if character == " ":
            ids.append(IDS[SPACE])
            continue
        final = (ord(character) - FIRST) % FINALS
        ids.append(IDS[chr(ord(character) - final)])
        if final:
            ids.append(IDS[chr(0x11A7 + final)])
    return ids


def decode(ids):
    """The greedy path of a CTC: repeats and blanks fall away."""
    letters, before = [], 0
    for token in ids:
        if token not in (before, 0):
            letters.append(TOKENS[token])
        before = token
    return unicodedata.normalize("NFC", "".join(letters).replace(SPACE, " ")).strip()
