/** Planes whose pixels are repeated, and the way back of their gradient. */

/** Every pixel `factor` × `factor` times. */
export function repeatPixels(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  factor: i32,
  target: usize,
): void {
  const length = (<usize> (width * factor)) << 2;
  for (let row: i32 = 0; row < channels * height; row++) {
    let to = target;
    for (let x: i32 = 0; x < width; x++) {
      const value = load<f32>(source);
      source += 4;
      for (let copy: i32 = 0; copy < factor; copy++) {
        store<f32>(to, value);
        to += 4;
      }
    }
    for (let copy: i32 = 1; copy < factor; copy++) {
      memory.copy(target + <usize> copy * length, target, length);
    }
    target += <usize> factor * length;
  }
}

/** Adds to each pixel of `target` the gradients of its copies. */
export function addRepeated(
  upstream: usize,
  channels: i32,
  height: i32,
  width: i32,
  factor: i32,
  target: usize,
): void {
  const length = (<usize> (width * factor)) << 2;
  const side = <usize> factor << 2;
  for (let row: i32 = 0; row < channels * height; row++) {
    for (let x: i32 = 0; x < width; x++) {
      let sum: f32 = 0;
      let from = upstream + <usize> x * side;
      for (let copy: i32 = 0; copy < factor; copy++) {
        for (let at = from, end = from + side; at < end; at += 4) {
          sum += load<f32>(at);
        }
        from += length;
      }
      store<f32>(target, load<f32>(target) + sum);
      target += 4;
    }
    upstream += <usize> factor * length;
  }
}
