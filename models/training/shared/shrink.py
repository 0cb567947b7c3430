"""Smaller copies of an ONNX file, and what each costs: bytes, milliseconds, figures."""

import time
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Tensors with fewer numbers are left alone: shapes, scales, biases.
SMALLEST = 1024


def to_float16(source, target):
    """Copies an ONNX file with its large weights kept as float16; it computes in float32 all the same, so it is no faster."""
    model = onnx.load(str(source))
    casts = []
    for tensor in model.graph.initializer:
        if tensor.data_type == TensorProto.FLOAT and int(np.prod(tensor.dims)) >= SMALLEST:
            name = tensor.name
            half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), f"{name}_half")
            tensor.CopyFrom(half)
            casts.append(helper.make_node("Cast", [half.name], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
    return Path(target)


def to_int8(source, target, batches, kinds=("Conv",), kept=()):
    """Copies an ONNX file with `kinds` of nodes computed in 8 bits (weights per channel, QDQ); nodes named in `kept` stay as they are.

    The ranges of activations are taken from `batches`, arrays as the network takes them. Needs onnxruntime.
    """
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quant_pre_process, quantize_static

    class Reader(CalibrationDataReader):
        def __init__(self, name):
            self.feeds = ({name: batch} for batch in batches)

        def get_next(self):
            return next(self.feeds, None)

    prepared = Path(target).with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    name = onnx.load(str(prepared)).graph.input[0].name
    quantize_static(
        str(prepared), str(target), Reader(name), quant_format=QuantFormat.QDQ, per_channel=True,
        activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8, op_types_to_quantize=list(kinds), nodes_to_exclude=list(kept),
    )  # fmt: skip
    prepared.unlink()
    return Path(target)


def compare_speed(runs, batch, rounds=7, calls=10):
    """Name -> milliseconds a call of each run on `batch`, the best of rounds taken in turn so that a busy machine is fair to all."""
    best = {name: float("inf") for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            begin = time.perf_counter()
            for _ in range(calls):
                run(batch)
            best[name] = min(best[name], (time.perf_counter() - begin) * 1000 / calls)
    return {name: round(ms, 2) for name, ms in best.items()}
