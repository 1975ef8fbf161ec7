const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** How many steps from one representable double to the next lie between two numbers; NaN from anything is Infinity. */
export function ulps(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) {
    return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  }
  const d = ordinal(a) - ordinal(b);
  return Number(d < 0n ? -d : d);
}

/** The position of a double among all doubles, so that neighbours differ by one and -0 equals 0. */
function ordinal(x: number): bigint {
  float[0] = x;
  const n = bits[0]!;
  return n < 0n ? -(n & 0x7fffffffffffffffn) : n;
}
