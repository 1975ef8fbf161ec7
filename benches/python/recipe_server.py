"""Steps of a whole recipe in PyTorch, as `serve_steps` serves them.

Written for comparison with ours, and to be fast: the whole batch at once, what does not change (features of the sources and
their strength of texture are computed each step, as the batch is another one each step) shared between losses, separable
windows, all windowed planes in one convolution. The recipes are those of benches/recipes: fusebench-student (SSIM and VIF) and
ablation-full (MMDRFuse's losses, with SqueezeNet's features), refresh per batch as the released code has it.

The first request has the number of threads, the batch (sources, a teacher's output and buffer sum), the parameters, the losses
of the recipe and the files of the feature network.
"""
import base64

from serve_steps import serve_steps


def load(threads, count, side, ir, vi, fused, buffer, parameters, losses, rate, param, bin):
    import torch
    import torch.nn.functional as f
    from torch import nn

    torch.set_num_threads(threads)
    unpacked = lambda text, shape: torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32).reshape(shape)
    ir, vi, taught, taught_buffer = [unpacked(text, (count, 1, side, side)) for text in (ir, vi, fused, buffer)]
    first = nn.Sequential(nn.ReflectionPad2d(1), nn.Conv2d(2, 4, 3), nn.ReLU())
    last = nn.Sequential(nn.ReflectionPad2d(1), nn.Conv2d(4, 1, 3), nn.Tanh())
    learned = [*first.parameters(), *last.parameters()]
    with torch.no_grad():
        for parameter, text in zip(learned, parameters):
            parameter.copy_(unpacked(text, parameter.shape))
    adam = torch.optim.Adam(learned, lr=rate)
    if param is not None:
        from squeezenet import squeezenet

        features = squeezenet(base64.b64decode(param).decode(), base64.b64decode(bin), torch.float32)

    taps = torch.exp(-(torch.arange(11.0) - 5) ** 2 / (2 * 1.5 ** 2))
    taps = taps / taps.sum()

    def windowed(planes):
        stacked = f.conv2d(torch.cat(planes, 0), taps.view(1, 1, 1, 11))
        return f.conv2d(stacked, taps.view(1, 1, 11, 1)).chunk(len(planes), 0)

    def moments(o):
        means = windowed([o, ir, vi, o * o, ir * ir, vi * vi, o * ir, o * vi])
        mo, mi, mv = means[:3]
        vo, vi_, vv = means[3] - mo * mo, means[4] - mi * mi, means[5] - mv * mv
        return [(mi, mo, vi_, vo, means[6] - mi * mo), (mv, mo, vv, vo, means[7] - mv * mo)]

    def ssim(of, c1, c2):
        ma, mb, va, vb, cov = of
        return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2))

    def information(of):
        noise, flat = 2 / 255 ** 2, 1e-7
        _, _, va, vb, cov = of
        va = va.clamp(min=0)
        gain = cov.clamp(min=0) / (va + flat)
        left = (vb - gain * cov).clamp(min=0)
        kept = torch.log(1 + gain ** 2 * va / (left + noise)).sum((1, 2, 3))
        there = torch.log(1 + va / noise).sum((1, 2, 3))
        return ((kept + flat) / (there + flat)).mean()

    contrast_taps = torch.full((1, 1, 3, 3), 1 / 8)
    contrast_taps[0, 0, 1, 1] = -1
    contrast = lambda x: f.conv2d(x, contrast_taps, padding=1)
    across = torch.tensor([[1.0, 0, -1]] * 3).view(1, 1, 3, 3) / 3
    prewitt = torch.cat([across, across.transpose(2, 3)], 0)

    def gmsd(o):
        halves = f.avg_pool2d(255 * torch.cat([o, ir, vi], 0), 2)
        root = (f.conv2d(halves, prewitt) ** 2).sum(1, keepdim=True).sqrt()
        mo, *sources = root.chunk(3, 0)
        similar = [(2 * mo * m + 170) / (mo * mo + m * m + 170) for m in sources]
        return sum(s.flatten(1).std(1, unbiased=True) for s in similar)

    def distance(a, b, depths):
        return sum(f.mse_loss(a[d - 1], b[d - 1]) for d in depths) / len(depths)

    def cosine(a, b):
        return (a * b).sum() / torch.sqrt((a * a).sum() * (b * b).sum())

    best = {}

    def refresh(o, seen, wanted):
        """As the released code: what is better by the batch's mean is kept whole, and pulled to where it is not."""
        with torch.no_grad():
            fixed = o.detach()
            now = dict(
                ssim=sum(ssim(of, 0.01 ** 2, 0.03 ** 2).mean((1, 2, 3)) for of in moments(fixed)).mean(),
                gmsd=-gmsd(fixed).mean(),
            )
            levels = (255 * fixed).clamp(0, 255).round() / 255
        pull = 0
        for branch, measure in now.items():
            kept = best.get(branch)
            gap = 0 if kept is None else float(kept[1] - measure)
            if kept is not None and gap > 0:
                target = kept[0]
                depths = [4, 5] if branch == "ssim" else [1, 2, 3]
                near = f.l1_loss(o, target) if branch == "ssim" else f.mse_loss(contrast(o), contrast(target))
                part = wanted.get("perception")
                if part:
                    with torch.no_grad():
                        there = features(target, depths[-1])
                    near = near + part["weight"] * distance(seen(), there, depths)
                pull = pull + 10 * gap * near
            else:
                best[branch] = levels, measure
        return pull

    def step():
        adam.zero_grad()
        hidden = first(torch.cat([ir, vi], 1))
        o = last(hidden)
        known = []

        def seen():
            if not known:
                known.append(features(o))
            return known[0]

        greatest = torch.max(ir, vi)
        total = 0
        if "ssim" in losses or "visualInformation" in losses:
            pairs = moments(o)
        for name, part in losses.items():
            if name == "ssim":
                value = sum(1 - ssim(of, part["luminance"], part["contrast"]).mean() for of in pairs)
            elif name == "visualInformation":
                value = sum(1 - information(of) for of in pairs)
            elif name == "intensity":
                value = f.l1_loss(o, greatest)
            elif name == "gradient":
                value = f.mse_loss(contrast(o), contrast(greatest))
            elif name == "perception":
                with torch.no_grad():
                    both = [torch.max(a, b) for a, b in zip(features(ir), features(vi))]
                value = distance(seen(), both, part["depths"])
            elif name == "distillation":
                value = 2 - cosine(o, taught) - cosine(hidden.sum(1, keepdim=True), taught_buffer)
            elif name == "refresh":
                value = refresh(o, seen, part)
            else:
                raise ValueError(f"no loss {name}")
            total = total + part["weight"] * value
        total.backward()
        adam.step()
        return total.item()

    return step, torch.__version__


serve_steps(load)
