"""What PyTorch makes of each operation of src/train/tape, and of one step of a student: test/fixtures/train/*.json.

    python3 benches/python/tape_values.py operations > test/fixtures/train/operations.json
    python3 benches/python/tape_values.py student WEIGHTS > test/fixtures/train/student.json

Tensors are drawn by a formula (`drawn`), so that only results are written down: outputs, and the gradients of the sum of
output times weight, for weights drawn alike. Everything is computed in float64 from inputs rounded to float32.
"""
import json
import sys

import torch
import torch.nn.functional as f

torch.set_default_dtype(torch.float64)


def drawn(shape, seed, scale=1.0, offset=0.0):
    count = 1
    for side in shape:
        count *= side
    numbers = [((31 * i * i + 919 * i + 613 * seed) % 1009 / 1009 - 0.5) * scale + offset for i in range(count)]
    return torch.tensor(numbers, dtype=torch.float32).double().reshape(shape)


def form(keys):
    return lambda given: {theirs: given[ours] for ours, theirs in keys.items() if ours in given}


conv = form({"groups": "groups", "dilation": "dilation", "stride": "stride"})
transposed = form({"groups": "groups", "dilation": "dilation", "stride": "stride", "border": "padding", "more": "output_padding"})
pool = lambda g: dict(kernel_size=g["side"], stride=g.get("stride"), ceil_mode=g.get("rest") == "ceil")


def channel_attention(x, squeeze, excite):
    c = x.shape[0]
    w0, w1 = squeeze.reshape(-1, c), excite.reshape(c, -1)
    through = lambda v: w1 @ torch.relu(w0 @ v)
    return torch.sigmoid(through(x.mean((1, 2))) + through(f.adaptive_max_pool2d(x[None], 1).flatten())).reshape(c, 1, 1) * x


def spatial_attention(x, w):
    both = torch.stack([x.mean(0), x.max(0).values])
    return torch.sigmoid(f.conv2d(both[None], w, padding=3))[0] * x


OPERATIONS = {
    "convolution": lambda g, x, w, b=None: f.conv2d(x[None], w, b, **conv(g))[0],
    "transposedConvolution": lambda g, x, w, b=None: f.conv_transpose2d(x[None], w, b, **transposed(g))[0],
    "maxPooled": lambda g, x: f.max_pool2d(x[None], **pool(g))[0],
    "averagePooled": lambda g, x: f.avg_pool2d(x[None], **pool(g))[0],
    "channelMaxima": lambda g, x: f.adaptive_max_pool2d(x[None], 1)[0],
    "channelMeans": lambda g, x: x.mean((1, 2)),
    "greatestChannel": lambda g, x: x.max(0).values,
    "channelSum": lambda g, x: x.sum(0),
    "channelSlice": lambda g, x: x[g["first"]:g["first"] + g["channels"]],
    "joined": lambda g, *parts: torch.cat(parts, 0),
    "repeated": lambda g, x: f.interpolate(x[None], scale_factor=g["factor"], mode="nearest")[0],
    "mirrored": lambda g, x: f.pad(x[None], 4 * [g["border"]], mode="reflect")[0],
    "zeroBordered": lambda g, x: f.pad(x[None], 4 * [g["border"]])[0],
    "softmaxOf": lambda g, x: torch.softmax(x.flatten(), 0),
    "timesNumber": lambda g, x, s: x * s,
    "timesChannels": lambda g, x, s: x * s,
    "timesPositions": lambda g, x, s: x * s,
    "channelAttention": lambda g, *of: channel_attention(*of),
    "spatialAttention": lambda g, *of: spatial_attention(*of),
    "plus": lambda g, a, b: a + b,
    "minus": lambda g, a, b: a - b,
    "times": lambda g, a, b: a * b,
    "over": lambda g, a, b: a / b,
    "greater": lambda g, a, b: torch.maximum(a, b),
    "scaledBy": lambda g, x: g["factor"] * x + g["offset"],
    "squared": lambda g, x: x * x,
    "magnitude": lambda g, x: x.abs(),
    "rooted": lambda g, x: x.sqrt(),
    "rectified": lambda g, x: torch.relu(x),
    "tanhOf": lambda g, x: torch.tanh(x),
    "sigmoidOf": lambda g, x: torch.sigmoid(x),
    "exponentialOf": lambda g, x: x.exp(),
    "logarithmOf": lambda g, x: x.log(),
    "total": lambda g, x: x.sum(),
    "average": lambda g, x: x.mean(),
    "innerProduct": lambda g, a, b: (a * b).sum(),
}

