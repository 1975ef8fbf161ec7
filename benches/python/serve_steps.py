"""Steps of a training in PyTorch on request: one JSON document a line in, one a line out, timed here."""
import json
import platform
import sys
import time


def serve_steps(load):
    """Gives the first request to `load`, which answers with a function that makes a step and gives its loss, and PyTorch's
    version; the answer says why PyTorch is not here, if it is not. Every other request says how many steps to make; the
    answer is the time of all of them on the wall and on the processor in milliseconds, and their mean loss."""
    request = json.loads(sys.stdin.readline())
    try:
        step, version = load(**request)
    except Exception as error:  # A package that is not there, or one that cannot be loaded: the reason is the answer.
        answer({"versions": {}, "missing": f"{type(error).__name__}: {error}"})
        return
    answer({"versions": {"Python": platform.python_version(), "PyTorch": version}, "missing": None})
    for line in sys.stdin:
        times = json.loads(line)["times"]
        wall, processor = time.perf_counter(), time.process_time()
        losses = [step() for _ in range(times)]
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        answer({"milliseconds": wall * 1000, "processor": processor * 1000, "loss": sum(losses) / len(losses)})


def answer(document):
    print(json.dumps(document), flush=True)
