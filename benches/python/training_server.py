"""Steps of the student on request: one JSON document a line in, one a line out, timed here.

The first request has the number of threads, patches and their sides, the sources and the parameters, float32 in base64; the
answer says why PyTorch is not here, if it is not. Every other one says how many steps to make; the answer is the time of all
of them together in milliseconds, and the last loss.
"""
import base64
import json
import platform
import sys
import time


def main():
    request = json.loads(sys.stdin.readline())
    try:
        step, version = load(**request)
    except Exception as error:  # A package that is not there, or one that cannot be loaded: the reason is the answer.
        answer({"versions": {}, "missing": f"{type(error).__name__}: {error}"})
        return
    answer({"versions": {"Python": platform.python_version(), "PyTorch": version}, "missing": None})
    for line in sys.stdin:
        times = json.loads(line)["times"]
        started = time.perf_counter()
        for _ in range(times):
            loss = step()
        answer({"milliseconds": (time.perf_counter() - started) * 1000, "loss": loss})


def answer(document):
    print(json.dumps(document), flush=True)


def load(threads, count, side, ir, vi, parameters):
    import torch
    from torch import nn

    torch.set_num_threads(threads)
    read = lambda text, shape: torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32).reshape(shape)
    pair = [read(text, (count, 1, side, side)) for text in (ir, vi)]
    student = nn.Sequential(
        nn.ReflectionPad2d(1), nn.Conv2d(2, 4, 3), nn.ReLU(), nn.ReflectionPad2d(1), nn.Conv2d(4, 1, 3), nn.Tanh()
    )
    with torch.no_grad():
        for parameter, text in zip(student.parameters(), parameters):
            parameter.copy_(read(text, parameter.shape))
    adam = torch.optim.Adam(student.parameters(), lr=1e-4)

    def step():
        adam.zero_grad()
        loss = nn.functional.l1_loss(student(torch.cat(pair, 1)), torch.max(*pair))
        loss.backward()
        adam.step()
        return loss.item()

    return step, torch.__version__


main()
