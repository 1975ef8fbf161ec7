"""The whole job with the released Python: their test script, then their evaluator on the saved images.

The request on standard input has the pairs and the released sources. Those run as they are; what they need to run here:
the processor in place of CUDA, paths and the number of images in their settings, and SciPy's picture functions, which
left SciPy in 1.3, made again on Pillow as SciPy 1.2 documents them. Average and maximum are NumPy on what the evaluator's
own reader gives. The answer on standard output has the seconds of each stage and every value.
"""
import contextlib
import json
import math
import os
import sys
import time
import types
import warnings

started = time.perf_counter()
warnings.filterwarnings("ignore")

import cv2
import numpy as np
import scipy.misc
import torch
from PIL import Image

from released_evaluator import ReleasedEvaluator

METRICS = ["EN", "SD", "SF", "AG", "MI", "SCD", "CC", "VIF", "Qabf", "SSIM"]


def main():
    request = json.load(sys.stdin)
    folder, pairs = request["folder"], request["pairs"]
    give_back_picture_functions()
    evaluator = ReleasedEvaluator(request["sources"]["evaluator"])
    test_script = load_test_script(request)
    lay_out(folder, pairs)
    clock = Clock()
    with contextlib.redirect_stdout(sys.stderr):
        test_script.main()
    clock.lap("student")
    fuse_by_rule(evaluator, folder, len(pairs))
    clock.lap("rules")
    values = list(score(evaluator, folder, pairs))
    clock.lap("evaluator")
    versions = {"torch": torch.__version__, "torchThreads": torch.get_num_threads(), "NumPy": np.__version__}
    times = {"start": clock.before, "stages": clock.laps, "processorStages": clock.processor_laps}
    json.dump({**times, "values": values, "versions": versions}, sys.stdout)


class Clock:
    """Seconds of wall clock and of processor time of each stage."""

    def __init__(self):
        self.laps = {}
        self.processor_laps = {}
        self._last = time.perf_counter()
        self._processor_last = time.process_time()
        self.before = self._last - started

    def lap(self, name):
        now, processor_now = time.perf_counter(), time.process_time()
        self.laps[name] = now - self._last
        self.processor_laps[name] = processor_now - self._processor_last
        self._last, self._processor_last = now, processor_now


def give_back_picture_functions():
    def imread(path, mode):
        with Image.open(path) as image:
            return np.array(image if image.mode == mode else image.convert(mode))

    def imsave(path, values):
        low, high = values.min(), values.max()
        levels = (values - low) * (255.0 / ((high - low) or 1))
        Image.fromarray((levels.clip(0, 255) + 0.5).astype(np.uint8)).save(path)

    scipy.misc.imread, scipy.misc.imsave = imread, imsave


def load_test_script(request):
    sources, folder = request["sources"], request["folder"]
    settings = module("args_fusion", sources["settings"]).args
    settings.cuda = 0
    settings.pretrained_student_path = request["weights"]
    settings.test_imgs_path = f"{folder}/"
    settings.save_outputs_path = f"{folder}/student/"
    settings.test_nums = len(request["pairs"])
    module("student_net", sources["network"])
    return module("test_student", sources["testScript"])


def module(name, source):
    made = types.ModuleType(name)
    sys.modules[name] = made
    exec(compile(source, f"{name}.py", "exec"), made.__dict__)
    return made


def lay_out(folder, pairs):
    """The numbered pictures the test script reads; both libraries look at the content, not at the name's end."""
    for kind, key in (("IR", "ir"), ("VIS", "vi")):
        os.makedirs(f"{folder}/{kind}")
        for index, pair in enumerate(pairs, 1):
            os.symlink(pair[key], f"{folder}/{kind}/{index}.png")
    for fuser in ("average", "maximum"):
        os.makedirs(f"{folder}/{fuser}")


def fuse_by_rule(evaluator, folder, count):
    for index in range(1, count + 1):
        ir = evaluator.read(f"{folder}/IR/{index}.png")
        vi = evaluator.read(f"{folder}/VIS/{index}.png")
        cv2.imwrite(f"{folder}/average/{index}.png", np.floor((ir + vi + 1) / 2).astype(np.uint8))
        cv2.imwrite(f"{folder}/maximum/{index}.png", np.maximum(ir, vi).astype(np.uint8))


def score(evaluator, folder, pairs):
    for fuser in ("student", "average", "maximum"):
        for index, pair in enumerate(pairs, 1):
            ir = evaluator.read(f"{folder}/IR/{index}.png")
            vi = evaluator.read(f"{folder}/VIS/{index}.png")
            fused = evaluator.read(f"{folder}/{fuser}/{index}.png")
            values = evaluator.evaluate(ir, vi, fused, METRICS)
            yield {"fuser": fuser, "pair": pair["name"], "values": {name: written(value) for name, value in values.items()}}


def written(value):
    """JSON has no NaN and no infinity: they are written by their names."""
    return value if math.isfinite(value) else {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")


main()
