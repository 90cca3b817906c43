"""From weights to what sherpa-onnx loads: export.py <network.pt> <language.pt> <folder>. Writes encoder.onnx,
decoder.onnx, joiner.onnx, tokens.txt and model.json; each file is checked when it is written."""

import json
import sys
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from language import CONTEXT, Language
from network import Recogniser
from tokens import TOKENS
from transducer import Joiner, Prediction

NOTE = "A demonstration for synthetic voices: it has never heard a person."
CARD = {
    "kind": "transducer",
    "name": "haengbok-demo-ko",
    "licence": "Apache-2.0",
    "note": NOTE,
    "encoder": "encoder.onnx",
    "decoder": "decoder.onnx",
    "joiner": "joiner.onnx",
    "tokens": "tokens.txt",
    "favours": "half-syllables",
    "quietens": True,
}


def loaded(network, weights):
    network.load_state_dict(torch.load(weights, map_location="cpu"))
    return network.eval()


def write(network, path, example, inputs, outputs, told):
    """inputs and outputs: names to the names of their free axes, in order."""
    torch.onnx.export(
        network,
        example,
        path,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={name: dict(enumerate(axes)) for name, axes in {**inputs, **outputs}.items()},
        opset_version=13,
    )
    model = onnx.load(str(path))
    for key, value in {**told, "comment": NOTE}.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    size = sum(numpy_helper.to_array(w).size for w in model.graph.initializer)
    print(f"{path.name}: {size} weights, {path.stat().st_size / 1e6:.1f} MB")


def main(weights, language, folder):
    folder.mkdir(parents=True, exist_ok=True)
    write(
        loaded(Recogniser(), weights),
        folder / "encoder.onnx",
        (torch.zeros(1, 200, 80), torch.tensor([200])),
        {"x": ["N", "T"], "x_lens": ["N"]},
        {"encoder_out": ["N", "S"], "encoder_out_lens": ["N"]},
        {"model_type": "zipformer2"},
    )
    write(
        Prediction(loaded(Language(), language)),
        folder / "decoder.onnx",
        torch.zeros(2, CONTEXT, dtype=torch.int64),
        {"y": ["N"]},
        {"decoder_out": ["N"]},
        {"vocab_size": len(TOKENS), "context_size": CONTEXT},
    )
    write(
        Joiner(),
        folder / "joiner.onnx",
        (torch.zeros(2, len(TOKENS)), torch.zeros(2, 2 * len(TOKENS))),
        {"encoder_out": ["N"], "decoder_out": ["N"]},
        {"logit": ["N"]},
        {"joiner_dim": len(TOKENS)},
    )
    (folder / "tokens.txt").write_text(
        "".join(f"{token} {index}\n" for index, token in enumerate(TOKENS)), encoding="utf8"
    )
    (folder / "model.json").write_text(
        json.dumps(CARD, ensure_ascii=False, indent=2) + "\n", encoding="utf8"
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
