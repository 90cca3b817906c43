"""A small sentence encoder: train.py <folder> [--leave-out K]. Writes model.onnx, tokenizer.json and
model.json. With --leave-out the questions whose number leaves K when divided by five stay unseen."""

import argparse
import csv
import json
from pathlib import Path

import numpy
import onnx
import torch
import yaml
from onnx import TensorProto, helper, numpy_helper

from pieces import Pieces, learn, tokenizer

ROOT = Path(__file__).resolve().parents[2]
DIRECTORY = ROOT / "maps/ok-center/places.yaml"
QUESTIONS = ROOT / "test/bench/ask/development/questions.tsv"
VOCABULARY = 2000
WIDTH = 48
STEPS = 160
FOLDS = 5
SHARPNESS = 12.0
DROPPED = 0.15
NOTE = "A test model: it shows that the way works, and knows only this directory and its development questions."
CARD = {
    "kind": "embedding",
    "name": "haengbok-understand-test",
    "licence": "Apache-2.0",
    "note": NOTE,
    "model": "model.onnx",
    "tokenizer": "tokenizer.json",
    "query": "",
    "passage": "",
    "maxTokens": 128,
}


def phrases():
    """(number of the entry, what it is called), without frames; how many entries there are; their ids."""
    directory = yaml.load(DIRECTORY.read_text(), yaml.CSafeLoader)
    entries = directory["services"] + directory["places"] + directory["elsewhere"]
    called = [
        (at, text)
        for at, entry in enumerate(entries)
        for text in [*entry["name"].values(), *sum(entry["words"].values(), [])]
        if "+" not in text
    ]
    return called, [entry["id"] for entry in entries]


def questions(left_out):
    rows = list(csv.DictReader(QUESTIONS.open(), delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        (row["expected"].split("|"), row["question"])
        for at, row in enumerate(rows)
        if left_out is None or at % FOLDS != left_out
    ]


class Bags:
    """Texts as one long row of pieces, of which each look drops others."""

    def __init__(self, encoded):
        self.pieces = torch.tensor([number for numbers in encoded for number in numbers])
        self.starts = torch.tensor(numpy.cumsum([0] + [len(numbers) for numbers in encoded[:-1]]))

    def vectors(self, network):
        kept = (torch.rand(len(self.pieces)) >= DROPPED).float()
        return unit(network(self.pieces, self.starts, per_sample_weights=kept))


def train(called, asked, ids, pieces):
    network = torch.nn.EmbeddingBag(VOCABULARY, WIDTH, mode="sum")
    torch.nn.init.normal_(network.weight, std=0.3)
    steps = torch.optim.AdamW(network.parameters(), lr=0.02, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.OneCycleLR(steps, 0.03, STEPS)
    names = Bags([pieces.encode(text) for _, text in called])
    owner = torch.tensor([at for at, _ in called])
    wanted = torch.zeros(len(asked), len(ids))
    for row, (expected, _) in enumerate(asked):
        own = [ids.index(one) for one in expected if one in ids]
        # Talk and what is not our business is as near to everything.
        wanted[row, own or slice(None)] = 1
    wanted = wanted / wanted.sum(1, keepdim=True)
    known = [row for row, (expected, _) in enumerate(asked) if expected != ["not-here"]]
    said = Bags([pieces.encode(asked[row][1]) for row in known])
    target = torch.cat([wanted[known], torch.nn.functional.one_hot(owner, len(ids)).float()])
    for _ in range(STEPS):
        entries = torch.zeros(len(ids), WIDTH).index_add(0, owner, names.vectors(network))
        texts = torch.cat([said.vectors(network), names.vectors(network)])
        scores = SHARPNESS * texts @ unit(entries).T
        loss = torch.nn.functional.cross_entropy(scores, target)
        steps.zero_grad()
        loss.backward()
        steps.step()
        rate.step()
    print(f"loss {loss.item():.3f}")
    return network.weight.detach().numpy()


def unit(vectors):
    return torch.nn.functional.normalize(vectors, dim=1)


def network_of(weights):
    """The form that public encoders are exported in: pieces in, a vector for each out."""
    scale = numpy.maximum(numpy.abs(weights).max(1), 1e-6) / 127
    small = numpy.round(weights / scale[:, None]).astype(numpy.int8)
    nodes = [
        helper.make_node("Gather", ["small", "input_ids"], ["rows"]),
        helper.make_node("Cast", ["rows"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scale", "input_ids"], ["scales"]),
        helper.make_node("Unsqueeze", ["scales", "last"], ["each"]),
        helper.make_node("Mul", ["floats", "each"], ["last_hidden_state"]),
    ]
    axes = ["batch", "tokens"]
    graph = helper.make_graph(
        nodes,
        "understand",
        [helper.make_tensor_value_info(n, TensorProto.INT64, axes) for n in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*axes, WIDTH])],
        [
            numpy_helper.from_array(small, "small"),
            numpy_helper.from_array(scale.astype(numpy.float32), "scale"),
            numpy_helper.from_array(numpy.array([-1]), "last"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def main(folder, left_out):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    folder.mkdir(parents=True, exist_ok=True)
    called, ids = phrases()
    asked = questions(left_out)
    vocabulary = learn([text for _, text in called] + [text for _, text in asked], VOCABULARY)
    weights = train(called, asked, ids, Pieces(vocabulary))[: len(vocabulary)]
    onnx.save(network_of(weights), str(folder / "model.onnx"))
    written = json.dumps(tokenizer(vocabulary), ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(written + "\n")
    (folder / "model.json").write_text(json.dumps(CARD, ensure_ascii=False, indent=2) + "\n")
    for file in sorted(folder.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--leave-out", type=int, choices=range(FOLDS))
    given = parser.parse_args()
    main(given.folder, given.leave_out)
