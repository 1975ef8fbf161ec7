import { at, make, type Rows, zip } from "./plane.ts";

const product = (x: number, y: number): number => x * y;

/** On images in [0, 1], as the paper has it, and back. */
export function referenceGuidedFilter(ir: Rows, vi: Rows): Rows {
  const images = [ir, vi].map((image) =>
    image.map((row) => row.map((v) => v / 255))
  );
  const saliencies = [saliency(ir), saliency(vi)];
  const wins = [
    zip(saliencies[0]!, saliencies[1]!, (x, y) => (x >= y ? 1 : 0)),
    zip(saliencies[0]!, saliencies[1]!, (x, y) => (y >= x ? 1 : 0)),
  ];
  const bases = images.map(mean31);
  const details = images.map((image, k) =>
    zip(image, bases[k]!, (x, y) => x - y)
  );
  const fuse = (layers: Rows[], radius: number, epsilon: number): Rows => {
    const [w, v] = images.map((image, k) =>
      guided(image, wins[k]!, radius, epsilon)
        .map((row) => row.map((q) => Math.min(Math.max(q, 0), 1) + 1e-12))
    );
    return make(ir.length, ir[0]!.length, (y, x) => {
      const [a, b] = [w![y]![x]!, v![y]![x]!];
      return (a * layers[0]![y]![x]! + b * layers[1]![y]![x]!) / (a + b);
    });
  };
  return zip(
    fuse(bases, 45, 0.3),
    fuse(details, 7, 1e-6),
    (x, y) => 255 * (x + y),
  );
}

/** The mean over the part of a window that lies inside, around each pixel. */
function windowMean(plane: Rows, radius: number): Rows {
  const [height, width] = [plane.length, plane[0]!.length];
  return make(height, width, (y, x) => {
    let [sum, count] = [0, 0];
    for (let i = Math.max(0, y - radius); i <= y + radius && i < height; i++) {
      for (let j = Math.max(0, x - radius); j <= x + radius && j < width; j++) {
        sum += plane[i]![j]!;
        count++;
      }
    }
    return sum / count;
  });
}

/** He, Sun and Tang's Algorithm 1. */
function guided(
  image: Rows,
  weights: Rows,
  radius: number,
  epsilon: number,
): Rows {
  const mean = (plane: Rows): Rows => windowMean(plane, radius);
  const [imageMean, weightMean] = [mean(image), mean(weights)];
  const correlation = mean(zip(image, weights, product));
  const covariance = zip(
    correlation,
    zip(imageMean, weightMean, product),
    (x, y) => x - y,
  );
  const variance = zip(
    mean(zip(image, image, product)),
    imageMean,
    (square, m) => square - m * m,
  );
  const slope = zip(covariance, variance, (c, v) => c / (v + epsilon));
  const offset = zip(
    weightMean,
    zip(slope, imageMean, product),
    (x, y) => x - y,
  );
  return zip(
    zip(mean(slope), image, product),
    mean(offset),
    (x, y) => x + y,
  );
}

/** A Gaussian of σ = 5 over 11 × 11 of the magnitude of the Laplacian. */
function saliency(image: Rows): Rows {
  const [height, width] = [image.length, image[0]!.length];
  const edges = make(height, width, (y, x) =>
    Math.abs(
      at(image, y - 1, x) + at(image, y + 1, x) + at(image, y, x - 1) +
        at(image, y, x + 1) - 4 * at(image, y, x),
    ));
  return make(height, width, (y, x) => {
    let [sum, total] = [0, 0];
    for (let dy = -5; dy <= 5; dy++) {
      for (let dx = -5; dx <= 5; dx++) {
        const weight = Math.exp(-(dy * dy + dx * dx) / 50);
        sum += weight * at(edges, y + dy, x + dx);
        total += weight;
      }
    }
    return sum / total;
  });
}

function mean31(image: Rows): Rows {
  return make(image.length, image[0]!.length, (y, x) => {
    let sum = 0;
    for (let dy = -15; dy <= 15; dy++) {
      for (let dx = -15; dx <= 15; dx++) sum += at(image, y + dy, x + dx);
    }
    return sum / 961;
  });
}
