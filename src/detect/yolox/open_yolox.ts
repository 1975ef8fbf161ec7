import type { Picture } from "../../image/picture.ts";
import { openNetwork } from "../../runtime/ort/open_network.ts";
import type { Detection } from "../box.ts";
import type { DetectionRule, Detector } from "../detector.ts";
import { suppress } from "../suppress.ts";
import { decodeOutput } from "./decode_output.ts";
import { letterbox } from "./letterbox.ts";

/**
 * Opens a detector of YOLOX's layout: input float32 [1,3,S,S], blue, green, red, levels 0..255; output [1, rows, 5 + classes].
 * Dispose it with `await using`.
 *
 * @throws {TypeError} if the network is of another layout.
 */
export async function openYolox(
  onnx: Uint8Array,
  rule: DetectionRule,
): Promise<Detector> {
  const network = await openNetwork(onnx);
  const [batch, channels, side, width] = network.shape;
  if (
    batch !== 1 || channels !== 3 || side === undefined || side !== width ||
    side % 32 !== 0
  ) {
    await network[Symbol.asyncDispose]();
    throw new TypeError(
      `Cannot use the detector: expected an input [1,3,S,S] with S a multiple of 32, as YOLOX has it, found [${network.shape}]`,
    );
  }
  return {
    async detect(picture: Picture): Promise<Detection[]> {
      const { data, ratio } = letterbox(picture, side);
      const output = await network.run(data);
      const found = decodeOutput(output.data, {
        side,
        ratio,
        classes: (output.shape.at(-1) ?? 0) - 5,
      }, rule);
      return suppress(found, rule.mostOverlap);
    },
    [Symbol.asyncDispose]: () => network[Symbol.asyncDispose](),
  };
}
