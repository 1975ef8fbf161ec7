"""The metrics of profile `cdd` with OpenCV and NumPy, written to be fast: the yardstick beside the released evaluator.

Separable filters (`sepFilter2D`, `boxFilter`), integer arithmetic where it is exact, every intermediate made once for a
call. Images are 8-bit arrays of one size. Float64 where the evaluator's values need it (VIF), float32 elsewhere.
"""
import math

import cv2
import numpy as np

HALF_PI = math.pi / 2
EPS = 1e-10
NOISE = 2.0
KERNELS = [cv2.getGaussianKernel(size, size / 5, cv2.CV_64F) for size in (17, 9, 5, 3)]


def evaluate(ir, vi, fused, metrics):
    """The values of the metrics asked for, by name."""
    return {metric: METRICS[metric](ir, vi, fused) for metric in metrics}


def entropy(_ir, _vi, fused):
    share = np.bincount(fused.ravel(), minlength=256) / fused.size
    share = share[share > 0]
    return float(-(share * np.log2(share)).sum())


def standard_deviation(_ir, _vi, fused):
    return float(cv2.meanStdDev(fused)[1][0, 0])


def spatial_frequency(_ir, _vi, fused):
    across = cv2.norm(fused[:, 1:], fused[:, :-1], cv2.NORM_L2SQR)
    down = cv2.norm(fused[1:], fused[:-1], cv2.NORM_L2SQR)
    height, width = fused.shape
    return math.sqrt(across / (height * (width - 1)) + down / ((height - 1) * width))


def average_gradient(_ir, _vi, fused):
    # With a repeated border the outermost differences come out halved; they are one-sided and count whole.
    x = cv2.Sobel(fused, cv2.CV_32F, 1, 0, ksize=1, scale=0.5, borderType=cv2.BORDER_REPLICATE)
    y = cv2.Sobel(fused, cv2.CV_32F, 0, 1, ksize=1, scale=0.5, borderType=cv2.BORDER_REPLICATE)
    x[:, 0] *= 2
    x[:, -1] *= 2
    y[0] *= 2
    y[-1] *= 2
    return cv2.mean(cv2.magnitude(x, y))[0] / math.sqrt(2)


def mutual_information(ir, vi, fused):
    return _information(fused, ir) + _information(fused, vi)


def _information(a, b):
    joint = cv2.calcHist([a, b], [0, 1], None, [256, 256], [0, 256, 0, 256]).astype(np.float64)
    joint /= a.size
    apart = joint.sum(axis=1, keepdims=True) * joint.sum(axis=0, keepdims=True)
    seen = joint > 0
    joint = joint[seen]
    return float((joint * np.log(joint / apart[seen])).sum())


def correlation(ir, vi, fused):
    c = _covariances(ir, vi, fused)
    return (c[0, 2] / math.sqrt(c[0, 0] * c[2, 2]) + c[1, 2] / math.sqrt(c[1, 1] * c[2, 2])) / 2


def sum_of_correlations_of_differences(ir, vi, fused):
    # Covariance is linear in either argument, so the three images' own covariances hold everything.
    c = _covariances(ir, vi, fused)
    less_vi = c[2, 2] - 2 * c[1, 2] + c[1, 1]
    less_ir = c[2, 2] - 2 * c[0, 2] + c[0, 0]
    return (c[0, 2] - c[0, 1]) / math.sqrt(c[0, 0] * less_vi) + (c[1, 2] - c[0, 1]) / math.sqrt(c[1, 1] * less_ir)


def _covariances(*images):
    rows = np.empty((len(images), images[0].size))
    for row, image in zip(rows, images):
        row[:] = image.ravel()
        row -= row.mean()
    return rows @ rows.T


def visual_information_fidelity(ir, vi, fused):
    planes = [image.astype(np.float64) for image in (fused, ir, vi)]
    kept = [0.0, 0.0]
    total = [0.0, 0.0]
    for scale, kernel in enumerate(KERNELS):
        if scale > 0:
            planes = [np.ascontiguousarray(_valid(plane, kernel)[::2, ::2]) for plane in planes]
        fused_mean, fused_variance = _moments(planes[0], kernel)
        for i, source in enumerate(planes[1:]):
            mean, variance = _moments(source, kernel)
            covariance = _valid(source * planes[0], kernel) - mean * fused_mean
            k, t = _information_of_scale(variance, fused_variance, covariance)
            kept[i] += k
            total[i] += t
    return sum(k / t if t > 0 else 1.0 for k, t in zip(kept, total))


