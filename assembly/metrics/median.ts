/** The median of numbers that are at least 0, found digit by digit: as bits they are in the order of whole numbers. */

const DIGITS: i64 = 12;
const COUNTS: usize = memory.data(4 << 12, 16);

/**
 * The middle one, or the mean of the two middle ones of an even number.
 *
 * @param values At least one float64 number, none below 0 and none NaN; they stay.
 * @param scratch As many bytes.
 */
export function medianOf(values: usize, count: i32, scratch: usize): f64 {
  const middle = count >> 1;
  const upper = select(values, count, middle, scratch);
  if ((count & 1) === 1) return upper;
  let below = 0;
  let lower: f64 = 0;
  for (
    let at = values, end = values + (<usize> count << 3);
    at < end;
    at += 8
  ) {
    const value = load<f64>(at);
    if (value < upper) {
      below++;
      lower = max(lower, value);
    }
  }
  return ((below < middle ? upper : lower) + upper) / 2;
}

/** The value that sorting would put at a place. */
function select(
  values: usize,
  count: i32,
  place: i32,
  scratch: usize,
): f64 {
  let from = values;
  let shift: i64 = 52;
  while (true) {
    memory.fill(COUNTS, 0, 4 << 12);
    const end = from + (<usize> count << 3);
    for (let at = from; at < end; at += 8) {
      const counter = COUNTS + digitOf(at, shift);
      store<i32>(counter, load<i32>(counter) + 1);
    }
    let digit = COUNTS;
    for (; place >= load<i32>(digit); digit += 4) place -= load<i32>(digit);
    let to = scratch;
    for (let at = from; at < end; at += 8) {
      if (COUNTS + digitOf(at, shift) !== digit) continue;
      store<u64>(to, load<u64>(at));
      to += 8;
    }
    count = load<i32>(digit);
    if (shift === 0 || count === 1) return load<f64>(scratch);
    from = scratch;
    shift = max(shift - DIGITS, 0);
  }
}

/** Four times the digit of a number. */
function digitOf(at: usize, shift: i64): usize {
  return (<usize> (load<u64>(at) >> <u64> shift) & 0xfff) << 2;
}
