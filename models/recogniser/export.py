"""From weights to what sherpa-onnx loads: export.py <in.pt> <folder>. Writes model.onnx, tokens.txt and
model.json; the file is read back and compared with the network."""

import json
import sys
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from network import Recogniser
from tokens import TOKENS

CARD = {
    "kind": "ctc",
    "name": "haengbok-demo-ko",
    "licence": "Apache-2.0",
    "note": "A demonstration for synthetic voices: it has never heard a person.",
    "model": "model.onnx",
    "tokens": "tokens.txt",
}


def main(weights, folder):
    folder.mkdir(parents=True, exist_ok=True)
    network = Recogniser()
    network.load_state_dict(torch.load(weights))
    network.eval()
    path = folder / "model.onnx"
    torch.onnx.export(
        network,
        (torch.zeros(1, 200, 80), torch.tensor([200])),
        path,
        input_names=["x", "x_lens"],
        output_names=["log_probs", "log_probs_len"],
        dynamic_axes={
            "x": {0: "N", 1: "T"},
            "x_lens": {0: "N"},
            "log_probs": {0: "N", 1: "S"},
            "log_probs_len": {0: "N"},
        },
        opset_version=13,
    )
    model = onnx.load(str(path))
    for key, value in {"model_type": "zipformer2_ctc", "subsampling_factor": "4", "comment": CARD["note"]}.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    size = sum(numpy_helper.to_array(w).size for w in model.graph.initializer)
    (folder / "tokens.txt").write_text(
        "".join(f"{token} {index}\n" for index, token in enumerate(TOKENS)), encoding="utf8"
    )
    (folder / "model.json").write_text(
        json.dumps(CARD, ensure_ascii=False, indent=2) + "\n", encoding="utf8"
    )
    print(f"{size} weights, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
