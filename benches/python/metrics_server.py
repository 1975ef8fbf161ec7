"""Metrics on request: one JSON document a line in, one a line out, timed here so that no start-up and no pipe is counted.

The first request names the side, and has the three images and the evaluator's source; the answer says why the side is not
here, if it is not. Another names a process, `keep`: this one and that one's main thread stay on one processor core from
then on, and the answer says on which. Every other one names metrics and how often to compute them; the answer is the time
of all of them together in milliseconds, and the values.
"""
import base64
import json
import platform
import sys
import time
import warnings

from cores import keep_to_cores

warnings.filterwarnings("ignore")


def main():
    answers, sys.stdout = sys.stdout, sys.stderr

    def answer(document):
        answers.write(json.dumps(document) + "\n")
        answers.flush()

    request = json.loads(sys.stdin.readline())
    versions = {"Python": platform.python_version()}
    try:
        compute = SIDES[request["side"]](request, versions)
    except Exception as error:  # A package that is not there, or one that cannot be loaded: the reason is the answer.
        answer({"versions": {}, "missing": f"{type(error).__name__}: {error}"})
        return
    answer({"versions": versions, "missing": None})
    for line in sys.stdin:
        request = json.loads(line)
        answer(keep_to_cores(1, request["keep"]) if "keep" in request else run(compute, **request))


def read_images(request, versions):
    import numpy

    versions["NumPy"] = numpy.__version__
    shape = (request["height"], request["width"])
    return {
        name: numpy.frombuffer(base64.b64decode(data), dtype=numpy.uint8).reshape(shape).copy()
        for name, data in request["images"].items()
    }


def load_evaluator(request, versions):
    from released_evaluator import ReleasedEvaluator

    evaluator = ReleasedEvaluator(request["evaluator"])
    import scipy
    import skimage
    import sklearn

    images = {name: image.astype("float32") for name, image in read_images(request, versions).items()}
    versions.update({"SciPy": scipy.__version__, "scikit-image": skimage.__version__, "scikit-learn": sklearn.__version__})
    return lambda metrics: evaluator.evaluate(metrics=metrics, **images)


def load_opencv(request, versions):
    import cv2

    import opencv_metrics

    cv2.setNumThreads(1)
    images = read_images(request, versions)
    versions["OpenCV"] = cv2.__version__
    return lambda metrics: opencv_metrics.evaluate(metrics=metrics, **images)


def run(compute, metrics, times):
    values = {}
    started = time.perf_counter()
    for _ in range(times):
        values = compute(metrics)
    return {"milliseconds": (time.perf_counter() - started) * 1000, "values": values}


SIDES = {"evaluator": load_evaluator, "opencv": load_opencv}

main()
