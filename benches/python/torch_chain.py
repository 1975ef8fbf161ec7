"""A chain of 3x3 convolutions in PyTorch on many pairs at a time: one JSON document a line in, one a line out, timed here.

The first request has the layers with their weights, one pair of planes (float32 in base64) and how many pairs lie in memory;
the answer says why PyTorch is not here, if it is not, on what it runs, and the output of the one pair. Every other one asks
for samples of a way, "eager" or "compiled"; the answer is the milliseconds a pair of each, between CUDA events on a GPU and
by the clock of the host elsewhere.
"""
import base64
import json
import platform
import sys
import time

SAMPLE_MS = 200


def main():
    request = json.loads(sys.stdin.readline())
    try:
        import torch

        bench = Bench(torch, **request)
        output = bench.output()
    except Exception as error:  # A package that is not there, or a device that fails: the reason is the answer.
        answer({"missing": f"{type(error).__name__}: {error}"})
        return
    answer({
        "missing": None,
        "versions": {"Python": platform.python_version(), "PyTorch": torch.__version__, "CUDA": torch.version.cuda or "none"},
        "device": bench.name,
        "pairs": bench.pairs,
        "output": output,
    })
    for line in sys.stdin:
        try:
            answer({"milliseconds": bench.measure(**json.loads(line))})
        except Exception as error:
            answer({"missing": f"{type(error).__name__}: {error}".splitlines()[0]})


def answer(document):
    print(json.dumps(document), flush=True)


class Bench:
    def __init__(self, torch, layers, inputs, width, height, ir, vi, pairs):
        self.torch = torch
        cuda = torch.cuda.is_available()
        self.device = torch.device("cuda" if cuda else "cpu")
        self.name = torch.cuda.get_device_name(0) if cuda else "the processor"
        self.pairs = pairs["gpu" if cuda else "cpu"]
        torch.backends.cudnn.benchmark = True
        read = lambda text, shape: torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32).reshape(shape)
        planes = {"ir": ir, "vi": vi}
        one = torch.cat([read(planes[name], (1, 1, height, width)) for name in inputs], 1)
        parts = []
        for layer in layers:
            outside = {"reflect": torch.nn.ReflectionPad2d, "zero": torch.nn.ZeroPad2d}[layer["padding"]]
            shape = (layer["outChannels"], layer["inChannels"], 3, 3)
            convolution = torch.nn.Conv2d(shape[1], shape[0], 3)
            with torch.no_grad():
                convolution.weight.copy_(read(layer["weights"], shape))
                convolution.bias.copy_(read(layer["bias"], shape[:1]))
            after = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "none": torch.nn.Identity}[layer["activation"]]
            parts += [outside(1), convolution, after()]
        self.network = torch.nn.Sequential(*parts).to(self.device).eval()
        self.batch = one.repeat(self.pairs, 1, 1, 1).to(self.device)
        self.ways = {"eager": self.network}

    def output(self):
        with self.torch.no_grad():
            fused = self.network(self.batch[:1]).cpu().numpy()
        return base64.b64encode(fused.tobytes()).decode()

    def measure(self, way, samples):
        if way == "compiled" and way not in self.ways:
            self.ways[way] = self.torch.compile(self.network)
        network = self.ways[way]
        with self.torch.no_grad():
            for _ in range(3):
                network(self.batch)
            times = max(1, round(SAMPLE_MS / max(self.once(network, 1), 0.01)))
            return [self.once(network, times) / times / self.pairs for _ in range(samples)]

    def once(self, network, times):
        """Milliseconds of so many runs over the batch."""
        cuda = self.torch.cuda
        if self.device.type == "cuda":
            before, after = (cuda.Event(enable_timing=True) for _ in range(2))
            cuda.synchronize()
            before.record()
            for _ in range(times):
                network(self.batch)
            after.record()
            cuda.synchronize()
            return before.elapsed_time(after)
        started = time.perf_counter()
        for _ in range(times):
            network(self.batch)
        return (time.perf_counter() - started) * 1000


main()
