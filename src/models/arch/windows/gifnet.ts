import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { mirroredConv } from "../mirrored_conv.ts";
import { WeightSource } from "../weight_source.ts";
import { revisedLayerNorm } from "./revised_layer_norm.ts";
import { roundedUp } from "./rounded_up.ts";
import { placeBias, windowAttention } from "./window_attention.ts";

const GROWTH = 32;
/** Both images and three layers of {@link GROWTH} channels. */
const CHANNELS = 98;
const PATCH = 4;
const WINDOW = { side: 8, heads: 2, channels: CHANNELS } as const;
const SHIFT = WINDOW.side / 2;

/**
 * GIFNet (Cheng et al., CVPR 2025): three densely connected convolutions of both images, a transformer of two blocks on
 * windows of 8 × 8 pixels, the second shifted by 4, and a decoder of what both have found.
 *
 * The blocks have two streams of the same features, one for infrared and visible images and one for focus; the released
 * test takes the second for every task, into which the first goes once, after the first block. In that block the first
 * stream asks with the second's queries. What the first does in the second block, and a decoder for reconstruction, play no
 * part and are left out.
 *
 * Planes in [0, 1], the visible one a luma cut to levels; mirrored borders; the output is tanh / 2 + 1/2, in (0, 1), of any
 * size of at least 5 × 5.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function gifnet(state: StateDict): Graph {
  const weights = new WeightSource("gifnet", state);
  const b = new GraphBuilder("gifnet");
  const conv = mirroredConv(b, weights, "conv2d");
  const mirrored = (x: Value, name: string, inputs: number, outputs: number) =>
    b.conv(b.pad(x, 1, "reflect"), weights.conv(name, inputs, outputs, 3));
  const pointwise = (
    x: Value,
    name: string,
    inputs: number,
    outputs: number,
    bias = true,
  ): Value => b.conv(x, weights.conv(name, inputs, outputs, 1, { bias }));

  const ir = b.input("ir");
  let shared = b.concat(ir, b.input("vi"));
  for (const layer of [1, 2, 3]) {
    const inChannels = 2 + (layer - 1) * GROWTH;
    const name = `getSharedFeatures.conv_${layer}`;
    shared = b.concat(shared, b.relu(conv(shared, name, inChannels, GROWTH)));
  }

  const net = "extractor_multask.SwinTransformerSpecific";
  const plane = roundedUp(b, ir, PATCH);
  const padded = b.cropToSizeOf(
    b.pad(shared, [0, 0, PATCH - 1, PATCH - 1], "reflect"),
    plane,
  );
  const embed = (stream: string): Value =>
    mirrored(padded, `${net}.patch_embed_${stream}.proj`, CHANNELS, CHANNELS);

  const block = (index: number): Block => {
    const name = `${net}.layer1.blocks.${index}`;
    const shift = index === 0 ? 0 : SHIFT;
    const bias = placeBias(b, weights, `${name}.attn.attn`, WINDOW);
    const attend = windowAttention(b, plane, bias, { ...WINDOW, shift });
    const open = (x: Value, suffix: string): Opened => {
      const norm = revisedLayerNorm(
        b,
        weights,
        x,
        `${name}.norm1${suffix}`,
        CHANNELS,
      );
      const from = norm.normalized;
      const attn = `${name}.attn`;
      const both = pointwise(
        from,
        `${attn}.QK${suffix}`,
        CHANNELS,
        2 * CHANNELS,
      );
      const value = pointwise(from, `${attn}.V${suffix}`, CHANNELS, CHANNELS);
      const close = (query: Value): Value => {
        const key = b.channels(both, CHANNELS, 2 * CHANNELS);
        const near = b.conv(
          b.pad(value, 2, "reflect"),
          weights.conv(`${attn}.conv${suffix}`, 1, CHANNELS, 5),
          { groups: CHANNELS },
        );
        const projected = pointwise(
          b.add(near, attend(query, key, value)),
          `${attn}.proj${suffix}`,
          CHANNELS,
          CHANNELS,
        );
        const attended = b.add(x, norm.restore(projected));
        const mlp = `${name}.mlp${suffix}.mlp`;
        const hidden = b.relu(
          pointwise(attended, `${mlp}.0`, CHANNELS, 2 * CHANNELS),
        );
        return b.add(
          attended,
          pointwise(hidden, `${mlp}.2`, 2 * CHANNELS, CHANNELS),
        );
      };
      return { query: b.channels(both, 0, CHANNELS), close };
    };
    return open;
  };

  const first = block(0);
  const focus = first(embed("mfif"), "_mfif");
  const infrared = first(embed("ivif"), "").close(focus.query);
  const share = `${net}.layer1.weights_mfif.0`;
  const mixed = b.add(
    focus.close(focus.query),
    b.mul(b.weight(share, weights.take(share, [1]), [1]), infrared),
  );
  const second = block(1)(mixed, "_mfif");
  const specific = b.cropToSizeOf(
    mirrored(
      second.close(second.query),
      `${net}.patch_unembed.proj.0`,
      CHANNELS,
      CHANNELS,
    ),
    ir,
  );

  const joined = b.concat(shared, specific);
  const mlp = "cnnDecoder.fuseComplementFeatures.mlp";
  const reduced = b.relu(
    pointwise(joined, `${mlp}.0`, 2 * CHANNELS, CHANNELS, false),
  );
  let x = pointwise(reduced, `${mlp}.2`, CHANNELS, 128, false);
  const widths = [128, 64, 32, 16];
  widths.forEach((width, layer) => {
    const name = `cnnDecoder.decoder.${1 + 3 * layer}`;
    const last = layer === widths.length - 1;
    const next = mirrored(x, name, width, last ? 1 : width / 2);
    x = last ? b.tanh(next) : b.relu(next);
  });
  const half = b.constant([0.5]);
  const fused = b.add(b.mul(x, half), half);

  weights.leave("decoder_rec.");
  const idle = `${net}.layer1.blocks.1`;
  for (const part of ["conv", "V", "proj", "QK"]) {
    weights.leave(`${idle}.attn.${part}.`);
  }
  weights.leave(`${idle}.norm1.`);
  weights.leave(`${idle}.mlp.`);
  weights.leave(`${net}.layer1.weights.`);
  weights.leave(`${net}.layer1.weights_mfif.1`);
  weights.finish();
  return b.build(fused);
}

/** One stream of a block: what it asks with, and what becomes of it once a query is given. */
interface Opened {
  readonly query: Value;
  close(query: Value): Value;
}

/** Begins a stream, whose weights end in `suffix`. */
type Block = (x: Value, suffix: string) => Opened;
