import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { tokenLayer } from "./token_layer.ts";
import { WeightSource } from "../weight_source.ts";

const FILTERS = 16;
const REDUCED = 4;
const BLOCKS = 2;

/**
 * DATFuse (Tang et al., IEEE TCSVT 2023): a 5×5 convolution, a dual attention module (each channel weighed by its mean,
 * each pixel by its neighbours), two transformer blocks, the same module once more, and a 1×1 convolution.
 *
 * The paper's transformer attends between pixels; the released network's windows hold one pixel, so that of its attention
 * the values alone are left. Nor do the blocks see pixels: a token is sixteen neighbours along a row of one channel.
 *
 * Planes in [0, 1]; repeated borders, zeros beyond them where pixels are weighed; the output is a tanh, in (−1, 1), of any
 * size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function datfuse(state: StateDict): Graph {
  const weights = new WeightSource("datfuse", state);
  const b = new GraphBuilder("datfuse");

  const normalizedConv = (
    x: Value,
    name: string,
    inChannels: number,
    size: number,
  ): Value =>
    b.batchNorm(
      b.conv(
        b.pad(x, (size - 1) / 2, "edge"),
        weights.conv(`${name}.conv`, inChannels, FILTERS, size),
      ),
      weights.batchNorm(`${name}.bn`, FILTERS),
    );
  const weighChannels = (x: Value): Value => {
    const reduced = b.relu(
      b.conv(
        b.node("GlobalAveragePool", [x]),
        weights.conv("cam.fc.0", FILTERS, REDUCED, 1),
      ),
    );
    return b.sigmoid(
      b.conv(reduced, weights.conv("cam.fc.2", REDUCED, FILTERS, 1)),
    );
  };
  const weighPixels = (x: Value): Value => {
    const layer = (
      from: Value,
      index: number,
      inChannels: number,
      outChannels: number,
    ): Value =>
      b.batchNorm(
        b.conv(
          from,
          weights.conv(`sam.body.${index}`, inChannels, outChannels, 3),
          { padding: 1 },
        ),
        weights.batchNorm(`sam.body.${index + 1}`, outChannels),
      );
    const reduced = b.relu(layer(x, 0, FILTERS, REDUCED));
    return b.sigmoid(layer(reduced, 3, REDUCED, 1));
  };
  /** Both layers of the module are the same convolution, and both modules of the network are the same. */
  const extract = (x: Value): Value =>
    normalizedConv(
      b.relu(normalizedConv(x, "fem", FILTERS, 3)),
      "fem",
      FILTERS,
      3,
    );
  const attend = (features: Value, beside: Value): Value =>
    b.add(
      b.add(
        b.mul(features, weighChannels(features)),
        b.mul(features, weighPixels(features)),
      ),
      beside,
    );

  const shallow = b.relu(
    normalizedConv(
      b.concat(b.input("ir"), b.input("vi")),
      "convolutional",
      2,
      5,
    ),
  );
  const encoded = b.relu(attend(extract(shallow), shallow));
  const transform = tokenLayer(b, weights, FILTERS, BLOCKS);
  const features = extract(transform(encoded));
  const fused = b.tanh(
    b.conv(
      attend(features, features),
      weights.conv("convolutional_out.conv", FILTERS, 1, 1),
    ),
  );
  // A normalization of patches of 96 that the network never runs.
  weights.leave("patch_embed.");
  weights.finish();
  return b.build(fused);
}
