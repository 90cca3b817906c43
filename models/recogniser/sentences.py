"""What is said in training: the directory's words in everyday sentences, what people write about anything
(`everyday.py`), and words of the language at large (hunspell-ko), so that more is learnt than a list."""

import re
import unicodedata

import yaml

DICTIONARY = "/usr/share/hunspell/ko.dic"
HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)*")

CARRIERS = """{} 어디서 해요|{} 어디예요|{} 어디 있어요|{} 떼러 왔어요|{} 하러 왔는데요|{} 하려고 하는데요
{} 하려면 어디로 가야 돼요|{} 어디로 가면 됩니까|{} 몇 번 창구예요|{} 얼마예요|{} 수수료가 얼마예요|{} 뭐 가져가야 돼요
{} 준비물이 뭐예요|{} 오래 걸려요|{} 얼마나 걸리나요|{} 지금 할 수 있나요|{} 안내해 주세요|{}까지 데려다 주세요
{} 좀 알려 주세요|{} 필요해서 왔어요|{} 신청하고 싶어요|{} 받으러 왔습니다|저기요 {} 어디서 하는지 아세요
행복아 {} 어디야|안녕하세요 {} 때문에 왔는데요|{} 말고 다른 거요|아니 {}요|{} 한 통 떼 주세요|우리 어머니 {} 하려고요
{} 기계에서도 되나요|{} 무인발급기에서 뽑을 수 있어요|{} 오늘 꼭 해야 되는데|{} 신고하러 왔어예|{} 워디서 한대유""".replace(
    "\n", "|"
).split("|")

EVERYDAY = """네|아니요|예 맞아요|아니 그거 말고요|다시 말해 주세요|천천히 말해 주세요|크게 말해 주세요|고마워요|감사합니다
안녕하세요|수고하세요|거기 얼마예요|거기로 가 주세요|데려다 주세요|따라갈게요|잠깐만요|멈춰|그만|됐어요|직원 불러 주세요
사람이 쓰러졌어요|도와주세요|불났어요|아이를 잃어버렸어요|몇 시까지 해요|점심시간에도 해요|토요일에도 문 열어요|오늘 쉬는 날이에요
얼마나 기다려야 돼요|대기 인원이 몇 명이에요|번호표는 어디서 뽑아요|영어로 해 주세요|너는 누구니|이름이 뭐야|오늘 날씨 어때요
첫 번째요|두 번째 거요|세 번째요|창구에서 할게요|기계로 할게요|지금 바로 갈 수 있어요|무릎이 아파서 천천히 가 주세요
배가 고픈데 식당이 있나요|버스 타려면 어디로 나가요|주차는 어디에 해요|화장실이 급해요|물 마실 데 있어요|앉을 데 있어요""".replace(
    "\n", "|"
).split("|")

ENDINGS = " 이 가 을 를 은 는 에 에서 으로 하고 도 만 까지 부터 요 이요 입니다 이에요 예요 하는 했어요 할까요".split(" ")
DIGITS = "영 일 이 삼 사 오 육 칠 팔 구".split()
COUNTERS = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"]
UNITS = "시 번 명 통 장 개 살 잔 시간".split()


def directory_words(path):
    """Korean names and words of places.yaml that are Hangul alone."""
    with open(path, encoding="utf8") as file:
        directory = yaml.safe_load(file)
    found = set()
    for part in ("services", "places", "elsewhere", "shared"):
        for entry in directory[part]:
            texts = [*entry["words"]["ko"], *([entry["name"]["ko"]] if "name" in entry else [])]
            for text in texts:
                found.update(HANGUL.findall(text.replace("·", " ")))
    return sorted(found)


def dictionary_words():
    with open(DICTIONARY, encoding="utf8") as file:
        words = (unicodedata.normalize("NFC", line.split("/")[0].strip()) for line in file)
        return sorted({word for word in words if HANGUL.fullmatch(word) and len(word) <= 6})


def number(rng):
    """A number as it is read: digits one by one, hundreds and thousands, or counted things."""
    kind = rng.random()
    if kind < 0.4:
        return " ".join(rng.choice(DIGITS) for _ in range(rng.randint(2, 6)))
    if kind < 0.7:
        thousands = rng.choice(["", "이", "삼", "사", "오", "육", "칠", "팔", "구"]) + "천"
        hundreds = rng.choice(["", "이백", "삼백", "오백", "칠백"])
        return f"{thousands}{hundreds} {rng.choice(['원', '번', '명'])}"
    return f"{rng.choice(COUNTERS)} {rng.choice(UNITS)} {rng.choice(['', '반', '정도', '이에요'])}".strip()


def asked_questions(path):
    """Korean questions of a set for tuning (columns expected, language, style, question), marks aside."""
    with open(path, encoding="utf8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    plain = (re.sub(r"[,.?!~]", " ", row[3]) for row in rows[1:] if row[1] == "ko")
    texts = {" ".join(text.split()) for text in plain}
    return sorted(text for text in texts if HANGUL.fullmatch(text))


def lines_of(path):
    with open(path, encoding="utf8") as file:
        return [line for line in file.read().split("\n") if line]


class Sentences:
    """text: a file with a sentence of Hangul a line, or None."""

    def __init__(self, places, questions, text=None):
        self.everyday = lines_of(text) if text else []
        self.directory = directory_words(places)
        self.questions = asked_questions(questions)
        self.asked = sorted({word for text in self.questions for word in text.split(" ")})
        self.dictionary = dictionary_words()

    def __str__(self):
        return (
            f"{len(self.directory)} phrases of the directory, {len(self.questions)} questions of"
            f" {len(self.asked)} words, {len(self.dictionary)} words of the dictionary,"
            f" {len(self.everyday)} sentences about anything"
        )

    def one(self, rng):
        kind = rng.random()
        if kind < 0.24:
            return rng.choice(CARRIERS).format(rng.choice(self.directory))
        if kind < 0.29:
            return rng.choice(self.directory)
        if kind < 0.52:
            return self._piece(rng)
        if kind < 0.55:
            return rng.choice(EVERYDAY)
        if kind < 0.6:
            return rng.choice(CARRIERS).format(number(rng))
        if kind < 0.65:
            return rng.choice(CARRIERS).format(rng.choice(self.dictionary))
        if kind < 0.87 and self.everyday:
            return rng.choice(self.everyday)
        return " ".join(self._word(rng) for _ in range(rng.randint(2, 6)))

    def _piece(self, rng):
        """Of a question, a stretch of at most ten words."""
        words = rng.choice(self.questions).split(" ")
        begin = rng.randrange(len(words)) if rng.random() < 0.4 else 0
        return " ".join(words[begin : begin + 10])

    def _word(self, rng):
        """The ends of real words with beginnings of others: no list of sentences can be learnt by heart."""
        kind = rng.random()
        if kind < 0.35:
            return rng.choice(self.asked)
        if kind < 0.6:
            ending = rng.choice(self.asked)
            return rng.choice(self.dictionary) + ending[-rng.randint(1, 3) :]
        return rng.choice(self.dictionary) + rng.choice(ENDINGS).strip()
