import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

const BASE = "TCSVT_Encoder_Base.model";
const DETAIL = "TCSVT_Encoder_Detail.model";
const DECODER = "TCSVT_Decoder.model";
const LAYERS = 10;
const FILTERS = 64;
const BLUR_SIZE = 11;
const LAPLACIAN_SIZE = 19;

/**
 * AUIF (Zhao et al., IEEE TCSVT 2021): ten unrolled iterations take the base of each image, from a box blur on, and ten
 * others its detail, from a Laplacian on; all four are added up and decoded by one 3×3 filter.
 *
 * An iteration steps down the gradient of |k ∗ x| and of the distance to the image, so it filters by 64 learned kernels
 * and by the same ones turned by 180°; the turned ones are stored as constants, since nothing was learned for them.
 *
 * Planes in [0, 1]; the output is a sigmoid, in (0, 1), of any size of at least 10 × 10 (the Laplacian mirrors 9 pixels).
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function auif(state: StateDict): Graph {
  const weights = new WeightSource("auif", state);
  const b = new GraphBuilder("auif");

  const iterate = (x: Value, image: Value, layer: string): Value => {
    const scalar = (name: string): Value =>
      b.weight(
        `${layer}.${name}`,
        weights.take(`${layer}.${name}`, [1]),
        [1],
      );
    const dims = [FILTERS, 1, 3, 3] as const;
    const weight = weights.take(`${layer}.kernel`, dims);
    const filtered = b.conv(b.pad(x, 1, "reflect"), {
      name: `${layer}.kernel`,
      dims,
      weight,
    });
    const returned = fixedFilter(b, filtered, turned(weight), FILTERS, 3);
    const slope = `${layer}.rest.1.weight`;
    const prior = b.prelu(
      b.batchNorm(returned, weights.batchNorm(`${layer}.rest.0`, 1)),
      slope,
      weights.take(slope, [1]),
    );
    const distance = b.mul(scalar("theta"), b.sub(image, x));
    return b.sub(x, b.mul(scalar("eta"), b.sub(prior, distance)));
  };
  const encode = (start: Value, image: Value, name: string): Value => {
    let x = start;
    for (let layer = 0; layer < LAYERS; layer++) {
      x = iterate(x, image, `${name}.${layer}`);
    }
    return x;
  };
  const base = (image: Value): Value =>
    encode(
      fixedFilter(b, image, boxBlur(BLUR_SIZE), 1, BLUR_SIZE),
      image,
      `${BASE}/conv1`,
    );
  const detail = (image: Value): Value =>
    encode(
      fixedFilter(b, image, laplacian(LAPLACIAN_SIZE), 1, LAPLACIAN_SIZE),
      image,
      `${DETAIL}/conv2`,
    );

  const ir = b.input("ir");
  const vi = b.input("vi");
  const features = b.add(
    b.add(base(ir), base(vi)),
    b.add(detail(ir), detail(vi)),
  );
  const filter = `${DECODER}/decoder.1`;
  const dims = [1, 1, 3, 3] as const;
  const decoded = b.conv(b.pad(features, 1, "reflect"), {
    name: filter,
    dims,
    weight: weights.take(`${filter}.weight`, dims),
  });
  const fused = b.sigmoid(
    b.batchNorm(decoded, weights.batchNorm(`${DECODER}/decoder.2`, 1)),
  );
  weights.finish();
  return b.build(fused);
}

/** Correlates `channels` channels into one over mirrored borders, by a kernel nothing was learned for. */
function fixedFilter(
  b: GraphBuilder,
  x: Value,
  kernel: readonly number[],
  channels: number,
  size: number,
): Value {
  return b.node("Conv", [
    b.pad(x, (size - 1) / 2, "reflect"),
    b.constant(kernel, [1, channels, size, size]),
  ], { kernel_shape: { kind: "ints", value: [size, size] } });
}

/** 3×3 kernels one after the other, each turned by 180°. */
function turned(kernels: Float32Array): number[] {
  return Array.from(
    kernels,
    (_, index) => kernels[index - (index % 9) + 8 - (index % 9)]!,
  );
}

function boxBlur(size: number): number[] {
  return Array.from({ length: size * size }, () => 1 / (size * size));
}

/** Ones around a centre that makes the sum 0, divided by the sum of magnitudes. */
function laplacian(size: number): number[] {
  const others = size * size - 1;
  return Array.from(
    { length: size * size },
    (_, index) => (index === others / 2 ? -others : 1) / (2 * others),
  );
}
