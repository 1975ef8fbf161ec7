"""Metrics on request: one JSON document a line in, one a line out, timed here so that no start-up and no pipe is counted.

The first request gives the three images and the evaluator's source; the answer says which sides there are and why the
others are not. Every other one names a side, metrics and how often to compute them; the answer is the time of all of
them together in milliseconds, and the values.
"""
import base64
import json
import platform
import sys
import time
import warnings

warnings.filterwarnings("ignore")


def main():
    answers, sys.stdout = sys.stdout, sys.stderr
    sides = {}
    for line in sys.stdin:
        request = json.loads(line)
        answer = start(request, sides) if "images" in request else run(request, sides)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def start(request, sides):
    missing = {}
    versions = {"Python": platform.python_version()}
    images = {}
    for name, load in {"evaluator": load_evaluator, "opencv": load_opencv}.items():
        try:
            if not images:
                images = read_images(request, versions)
            sides[name] = load(request, images, versions)
        except Exception as error:  # A package that is not there, or one that cannot be loaded: the reason is the answer.
            missing[name] = f"{type(error).__name__}: {error}"
    return {"versions": versions, "missing": missing}


def read_images(request, versions):
    import numpy

    versions["NumPy"] = numpy.__version__
    shape = (request["height"], request["width"])
    return {
        name: numpy.frombuffer(base64.b64decode(data), dtype=numpy.uint8).reshape(shape).copy()
        for name, data in request["images"].items()
    }


def load_evaluator(request, images, versions):
    if request["evaluator"] is None:
        raise LookupError(request["noEvaluator"])
    from released_evaluator import ReleasedEvaluator

    evaluator = ReleasedEvaluator(request["evaluator"])
    import scipy
    import skimage
    import sklearn

    versions.update({"SciPy": scipy.__version__, "scikit-image": skimage.__version__, "scikit-learn": sklearn.__version__})
    floats = {name: image.astype("float32") for name, image in images.items()}
    return lambda metrics: evaluator.evaluate(metrics=metrics, **floats)


def load_opencv(_request, images, versions):
    import cv2

    import opencv_metrics

    cv2.setNumThreads(1)
    versions["OpenCV"] = cv2.__version__
    return lambda metrics: opencv_metrics.evaluate(metrics=metrics, **images)


def run(request, sides):
    compute = sides[request["side"]]
    values = {}
    started = time.perf_counter()
    for _ in range(request["times"]):
        values = compute(request["metrics"])
    return {"milliseconds": (time.perf_counter() - started) * 1000, "values": values}


main()
