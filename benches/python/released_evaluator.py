"""The released evaluator, whose source is given and run as it is: which of its functions is which metric."""
import types

CALLS = {
    "EN": ("EN", False),
    "SD": ("SD", False),
    "SF": ("SF", False),
    "AG": ("AG", False),
    "MI": ("MI", True),
    "SCD": ("SCD", True),
    "CC": ("CC", True),
    "VIF": ("VIFF", True),
    "Qabf": ("Qabf", True),
    "SSIM": ("SSIM", True),
}


class ReleasedEvaluator:
    """Its metrics by fusebench's names, on the float32 images its own scripts read."""

    def __init__(self, source):
        module = types.ModuleType("Evaluator")
        exec(compile(source, "Evaluator.py", "exec"), module.__dict__)
        self.read = lambda path: module.image_read_cv2(path, "GRAY")
        self._evaluator = module.Evaluator

    def evaluate(self, ir, vi, fused, metrics):
        """The values of the metrics asked for, by name."""
        values = {}
        for metric in metrics:
            name, with_sources = CALLS[metric]
            call = getattr(self._evaluator, name)
            values[metric] = float(call(fused, ir, vi) if with_sources else call(fused))
        return values
