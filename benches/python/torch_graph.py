"""A network in PyTorch, node after node of its ONNX graph, on one thread: one JSON document a line in, one a line out.

The first request has the nodes, the tensors (in base64, float32 or int64) and one pair of planes; the answer says why PyTorch
is not here or what of the graph it does not know, and the output. Every other one asks for a run; the answer is its
milliseconds of processor time.
"""
import base64
import json
import sys
import time


def main():
    request = json.loads(sys.stdin.readline())
    try:
        import torch

        torch.set_num_threads(1)
        network = Network(torch, **request)
        output = network.run()
    except Exception as error:  # A package that is not there, or an operator: the reason is the answer.
        answer({"missing": f"{type(error).__name__}: {error}"})
        return
    text = base64.b64encode(output.contiguous().numpy().tobytes()).decode()
    answer({"missing": None, "version": torch.__version__, "output": text})
    for _ in sys.stdin:
        started = time.process_time()
        network.run()
        answer({"milliseconds": (time.process_time() - started) * 1000})


def answer(document):
    print(json.dumps(document), flush=True)


class Network:
    def __init__(self, torch, nodes, tensors, width, height, ir, vi):
        self.torch = torch
        types = {"float32": torch.float32, "int64": torch.int64}
        read = lambda text, kind: torch.frombuffer(bytearray(base64.b64decode(text)), dtype=types[kind])
        self.nodes = nodes
        self.tensors = {t["name"]: read(t["data"], t["type"]).reshape(t["dims"]) for t in tensors}
        planes = {"ir": ir, "vi": vi}
        for name, text in planes.items():
            self.tensors[name] = read(text, "float32").reshape(1, 1, height, width)

    def run(self):
        values = dict(self.tensors)
        with self.torch.no_grad():
            for node in self.nodes:
                inputs = [values[name] for name in node["inputs"] if name != ""]
                values[node["outputs"][0]] = self.apply(node["op"], node["attributes"], inputs)
        return values["fused"]

    def apply(self, op, attributes, inputs):
        torch, functional = self.torch, self.torch.nn.functional
        first = inputs[0]
        simple = {
            "Relu": torch.relu, "Tanh": torch.tanh, "Abs": torch.abs, "Sigmoid": torch.sigmoid, "Add": torch.add,
            "Sub": torch.sub, "Mul": torch.mul, "Div": torch.div, "Max": torch.maximum,
        }
        if op in simple:
            return simple[op](*inputs)
        if op == "Concat":
            return torch.cat(inputs, attributes["axis"])
        if op == "Conv":
            top, left, bottom, right = attributes["pads"]
            if (top, left) != (bottom, right):
                raise ValueError("uneven padding")
            return functional.conv2d(
                *inputs, stride=attributes["strides"], padding=(top, left), dilation=attributes["dilations"],
                groups=attributes["group"],
            )
        if op == "Pad":
            pads = inputs[1].tolist()
            mode = {"reflect": "reflect", "edge": "replicate"}[attributes["mode"]]
            return functional.pad(first, (pads[3], pads[7], pads[2], pads[6]), mode=mode)
        if op == "LeakyRelu":
            return functional.leaky_relu(first, attributes["alpha"])
        if op == "HardSigmoid":
            return torch.clamp(first * attributes["alpha"] + attributes["beta"], 0, 1)
        if op == "Clip":
            return torch.clamp(first, inputs[1].item(), inputs[2].item())
        if op == "BatchNormalization":
            scale, bias, mean, variance = inputs[1:]
            return functional.batch_norm(first, mean, variance, scale, bias, eps=attributes["epsilon"])
        raise ValueError(f"no {op} here")


main()
