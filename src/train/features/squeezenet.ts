import { WeightSource } from "../../models/arch/weight_source.ts";
import type { StateDict } from "../../models/weights/state_dict.ts";
import { joined } from "../tape/channels.ts";
import { maxPooled } from "../tape/pooling.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { FeatureNetwork } from "./feature_network.ts";
import { type ChannelScale, greyConvolution } from "./grey_convolution.ts";
import { rectifiedConvolution } from "./rectified_convolution.ts";
import { type FeatureStage, stagedNetwork } from "./staged_network.ts";

/** Blue, green, red in levels less their means: what ncnn's example feeds the same file. */
const SCALE: ChannelScale = {
  factors: [255, 255, 255],
  offsets: [104, 117, 123],
};

/**
 * The convolutional part of SqueezeNet 1.1 (Iandola et al., arXiv 1602.07360): a stand-in for VGG-19 in a perception loss.
 *
 * Depths, each after its ReLUs: conv1 (64 channels, half the sides), fire3 (128, a quarter), fire5 (256, an eighth), fire7
 * (384, a sixteenth), fire9 (512, a sixteenth). conv1 has no border; windows of the maximum have side 3 and stride 2 and
 * may end with the plane, so that 64 × 64 pixels become 31, 15, 7, 3 and 3 to a side.
 *
 * @param state as `readNcnn` reads it; `conv10`, the classifier, is left out.
 * @throws {RangeError} if the weights are not those of this network.
 */
export function squeezenet(
  about: Pick<FeatureNetwork, "id" | "title" | "digest">,
  state: StateDict,
): FeatureNetwork {
  const weights = new WeightSource(about.title, state);
  const conv1 = weights.conv("conv1", 3, 64, 3);
  const fire = (index: number, into: number, squeezed: number) => {
    const name = `fire${index}`;
    const expanded = 4 * squeezed;
    const squeeze = weights.conv(`${name}/squeeze1x1`, into, squeezed, 1);
    const one = weights.conv(`${name}/expand1x1`, squeezed, expanded, 1);
    const three = weights.conv(`${name}/expand3x3`, squeezed, expanded, 3);
    return (tape: Tape): FeatureStage => {
      const narrow = rectifiedConvolution(tape, squeeze);
      const wide = rectifiedConvolution(tape, one);
      const around = rectifiedConvolution(tape, three, { border: 1 });
      return (of) => {
        const few = narrow(of);
        return joined(tape, wide(few), around(few));
      };
    };
  };
  const pairs = [
    [fire(2, 64, 16), fire(3, 128, 16)],
    [fire(4, 128, 32), fire(5, 256, 32)],
    [fire(6, 256, 48), fire(7, 384, 48)],
    [fire(8, 384, 64), fire(9, 512, 64)],
  ] as const;
  weights.leave("conv10.");
  weights.finish();
  return stagedNetwork({ ...about, depthCount: 5 }, (tape) => {
    const pooled = (of: TapeTensor): TapeTensor =>
      maxPooled(tape, of, { side: 3, stride: 2, rest: "ceil" });
    const fires = pairs.map(([first, second], at): FeatureStage => {
      const [one, two] = [first(tape), second(tape)];
      return (of) => two(one(at < 3 ? pooled(of) : of));
    });
    return [greyConvolution(tape, conv1, SCALE, { stride: 2 }), ...fires];
  });
}
