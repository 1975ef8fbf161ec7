import type { Picture } from "./picture.ts";

/** Red, green and blue levels apart; a grey picture gives its levels three times. */
export function channelsOf(
  { channels, data }: Picture,
): [Uint8Array, Uint8Array, Uint8Array] {
  if (channels === 1) return [data, data, data];
  const plane = (c: number): Uint8Array => {
    const levels = new Uint8Array(data.length / 3);
    for (let i = 0; i < levels.length; i++) levels[i] = data[3 * i + c]!;
    return levels;
  };
  return [plane(0), plane(1), plane(2)];
}