def _valid(plane, kernel):
    """Only the windows that lie wholly inside: the filter reads past the edges of the part it is given, never past the image."""
    half = len(kernel) // 2
    return cv2.sepFilter2D(plane, cv2.CV_64F, kernel, kernel)[half:-half, half:-half]


def _moments(plane, kernel):
    mean = _valid(plane, kernel)
    variance = _valid(plane * plane, kernel) - mean * mean
    return mean, np.maximum(variance, 0, out=variance)


def _information_of_scale(variance, fused_variance, covariance):
    gain = covariance / (variance + EPS)
    rest = fused_variance - gain * covariance
    np.maximum(rest, EPS, out=rest)
    rest += NOISE
    signal = gain * gain
    signal *= variance
    signal /= rest
    signal[(variance < EPS) | (fused_variance < EPS) | (gain < 0)] = 0
    variance = np.where(variance < EPS, 0.0, variance)
    return np.log1p(signal).sum(), np.log1p(variance / NOISE).sum()


def edge_preservation(ir, vi, fused):
    strength, angle = _edges(fused)
    kept = weights = 0.0
    for source in (ir, vi):
        source_strength, source_angle = _edges(source)
        share = _preserved(source_strength, source_angle, strength, angle)
        kept += cv2.multiply(share, source_strength).sum(dtype=np.float64)
        weights += source_strength.sum(dtype=np.float64)
    return float(kept / weights)


def _edges(image):
    x = cv2.Sobel(image, cv2.CV_32F, 1, 0, scale=-1, borderType=cv2.BORDER_CONSTANT)
    y = cv2.Sobel(image, cv2.CV_32F, 0, 1, borderType=cv2.BORDER_CONSTANT)
    strength = cv2.magnitude(x, y)
    flat = x == 0
    x[flat] = 1
    angle = np.arctan(np.divide(y, x, out=y), out=y)
    angle[flat] = HALF_PI
    return strength, angle


def _preserved(strength, angle, fused_strength, fused_angle):
    most = np.maximum(strength, fused_strength)
    ratio = np.minimum(strength, fused_strength)
    # Where the two are equal the evaluator takes the strength itself for their ratio.
    np.divide(ratio, most, out=ratio, where=strength != fused_strength)
    alignment = np.abs(angle - fused_angle)
    alignment *= -1 / HALF_PI
    alignment += 1 - 0.8
    alignment *= -22
    ratio -= 0.5
    ratio *= -15
    return 0.9994 * 0.9879 / ((1 + cv2.exp(ratio)) * (1 + cv2.exp(alignment)))


def structural_similarity(ir, vi, fused):
    fused_moments = _window_moments(fused)
    return sum(_similarity(fused, fused_moments, source, _window_moments(source)) for source in (ir, vi))


# Sums over a window of n = 49 levels are whole numbers, and n times a sum of squares stays under 2^31: what cancels in a
# variance cancels exactly in int32. Both factors of the similarity are left multiplied by n^2 and n(n - 1).
N = 49
C1 = 0.0004 * N * N
C2 = 0.0036 * N * (N - 1)


def _window_sums(values):
    return cv2.boxFilter(values, cv2.CV_32S, (7, 7), normalize=False)[3:-3, 3:-3]


def _window_moments(image):
    sums = _window_sums(image)
    squares = cv2.multiply(sums, sums)
    spread = cv2.subtract(cv2.multiply(_window_sums(cv2.multiply(image, image, dtype=cv2.CV_16U)), N), squares)
    return sums, squares.astype(np.float32), spread.astype(np.float32)


def _similarity(a, a_moments, b, b_moments):
    sums, squares, spread = a_moments
    b_sums, b_squares, b_spread = b_moments
    products = cv2.multiply(sums, b_sums)
    joint = cv2.subtract(cv2.multiply(_window_sums(cv2.multiply(a, b, dtype=cv2.CV_16U)), N), products)
    means = 2 * products.astype(np.float32)
    means += C1
    shape = 2 * joint.astype(np.float32)
    shape += C2
    means *= shape
    below = squares + b_squares
    below += C1
    spreads = spread + b_spread
    spreads += C2
    below *= spreads
    return cv2.mean(cv2.divide(means, below))[0]


METRICS = {
    "EN": entropy,
    "SD": standard_deviation,
    "SF": spatial_frequency,
    "AG": average_gradient,
    "MI": mutual_information,
    "SCD": sum_of_correlations_of_differences,
    "CC": correlation,
    "VIF": visual_information_fidelity,
    "Qabf": edge_preservation,
    "SSIM": structural_similarity,
}
