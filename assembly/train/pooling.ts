/**
 * Planes of one number a window, and the way back of their gradients.
 *
 * Windows of `rows` × `columns` pixels start `stride` pixels apart; what lies beyond a plane belongs to no window.
 */

/**
 * The greatest number of each window, the first of equal ones; NaN where the window has one.
 *
 * @param outHeight Windows one above the other; `outWidth` are those side by side. Each has a pixel at least.
 * @param places Receives int32: how many bytes behind `source` that number lies.
 */
export function maxPool(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  rows: i32,
  columns: i32,
  stride: i32,
  outHeight: i32,
  outWidth: i32,
  target: usize,
  places: usize,
): void {
  const pitch = <usize> width << 2;
  // Windows of a row that end within it.
  const whole = stride > 2 || width < columns
    ? 0
    : min(outWidth, (width - columns) / stride + 1);
  let plane = source;
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = 0; y < outHeight; y++) {
      const tall = <usize> min(rows, height - y * stride);
      const line = plane + <usize> (y * stride) * pitch;
      let x: i32 = 0;
      if (whole >= 4) {
        while (x < whole) {
          // The last four overlap those before them, and make the same again.
          if (x > whole - 4) x = whole - 4;
          const from = line + ((<usize> (x * stride)) << 2);
          const behind = <usize> x << 2;
          fourMaxima(
            from,
            tall,
            columns,
            stride,
            pitch,
            source,
            target + behind,
            places + behind,
          );
          x += 4;
        }
        target += <usize> whole << 2;
        places += <usize> whole << 2;
      }
      for (; x < outWidth; x++) {
        const length = <usize> min(columns, width - x * stride) << 2;
        let from = line + ((<usize> (x * stride)) << 2);
        let greatest = load<f32>(from);
        let place = from;
        for (let row: usize = 0; row < tall; row++) {
          for (let at = from, end = from + length; at < end; at += 4) {
            const value = load<f32>(at);
            if (value > greatest || value !== value) {
              greatest = value;
              place = at;
            }
          }
          from += pitch;
        }
        store<f32>(target, greatest);
        store<i32>(places, <i32> (place - source));
        target += 4;
        places += 4;
      }
    }
    plane += <usize> height * pitch;
  }
}

/** Four windows side by side, `stride` apart, 1 or 2; each as one. */
function fourMaxima(
  from: usize,
  tall: usize,
  columns: i32,
  stride: i32,
  pitch: usize,
  source: usize,
  target: usize,
  places: usize,
): void {
  const step = stride << 2;
  const lanes = i32x4(0, step, 2 * step, 3 * step);
  let greatest = fourAt(from, stride);
  let place = i32x4.add(i32x4.splat(<i32> (from - source)), lanes);
  for (let row: usize = 0; row < tall; row++) {
    for (let column: i32 = 0; column < columns; column++) {
      const at = from + (<usize> column << 2);
      const value = fourAt(at, stride);
      const takes = v128.or(
        f32x4.gt(value, greatest),
        f32x4.ne(value, value),
      );
      greatest = v128.bitselect(value, greatest, takes);
      const here = i32x4.add(i32x4.splat(<i32> (at - source)), lanes);
      place = v128.bitselect(here, place, takes);
    }
    from += pitch;
  }
  v128.store(target, greatest);
  v128.store(places, place);
}

/** Four numbers, `stride` apart; the one behind the last of two may be read. */
function fourAt(at: usize, stride: i32): v128 {
  const low = v128.load(at, 0);
  if (stride === 1) return low;
  return v128.shuffle<f32>(low, v128.load(at, 16), 0, 2, 4, 6);
}

/**
 * The greatest number over the channels at each of `area` positions, the first of equal ones; NaN where a channel has one.
 *
 * @param places As those of `maxPool`.
 */
export function maxOfChannels(
  source: usize,
  channels: i32,
  area: i32,
  target: usize,
  places: usize,
): void {
  const plane = <usize> area << 2;
  for (let at: usize = 0; at < plane; at += 4) {
    let greatest = load<f32>(source + at);
    let place = at;
    for (
      let other = at + plane, end = <usize> channels * plane;
      other < end;
      other += plane
    ) {
      const value = load<f32>(source + other);
      if (value > greatest || value !== value) {
        greatest = value;
        place = other;
      }
    }
    store<f32>(target + at, greatest);
    store<i32>(places + at, <i32> place);
  }
}

/** Adds `count` numbers to those of `target` at their places. */
export function addAtPlaces(
  upstream: usize,
  places: usize,
  target: usize,
  count: i32,
): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 4) {
    const to = target + <usize> load<i32>(places + at);
    store<f32>(to, load<f32>(to) + load<f32>(upstream + at));
  }
}

/** The mean of the pixels of each window. Parameters as those of `maxPool`. */
export function averagePool(
  source: usize,
  channels: i32,
  height: i32,
  width: i32,
  rows: i32,
  columns: i32,
  stride: i32,
  outHeight: i32,
  outWidth: i32,
  target: usize,
): void {
  const pitch = <usize> width << 2;
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = 0; y < outHeight; y++) {
      const tall = min(rows, height - y * stride);
      const line = source + <usize> (y * stride) * pitch;
      for (let x: i32 = 0; x < outWidth; x++) {
        const wide = min(columns, width - x * stride);
        const length = <usize> wide << 2;
        let from = line + ((<usize> (x * stride)) << 2);
        let sum: f32 = 0;
        for (let row: i32 = 0; row < tall; row++) {
          for (let at = from, end = from + length; at < end; at += 4) {
            sum += load<f32>(at);
          }
          from += pitch;
        }
        store<f32>(target, sum / <f32> (tall * wide));
        target += 4;
      }
    }
    source += <usize> height * pitch;
  }
}

/** Adds to `target` the gradient of `averagePool`: every pixel of a window gets the same share. */
export function addAveraged(
  upstream: usize,
  channels: i32,
  height: i32,
  width: i32,
  rows: i32,
  columns: i32,
  stride: i32,
  outHeight: i32,
  outWidth: i32,
  target: usize,
): void {
  const pitch = <usize> width << 2;
  for (let channel: i32 = 0; channel < channels; channel++) {
    for (let y: i32 = 0; y < outHeight; y++) {
      const tall = min(rows, height - y * stride);
      const line = target + <usize> (y * stride) * pitch;
      for (let x: i32 = 0; x < outWidth; x++) {
        const wide = min(columns, width - x * stride);
        const length = <usize> wide << 2;
        let to = line + ((<usize> (x * stride)) << 2);
        const share = load<f32>(upstream) / <f32> (tall * wide);
        for (let row: i32 = 0; row < tall; row++) {
          for (let at = to, end = to + length; at < end; at += 4) {
            store<f32>(at, load<f32>(at) + share);
          }
          to += pitch;
        }
        upstream += 4;
      }
    }
    target += <usize> height * pitch;
  }
}
