/**
 * The weights with which the same convolution carries a gradient back to its input: in and out change places within each
 * group, and each kernel is turned by half a turn.
 *
 * @param weights group × out × in × rows × columns; the target is group × in × out × rows × columns.
 */
export function flipWeights(
  weights: usize,
  groups: i32,
  outChannels: i32,
  inChannels: i32,
  taps: i32,
  target: usize,
): void {
  for (let group: i32 = 0; group < groups; group++) {
    for (let out: i32 = 0; out < outChannels; out++) {
      for (let channel: i32 = 0; channel < inChannels; channel++) {
        const to = target +
          ((<usize> ((channel * outChannels + out + 1) * taps)) << 2);
        for (let tap: usize = 0; tap < <usize> taps; tap++) {
          store<f32>(to - ((tap + 1) << 2), load<f32>(weights));
          weights += 4;
        }
      }
    }
    target += (<usize> (outChannels * inChannels * taps)) << 2;
  }
}
