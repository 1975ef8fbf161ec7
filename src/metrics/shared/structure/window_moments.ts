/** Local moments: the means, variances and covariances of everything a window covers. */
import type { Matrix } from "../../planes/matrix.ts";

/** How local moments are taken. */
export interface WindowKind {
  /** The weighted mean in every window; images of one size give means of one size. */
  readonly means: (image: Matrix) => Matrix;
  /** The means of an image and of its squares less squared means, where there is a faster way to the same bits. */
  readonly moments?: (
    image: Matrix,
  ) => Pick<WindowMoments, "mean" | "variance">;
  /** The means of two images' products, where there is a faster way to the same bits. */
  readonly productMeans?: (a: Matrix, b: Matrix) => Matrix;
  /** What variances and covariances are multiplied by, n / (n - 1) for those of a sample; 1 unless told. */
  readonly sample?: number;
  /** What each operation is rounded by, such as `Math.fround`; nothing unless told. */
  readonly round?: (value: number) => number;
  /** Whether a variance that rounding leaves below 0 becomes 0. */
  readonly clamped?: boolean;
}

/** An image and the moments of its windows. */
export interface WindowMoments {
  readonly image: Matrix;
  readonly kind: WindowKind;
  readonly mean: Matrix;
  /** Mean of squares less squared mean: unless it is clamped, rounding may leave it below 0. */
  readonly variance: Matrix;
}

/** The moments of every window of an image. */
export function windowMoments(image: Matrix, kind: WindowKind): WindowMoments {
  const { mean, variance } = kind.moments?.(image) ?? momentsOf(image, kind);
  if (kind.clamped) {
    variance.data.forEach((value, at) => {
      if (value < 0) variance.data[at] = 0;
    });
  }
  return { image, kind, mean, variance };
}

/** Mean of products less product of means in every window of two images of one size. */
export function windowCovariance(a: WindowMoments, b: WindowMoments): Matrix {
  return spread(a.kind, a.image, a.mean, b.image, b.mean);
}

function momentsOf(
  image: Matrix,
  kind: WindowKind,
): Pick<WindowMoments, "mean" | "variance"> {
  const mean = kind.means(image);
  return { mean, variance: spread(kind, image, mean, image, mean) };
}

function spread(
  { means, productMeans, sample = 1, round }: WindowKind,
  a: Matrix,
  { data: meanOfA }: Matrix,
  b: Matrix,
  { data: meanOfB }: Matrix,
): Matrix {
  const { width, height, data } = productMeans?.(a, b) ??
    means(product(a, b, round));
  const spread = new Float64Array(data.length);
  for (let at = 0; at < spread.length; at++) {
    const both = meanOfA[at]! * meanOfB[at]!;
    const less = data[at]! - (round ? round(both) : both);
    spread[at] = sample * (round ? round(less) : less);
  }
  return { width, height, data: spread };
}

function product(
  { width, height, data: x }: Matrix,
  { data: y }: Matrix,
  round: WindowKind["round"],
): Matrix {
  const data = new Float64Array(x.length);
  for (let at = 0; at < data.length; at++) {
    const both = x[at]! * y[at]!;
    data[at] = round ? round(both) : both;
  }
  return { width, height, data };
}
