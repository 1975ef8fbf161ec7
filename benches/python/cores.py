"""Keeping programs to some of the machine's processor cores, so that all sides of a comparison share the same ones."""
import os


def keep_to_cores(wanted, *others):
    """Keeps this process, so its children, and the main threads of `others` to the first `wanted` cores all may use.

    Says which cores these are, or None where the system has no way.
    """
    if not hasattr(os, "sched_setaffinity"):
        return None
    processes = (0, *others)
    cores = sorted(set.intersection(*map(os.sched_getaffinity, processes)))[:wanted]
    for process in processes:
        os.sched_setaffinity(process, cores)
    return cores