CASES = [
    ("convolution", dict(rows=3, columns=3), [[2, 6, 13], [4, 2, 3, 3], [4]]),
    ("convolution", dict(rows=3, columns=3, groups=2, dilation=2), [[4, 7, 14], [6, 2, 3, 3], [6]]),
    ("convolution", dict(rows=3, columns=3, stride=2), [[3, 8, 11], [5, 3, 3, 3], [5]]),
    ("convolution", dict(rows=3, columns=3, groups=3), [[3, 5, 12], [3, 1, 3, 3]]),
    ("convolution", dict(rows=1, columns=1), [[5, 3, 5], [7, 5, 1, 1], [7]]),
    ("convolution", dict(rows=1, columns=5, stride=3, dilation=2), [[2, 4, 17], [3, 2, 1, 5], [3]]),
    ("transposedConvolution", dict(rows=2, columns=2, stride=2), [[3, 4, 5], [3, 4, 2, 2], [4]]),
    ("transposedConvolution", dict(rows=3, columns=3, stride=2, border=1, more=1), [[2, 4, 5], [2, 3, 3, 3], [3]]),
    ("transposedConvolution", dict(rows=4, columns=4, stride=2, border=1), [[2, 3, 6], [2, 5, 4, 4]]),
    ("transposedConvolution", dict(rows=3, columns=2, groups=2, dilation=2), [[4, 3, 7], [4, 3, 3, 2], [6]]),
    ("maxPooled", dict(side=2), [[2, 5, 8]]),
    ("maxPooled", dict(side=3, stride=2), [[2, 8, 9]]),
    ("maxPooled", dict(side=3, stride=2, rest="ceil"), [[2, 8, 10]]),
    ("averagePooled", dict(side=2), [[2, 5, 8]]),
    ("averagePooled", dict(side=3, stride=2, rest="ceil"), [[2, 8, 10]]),
    ("averagePooled", dict(side=3, stride=1), [[2, 5, 6]]),
    ("channelMaxima", {}, [[5, 3, 7]]),
    ("channelMeans", {}, [[5, 3, 7]]),
    ("greatestChannel", {}, [[5, 3, 7]]),
    ("channelSum", {}, [[5, 3, 7]]),
    ("channelSlice", dict(first=1, channels=3), [[5, 3, 7]]),
    ("joined", {}, [[1, 3, 7], [3, 3, 7], [2, 3, 7]]),
    ("repeated", dict(factor=2), [[2, 3, 5]]),
    ("repeated", dict(factor=3), [[1, 2, 3]]),
    ("mirrored", dict(border=1), [[2, 2, 5]]),
    ("mirrored", dict(border=3), [[2, 4, 9]]),
    ("zeroBordered", dict(border=2), [[2, 3, 5]]),
    ("softmaxOf", {}, [[5, 1, 1, 6.0]]),
    ("timesNumber", {}, [[3, 3, 5], [1, 1, 1]]),
    ("timesChannels", {}, [[3, 3, 5], [3, 1, 1]]),
    ("timesPositions", {}, [[3, 3, 5], [1, 3, 5]]),
    ("channelAttention", {}, [[8, 3, 5], [2, 8, 1, 1, 3.0], [8, 2, 1, 1, 3.0]]),
    ("spatialAttention", {}, [[5, 6, 9], [1, 2, 7, 7]]),
    ("plus", {}, [[2, 3, 5], [2, 3, 5]]),
    ("minus", {}, [[2, 3, 5], [2, 3, 5]]),
    ("times", {}, [[2, 3, 5], [2, 3, 5]]),
    ("over", {}, [[2, 3, 5], [2, 3, 5, 1.0, 2.0]]),
    ("greater", {}, [[2, 3, 5], [2, 3, 5]]),
    ("scaledBy", dict(factor=-1.5, offset=0.25), [[2, 3, 5]]),
    ("squared", {}, [[2, 3, 5]]),
    ("magnitude", {}, [[2, 3, 5]]),
    ("rooted", {}, [[2, 3, 5, 1.0, 1.0]]),
    ("rectified", {}, [[2, 3, 5]]),
    ("tanhOf", {}, [[2, 3, 5, 6.0]]),
    ("sigmoidOf", {}, [[2, 3, 5, 12.0]]),
    ("exponentialOf", {}, [[2, 3, 5, 8.0]]),
    ("logarithmOf", {}, [[2, 3, 5, 4.0, 2.5]]),
    ("total", {}, [[2, 3, 5]]),
    ("average", {}, [[2, 3, 5]]),
    ("innerProduct", {}, [[2, 3, 5], [2, 3, 5]]),
]


