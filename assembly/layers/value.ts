/** Rows of one value as the caller lays it out: five numbers of 32 bits. */
@unmanaged
export class Value {
  channels: i32;
  /** Rows of the image that are kept: row y is in row y mod `rows`. */
  rows: i32;
  /** Pixels beyond the left and right end that are set, at most 4; 0 where nobody reads them. */
  reach: i32;
  /** 1 if they mirror the row, 0 if they are zero. */
  reflect: i32;
  /**
   * `rows` + 1 rows, each of `channels` channels a pitch apart; a channel starts with four values that lie left of the
   * image. The last row is zero and stays so.
   */
  ring: usize;
}

/** First pixel of row `y`, channel 0. */
export function rowOf(value: Value, y: i32, pitch: usize): usize {
  return slot(value, y % value.rows, pitch);
}

/** The same, also for rows above and below the image. */
export function rowOrBorder(
  value: Value,
  y: i32,
  height: i32,
  pitch: usize,
): usize {
  if (y >= 0 && y < height) return rowOf(value, y, pitch);
  if (value.reflect == 0) return slot(value, value.rows, pitch);
  return rowOf(value, y < 0 ? -y : 2 * (height - 1) - y, pitch);
}

/** Sets what lies beyond the ends of every channel of a row that has just been written. */
export function extend(
  value: Value,
  row: usize,
  width: i32,
  pitch: usize,
): void {
  const reach = <usize> value.reach << 2;
  if (reach == 0) return;
  const last = row + (<usize> (width - 1) << 2);
  for (let channel: i32 = 0; channel < value.channels; channel++) {
    const offset = <usize> channel * pitch;
    for (let at: usize = 4; at <= reach; at += 4) {
      const first = row + offset, end = last + offset;
      store<f32>(first - at, value.reflect ? load<f32>(first + at) : 0);
      store<f32>(end + at, value.reflect ? load<f32>(end - at) : 0);
    }
  }
}

function slot(value: Value, index: i32, pitch: usize): usize {
  return value.ring + 16 + <usize> (index * value.channels) * pitch;
}
