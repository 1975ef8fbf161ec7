"""What PyTorch makes of the losses of src/train/losses and of their gradients for the output: test/fixtures/train/losses.json.

    python3 benches/python/loss_values.py > test/fixtures/train/losses.json

Each loss is written here from its paper's definition, in float64, on planes of 20 x 20 made by a formula (`plane`). Features
are those of two convolutions of 3 x 3 without border and ReLU, their weights made by a formula too (`kernel`).
"""
import json

import numpy as np
import torch
import torch.nn.functional as f

torch.set_default_dtype(torch.float64)
SIDE = 20
SOFTNESS = 5e-5


def plane(a, b, c):
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.int64)
    return torch.tensor((((a * x * x + b * x * y + c * y * y + 7 * x + 3 * y) % 251) // 2 + 40 * ((x // 7 + y // 5) % 3)) / 255)[None, None]


def kernel(out, into, seed):
    at = np.arange(out * into * 9)
    return torch.tensor(((at * 37 + seed) % 64 - 31.5) / 128).reshape(out, into, 3, 3)


def windowed(x):
    taps = torch.exp(-(torch.arange(11.0) - 5) ** 2 / (2 * 1.5 ** 2))
    taps = taps / taps.sum()
    return f.conv2d(x, torch.outer(taps, taps)[None, None])


def moments(a, b):
    ma, mb = windowed(a), windowed(b)
    return ma, mb, windowed(a * a) - ma * ma, windowed(b * b) - mb * mb, windowed(a * b) - ma * mb


def ssim(a, b, c1, c2):
    ma, mb, va, vb, cov = moments(a, b)
    return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2))


def structure(a, b, c):
    _, _, va, vb, cov = moments(a, b)
    return (2 * cov + c) / (va + vb + c)


def information(a, b):
    noise, flat = 2 / 255 ** 2, 1e-7
    _, _, va, vb, cov = moments(a, b)
    va = va.clamp(min=0)
    gain = cov.clamp(min=0) / (va + flat)
    left = (vb - gain * cov).clamp(min=0)
    kept = torch.log(1 + gain ** 2 * va / (left + noise)).sum()
    return (kept + flat) / (torch.log(1 + va / noise).sum() + flat)


def contrast(x, **form):
    taps = torch.full((3, 3), 1 / 8)
    taps[1, 1] = -1
    return f.conv2d(x, taps.expand(x.shape[1], 1, 3, 3), groups=x.shape[1], **form)


def sobel(x):
    across = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    down = torch.tensor([[1.0, 2, 1], [0, 0, 0], [-1, -2, -1]])
    x = f.pad(x, [1, 1, 1, 1], mode="reflect")
    return f.conv2d(x, across[None, None]).abs() + f.conv2d(x, down[None, None]).abs()


def features(x):
    one = torch.relu(f.conv2d(x, kernel(3, 1, 5)))
    return [one, torch.relu(f.conv2d(one, kernel(4, 3, 11)))]


def saliency(a, b):
    def of(x):
        levels = (255 * x).round().long().flatten()
        gaps = (levels[:, None] - levels[None, :]).abs().sum(1).double()
        return gaps.reshape(x.shape)

    one, other = of(a), of(b)
    return one / (one + other)


def gmsd(a, b):
    def root(x):
        half = f.avg_pool2d(255 * x, 2)
        across = torch.tensor([[1.0, 0, -1]] * 3) / 3
        return torch.sqrt(f.conv2d(half, across[None, None]) ** 2 + f.conv2d(half, across.T[None, None]) ** 2)

    one, other = root(a), root(b)
    return ((2 * one * other + 170) / (one ** 2 + other ** 2 + 170)).std(unbiased=True)


ir, vi = plane(1, 2, 3), plane(2, 1, 5)
greatest, mean = torch.max(ir, vi), (ir + vi) / 2
output = 0.7 * ir + 0.4 * vi + 0.3 * plane(3, 5, 1) - 0.25
C1, C2 = 0.01 ** 2, 0.03 ** 2
middle = lambda x: x[..., 5:-5, 5:-5]


def weighted(w, o):
    return 1 - (middle(w) * ssim(ir, o, C1, C2)).mean() - (middle(1 - w) * ssim(vi, o, C1, C2)).mean()


def information_weights(softness):
    g = torch.stack([sum((contrast(d) ** 2).mean() for d in features(x)) / 2 for x in (ir, vi)])
    return torch.softmax(g / softness, 0)[0]


wanted = [torch.max(a, b) for a, b in zip(features(ir), features(vi))]
LOSSES = dict(
    ssim=lambda o: 2 - ssim(ir, o, C1, C2).mean() - ssim(vi, o, C1, C2).mean(),
    structure=lambda o: 2 - structure(ir, o, C2).mean() - structure(vi, o, C2).mean(),
    visualInformation=lambda o: 2 - information(ir, o) - information(vi, o),
    weightedBySaliency=lambda o: weighted(saliency(ir, vi), o),
    weightedByFeatures=lambda o: weighted(information_weights(SOFTNESS).expand_as(ir), o),
    intensityL1=lambda o: (o - greatest).abs().mean(),
    intensityMse=lambda o: ((o - mean) ** 2).mean(),
    gradient=lambda o: ((contrast(o, padding=1) - contrast(greatest, padding=1)) ** 2).mean(),
    texture=lambda o: (sobel(o) - torch.max(sobel(ir), sobel(vi))).abs().mean(),
    perception=lambda o: sum(((a - b) ** 2).mean() for a, b in zip(features(o), wanted)) / 2,
    negativity=lambda o: torch.relu(-o).mean(),
    gmsd=lambda o: gmsd(o, ir) + gmsd(o, vi),
)


def report(loss):
    varied = output.clone().requires_grad_()
    value = loss(varied)
    value.backward()
    rounded = lambda x: float("%.9g" % x)
    return dict(value=rounded(value), gradient=" ".join("%.6g" % x for x in varied.grad.flatten()))


print(json.dumps(
    dict(
        source="PyTorch %s, CPU, by benches/python/loss_values.py: float64" % torch.__version__,
        informationWeight=float("%.9g" % information_weights(SOFTNESS)),
        losses={name: report(loss) for name, loss in LOSSES.items()},
    ),
    separators=(",", ":"),
))
