"""Runs programs and measures them from outside: wall clock, processor time, peak memory, first and last result.

One JSON document a line in, one a line out. A request names the program's arguments, folder, variables and standard
input; `cores` is how many processor cores it may use, and `results` a folder in which every `.json` file is a result.
"""
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

from cores import keep_to_cores


def main():
    for line in sys.stdin:
        print(json.dumps(measure(json.loads(line))), flush=True)


def measure(request):
    cores = keep_to_cores(request["cores"])
    said = tempfile.TemporaryFile()
    wrong = tempfile.TemporaryFile()
    started = time.perf_counter()
    child = subprocess.Popen(
        request["argv"],
        cwd=request["cwd"],
        env={**os.environ, **request["env"]},
        stdin=subprocess.PIPE,
        stdout=said,
        stderr=wrong,
    )
    first = FirstResult(request["results"], started)
    child.stdin.write(request["input"].encode())
    child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    first.stop()
    return {
        "status": child.returncode,
        "seconds": seconds,
        "firstSeconds": first.seconds,
        "processorSeconds": usage.ru_utime + usage.ru_stime,
        "peakBytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        "cores": None if cores is None else len(cores),
        "stdout": text_of(said),
        "stderr": text_of(wrong)[-2000:],
    }


class FirstResult:
    """Looks every few milliseconds until a result is there."""

    def __init__(self, folder, started):
        self.seconds = None
        self._folder = folder
        self._started = started
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look)
        if folder is not None:
            self._thread.start()

    def _look(self):
        while not self._stopped.wait(0.005):
            for _, _, names in os.walk(self._folder):
                if any(name.endswith(".json") for name in names):
                    self.seconds = time.perf_counter() - self._started
                    return

    def stop(self):
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()


def text_of(file):
    file.seek(0)
    return file.read().decode(errors="replace")


main()
