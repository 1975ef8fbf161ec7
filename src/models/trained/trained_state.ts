import type { StateDict, Tensor } from "../weights/state_dict.ts";

const SIDE = 3;

/**
 * The weights of a trained chain by name.
 *
 * @param channels of the input, of each activation, of the output.
 * @param base64 float32, little-endian: weights and bias of each layer.
 * @throws {RangeError} if there are not as many numbers as the channels need.
 */
export function trainedState(
  channels: readonly number[],
  base64: string,
): StateDict {
  const bytes = Uint8Array.fromBase64(base64);
  const numbers = new Float32Array(Math.floor(bytes.length / 4));
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = view.getFloat32(4 * at, true);
  }
  const state = new Map<string, Tensor>();
  let place = 0;
  const take = (name: string, ...dims: number[]): void => {
    const count = dims.reduce((a, b) => a * b);
    const data = numbers.slice(place, place + count);
    state.set(name, { dims, data, dtype: "float32" });
    place += count;
  };
  channels.slice(1).forEach((out, layer) => {
    const name = `conv${layer + 1}.1`;
    take(`${name}.weight`, out, channels[layer]!, SIDE, SIDE);
    take(`${name}.bias`, out);
  });
  if (4 * place !== bytes.length) {
    throw new RangeError(
      `Cannot read trained weights of ${
        channels.join(" → ")
      } channels: they are ${4 * place} bytes, found ${bytes.length}`,
    );
  }
  return state;
}
