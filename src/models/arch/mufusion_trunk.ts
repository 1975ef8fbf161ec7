import type { GraphBuilder, Value } from "../onnx/builder.ts";
import type { MirroredConv } from "./mirrored_conv.ts";

/**
 * What MUFusion and MMDRFuse's teacher have in common: six 3×3 encoder layers, the third of stride 2, densely connected at
 * half size, and a decoder that takes every encoder layer back in, all but its last layer.
 *
 * Takes inputs `ir` and `vi` of even height and width (halved, then doubled by bicubic interpolation); gives 64 channels of
 * their size.
 */
export function mufusionTrunk(b: GraphBuilder, conv: MirroredConv): Value {
  const e1 = b.relu(
    conv(b.concat(b.input("ir"), b.input("vi")), "conv1", 2, 32),
  );
  const e2 = b.relu(conv(e1, "conv2", 32, 32));
  const e3 = b.relu(conv(b.concat(e1, e2), "conv3", 64, 64, 2));
  const e4 = b.relu(conv(e3, "conv4", 64, 64));
  const e5 = b.relu(conv(b.concat(e3, e4), "conv5", 128, 64));
  const e6 = b.relu(conv(b.concat(e3, e4, e5), "conv6", 192, 64));

  const d6 = b.relu(conv(e6, "conv66", 64, 64));
  const d5 = b.relu(conv(b.concat(e5, d6), "conv55", 128, 64));
  const d4 = b.relu(conv(b.concat(e4, d5), "conv44", 128, 64));
  const d3 = b.relu(conv(b.concat(e3, d4), "conv33", 128, 64));
  const d2 = b.relu(conv(b.concat(e2, b.resizeCubic(d3, 2)), "conv22", 96, 32));
  return b.concat(e1, d2);
}