def numbers(tensor):
    return " ".join("%.7g" % x for x in tensor.detach().flatten().tolist())


def case(operation, given, sizes):
    inputs = []
    for at, size in enumerate(sizes):
        shape = [n for n in size if isinstance(n, int)]
        scale, offset = ([n for n in size if isinstance(n, float)] + [1.0, 0.0][len(size) - len(shape):])
        inputs.append(dict(shape=shape, seed=at + 1, scale=scale, offset=offset))
    tensors = [drawn(**i).requires_grad_() for i in inputs]
    output = OPERATIONS[operation](given, *tensors)
    (output.flatten() * drawn([output.numel()], 99)).sum().backward()
    return dict(operation=operation, form=given, inputs=inputs, output=numbers(output), gradients=[numbers(t.grad) for t in tensors])


def student(path):
    state = torch.load(path, map_location="cpu")
    names = ["conv1.1.weight", "conv1.1.bias", "conv2.1.weight", "conv2.1.bias"]
    side = 64
    y, x = torch.meshgrid(torch.arange(side), torch.arange(side), indexing="ij")
    levels = [(x * x + 3 * y) % 256, (5 * x + y * y) % 256]
    result = {}
    for kind in (torch.float64, torch.float32):
        ir, vi = [((level.float() / 255).to(kind))[None, None] for level in levels]
        w1, b1, w2, b2 = weights = [state[name].detach().to(kind).requires_grad_() for name in names]
        pad = lambda t: f.pad(t, [1, 1, 1, 1], mode="reflect")
        hidden = torch.relu(f.conv2d(pad(torch.cat([ir, vi], 1)), w1, b1))
        output = torch.tanh(f.conv2d(pad(hidden), w2, b2))
        loss = (output - torch.maximum(ir, vi)).abs().mean()
        loss.backward()
        result["float64" if kind == torch.float64 else "float32"] = dict(
            loss=float("%.9g" % loss.item()),
            gradients={name: numbers(w.grad) for name, w in zip(names, weights)},
        )
    return dict(side=side, **result)


source = "PyTorch %s, CPU, by benches/python/tape_values.py" % torch.__version__
if sys.argv[1] == "operations":
    document = dict(source=source + ": float64, inputs rounded to float32; `drawn` there is the formula of the inputs", cases=[case(*c) for c in CASES])
else:
    document = dict(source=source + ": the released MMDRFuse student, L1 to max(ir, vi) as a mean, ir = ((x² + 3y) mod 256) / 255, vi = ((5x + y²) mod 256) / 255", **student(sys.argv[2]))
print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
