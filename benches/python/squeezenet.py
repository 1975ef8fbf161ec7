"""SqueezeNet 1.1's features in PyTorch, from the files of ncnn that features.json pins; in the type of the planes."""
import numpy as np
import torch
import torch.nn.functional as f


def convolved(x, weights, bias, **form):
    return torch.relu(f.conv2d(x, weights.to(x.dtype), bias.to(x.dtype), **form))


def three(grey):
    return torch.cat([grey, grey, grey], 1)


def squeezenet(param, raw, dtype=torch.float64):
    """From the text of an ncnn graph and the bytes of its weights to a function: grey planes to the features of five depths."""
    at, weights = 0, {}
    for line in param.splitlines()[2:]:
        kind, name, _, _, _, _, *given = (line.split() + 6 * [""])[:max(6, len(line.split()))]
        if kind != "Convolution":
            continue
        of = dict(word.split("=") for word in given)
        count, out, side = int(of["6"]), int(of["0"]), int(of["1"])
        assert raw[at:at + 4] == bytes.fromhex("476b3001")
        kernel = np.frombuffer(raw, "<f2", count, at + 4).astype(np.float64).reshape(out, -1, side, side)
        bias = np.frombuffer(raw, "<f4", out, at + 4 + 2 * count).astype(np.float64)
        at += 4 + 2 * count + 4 * out
        weights[name] = torch.tensor(kernel, dtype=dtype), torch.tensor(bias, dtype=dtype)
    assert at == len(raw)
    conv = lambda x, name, **form: convolved(x, *weights[name], **form)
    pool = lambda x: f.max_pool2d(x, 3, 2, ceil_mode=True)
    means = torch.tensor([104.0, 117.0, 123.0]).view(1, 3, 1, 1)

    def fire(x, index):
        x = conv(x, "fire%d/squeeze1x1" % index)
        return torch.cat([conv(x, "fire%d/expand1x1" % index), conv(x, "fire%d/expand3x3" % index, padding=1)], 1)

    def network(grey, most=5):
        one = conv(255 * three(grey) - means.to(grey.dtype), "conv1", stride=2)
        two = fire(fire(pool(one), 2), 3)
        deep = fire(fire(pool(two), 4), 5)
        if most == 3:
            return [one, two, deep]
        four = fire(fire(pool(deep), 6), 7)
        return [one, two, deep, four, fire(fire(four, 8), 9)]

    return network
