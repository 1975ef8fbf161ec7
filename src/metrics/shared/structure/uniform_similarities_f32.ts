/**
 * scikit-image 0.19's `structural_similarity` of two float32 images.
 *
 * Wang et al. 2004 with a uniform 7x7 window, sample covariance, K1 0.01, K2 0.03, and the data range of float images,
 * 2 (although the levels are 0..255). Every operation is rounded to float32, so the value is theirs to the last bit.
 */
import { keptPer } from "../../kernels/kept_per.ts";
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";

const f = Math.fround;
const SIZE = 7;
const SAMPLE = f(49 / 48);
const C1 = f(0.0004);
const C2 = f(0.0036);

/** The similarity of the fused image and each source, in [-1, 1], of images of at least 7 px a side. */
export const uniformSimilaritiesF32: (
  triple: LoadedTriple,
) => readonly [ir: number, vi: number] = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) => {
    const ofIr = sourceMoments(ir), ofVi = sourceMoments(vi);
    return fused.workspace.lend(() => {
      const moments = momentsOf(fused);
      return similarities(moments, ofIr, ofVi);
    });
  },
);

/** An image and addresses of its windows' float32 moments. */
interface Moments {
  readonly image: LoadedImage;
  readonly mean: number;
  readonly variance: number;
  readonly stride: number;
}

function momentsOf(image: LoadedImage): Moments {
  const { workspace, bytes, width, height } = image;
  const stride = Math.ceil((width - SIZE + 1) / 4) * 4;
  const plane = 4 * stride * (height - SIZE + 1);
  const mean = workspace.take(plane), variance = workspace.take(plane);
  workspace.lend(() =>
    workspace.calls.uniformMoments(
      bytes,
      width,
      height,
      mean,
      variance,
      stride,
      SAMPLE,
      workspace.take(25 * (width + 31)),
    )
  );
  return { image, mean, variance, stride };
}

const sourceMoments = keptPer(momentsOf);

function similarities(
  { image: { workspace, bytes, width, height }, ...of }: Moments,
  a: Moments,
  b: Moments,
): readonly [number, number] {
  return workspace.lend(() => {
    const to = workspace.take(16);
    workspace.calls.uniformSimilarities(
      bytes,
      of.mean,
      of.variance,
      a.image.bytes,
      a.mean,
      a.variance,
      b.image.bytes,
      b.mean,
      b.variance,
      width,
      height,
      of.stride,
      SAMPLE,
      C1,
      C2,
      to,
      workspace.take(37 * (width + 31)),
    );
    const [ofA, ofB] = workspace.doubles(to, 2);
    return [ofA!, ofB!];
  });
}
