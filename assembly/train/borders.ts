/** Planes with a border round them, and the way back of its gradient. */

/**
 * Planes of `height` × `width` laid into planes of zeros, each pixel `stride` from the next, the first at (`top`, `left`).
 *
 * @param tall Height of the target's planes; `wide` is their width.
 */
export function spread(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  top: i32,
  left: i32,
  stride: i32,
  tall: i32,
  wide: i32,
  target: usize,
): void {
  const plane = (<usize> tall * <usize> wide) << 2;
  memory.fill(target, 0, <usize> channels * plane);
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = 0; y < height; y++) {
      let to = target + ((<usize> ((top + y * stride) * wide + left)) << 2);
      if (stride === 1) {
        memory.copy(to, source, <usize> width << 2);
        source += <usize> width << 2;
        continue;
      }
      for (let x: i32 = 0; x < width; x++) {
        store<f32>(to, load<f32>(source));
        to += <usize> stride << 2;
        source += 4;
      }
    }
    target += plane;
  }
}

/** The inverse of `spread` on its target, added: `target` += the pixels at those places of `source`. */
export function addGathered(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  top: i32,
  left: i32,
  stride: i32,
  tall: i32,
  wide: i32,
  target: usize,
): void {
  const plane = (<usize> tall * <usize> wide) << 2;
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = 0; y < height; y++) {
      let from = source + ((<usize> ((top + y * stride) * wide + left)) << 2);
      for (let x: i32 = 0; x < width; x++) {
        store<f32>(target, load<f32>(target) + load<f32>(from));
        target += 4;
        from += <usize> stride << 2;
      }
    }
    source += plane;
  }
}

/** Planes with `border` mirrored pixels on every side; the outermost pixel is not repeated, so `border` is below both sides. */
export function mirror(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  border: i32,
  target: usize,
): void {
  const wide = width + 2 * border;
  const length = <usize> width << 2;
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = -border; y < height + border; y++) {
      const from = source + ((<usize> (inside(y, height) * width)) << 2);
      const to = target + ((<usize> ((y + border) * wide + border)) << 2);
      memory.copy(to, from, length);
      for (let x: usize = 1; x <= <usize> border; x++) {
        store<f32>(to - (x << 2), load<f32>(from + (x << 2)));
        store<f32>(
          to + length + ((x - 1) << 2),
          load<f32>(from + length - ((x + 1) << 2)),
        );
      }
    }
    source += (<usize> height * <usize> width) << 2;
    target += (<usize> (height + 2 * border) * <usize> wide) << 2;
  }
}

/** Adds to `target` (planes without border) the gradient of bordered planes: each pixel gets its own and its mirror images'. */
export function addMirrored(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  border: i32,
  target: usize,
): void {
  const wide = width + 2 * border;
  const length = <usize> width << 2;
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = -border; y < height + border; y++) {
      const to = target + ((<usize> (inside(y, height) * width)) << 2);
      const from = source + ((<usize> ((y + border) * wide + border)) << 2);
      let at: usize = 0;
      for (; at + 16 <= length; at += 16) {
        v128.store(
          to + at,
          f32x4.add(v128.load(to + at), v128.load(from + at)),
        );
      }
      for (; at < length; at += 4) {
        store<f32>(to + at, load<f32>(to + at) + load<f32>(from + at));
      }
      for (let x: usize = 1; x <= <usize> border; x++) {
        const near = to + (x << 2);
        store<f32>(near, load<f32>(near) + load<f32>(from - (x << 2)));
        const far = to + length - ((x + 1) << 2);
        store<f32>(
          far,
          load<f32>(far) + load<f32>(from + length + ((x - 1) << 2)),
        );
      }
    }
    source += (<usize> (height + 2 * border) * <usize> wide) << 2;
    target += (<usize> height * <usize> width) << 2;
  }
}

function inside(place: i32, length: i32): i32 {
  if (place < 0) return -place;
  return place < length ? place : 2 * (length - 1) - place;
}
