"""What PyTorch makes of the feature networks of src/train/features, and of the perception loss: test/fixtures/train/features.json.

    python3 benches/python/feature_values.py PARAM BIN DENSEFUSE > test/fixtures/train/features.json

PARAM and BIN are SqueezeNet 1.1 as pinned in features.json, DENSEFUSE is DenseFuse as pinned in models.json. VGG-19's weights
are drawn by a formula (`drawn`). Everything is computed in float64, from three equal colour channels, by the networks'
definitions: each depth's sum, greatest and sampled values, and of the loss of MMDRFuse its gradient for the output. `rounding`
is how far PyTorch's own float32 is from that anywhere, as a share of the greatest.
"""
import json
import sys

import numpy as np
import torch
import torch.nn.functional as f

from squeezenet import convolved, squeezenet, three

torch.set_default_dtype(torch.float64)
SAMPLES = 7


def number(x):
    return float("%.9g" % x)


def sampled(tensor, rounded):
    flat = tensor.detach().flatten()
    gap = (rounded.detach().double().flatten() - flat).abs().max()
    step = flat.numel() // SAMPLES
    places = [step * i + 37 * i % step for i in range(SAMPLES)]
    return dict(
        shape=list(tensor.shape[-3:]),
        sum=number(flat.sum()),
        greatest=number(flat.abs().max()),
        rounding=float("%.2g" % (gap / flat.abs().max())),
        places=places,
        values=[number(flat[place]) for place in places],
    )


def patch(side, a, b, c):
    y, x = np.mgrid[0:side, 0:side].astype(np.int64)
    return torch.tensor(((a * x * x + b * x * y + c * y * y + 7 * x + 3 * y) % 251 / 255)[None, None])


def loss(network, ir, vi, output, depths):
    of_ir, of_vi, of_output = network(ir), network(vi), network(output)
    each = [f.mse_loss(torch.max(of_ir[d - 1], of_vi[d - 1]), of_output[d - 1]) for d in depths]
    return sum(each) / len(each)


def gradient(network, planes, depths):
    ir, vi, output = planes
    varied = output.clone().requires_grad_()
    value = loss(network, ir, vi, varied, depths)
    value.backward()
    return value, varied.grad


def report(network, side):
    planes = patch(side, 1, 2, 3), patch(side, 2, 1, 5), patch(side, 3, 5, 1)
    single = [plane.float() for plane in planes]
    features = [sampled(*both) for both in zip(network(planes[0]), network(single[0]))]
    every = list(range(1, len(features) + 1))
    losses = []
    for depths in [[d] for d in every] + [every]:
        value, exact = gradient(network, planes, depths)
        _, rounded = gradient(network, single, depths)
        losses.append(dict(depths=depths, value=number(value), gradient=sampled(exact[0], rounded[0])))
    return dict(side=side, depths=features, losses=losses)


def densefuse(path):
    state = {name: tensor.double() for name, tensor in torch.load(path, map_location="cpu").items()}

    def conv(x, name):
        bordered = f.pad(x, [1, 1, 1, 1], mode="reflect")
        return convolved(bordered, state[name + ".conv2d.weight"], state[name + ".conv2d.bias"])

    def network(grey):
        found = [conv(255 * grey, "conv1")]
        for layer in range(3):
            found.append(torch.cat([found[-1], conv(found[-1], "DB1.denseblock.%d.dense_conv" % layer)], 1))
        return found

    return network


def drawn(count, seed, scale):
    at = np.arange(count, dtype=np.uint64)
    mask = np.uint64(0xFFFFFFFF)
    mixed = (at * np.uint64(2654435761) + np.uint64(40503 * seed)) & mask
    mixed ^= mixed >> np.uint64(15)
    mixed = (mixed * np.uint64(2246822519)) & mask
    mixed ^= mixed >> np.uint64(13)
    return ((mixed.astype(np.float64) / 2147483648 - 1) * scale).astype(np.float32).astype(np.float64)


def vgg19(scaled):
    layers, into = [], 3
    for channels, places in [(64, [0, 2]), (128, [5, 7]), (256, [10, 12, 14, 16]), (512, [19, 21, 23, 25]), (512, [28, 30, 32, 34])]:
        layers.append([])
        for place in places:
            kernel = drawn(channels * into * 9, place, np.sqrt(2 / (3 * into))).reshape(channels, into, 3, 3)
            layers[-1].append((torch.tensor(kernel), torch.tensor(drawn(channels, place + 100, 0.05))))
            into = channels
    mean = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
    deviation = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)

    def network(grey):
        x, found = three(grey), []
        if scaled:
            x = (x - mean.to(x.dtype)) / deviation.to(x.dtype)
        for depth, convolutions in enumerate(layers):
            x = x if depth == 0 else f.max_pool2d(x, 2)
            for kernel, bias in convolutions:
                x = convolved(x, kernel, bias, padding=1)
            found.append(x)
        return found

    return network


param, bin, weights = sys.argv[1:]
document = dict(
    source="PyTorch %s, CPU, by benches/python/feature_values.py: float64; `patch` and `drawn` there are the formulas of planes and of VGG-19's weights" % torch.__version__,
    networks={
        "squeezenet": report(squeezenet(open(param).read(), open(bin, "rb").read()), 64),
        "densefuse": report(densefuse(weights), 64),
        "vgg19-unit": report(vgg19(False), 32),
        "vgg19-imagenet": report(vgg19(True), 32),
    },
)
print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
