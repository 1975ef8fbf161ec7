/** Exponential function, two lanes: the twin of src/numeric/exp.ts, operation by operation. */

// In memory, because engines build a vector constant anew wherever it is used; a load is cheaper.
const SMALLEST = memory.data<f64>([-700]);
const INVERSE_LN2 = memory.data<f64>([1.4426950408889634]);
const LN2_HIGH = memory.data<f64>([0.6931467056274414]);
const LN2_LOW = memory.data<f64>([4.7493250390316726e-7]);
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const BIAS = memory.data<i64>([1023]);
/** 14!, then 1/13!, 1/12! ... 1/3!. */
const SERIES = memory.data<f64>([
  87178291200,
  1.0 / 6227020800,
  1.0 / 479001600,
  1.0 / 39916800,
  1.0 / 3628800,
  1.0 / 362880,
  1.0 / 40320,
  1.0 / 5040,
  1.0 / 720,
  1.0 / 120,
  1.0 / 24,
  1.0 / 6,
]);

/** e^x for x up to 700; a lane below -700 gives e^-700. */
export function exp(argument: v128): v128 {
  const x = f64x2.pmax(argument, v128.load64_splat(SMALLEST));
  const half = v128.load64_splat(HALF);
  const k = f64x2.floor(
    f64x2.add(f64x2.mul(x, v128.load64_splat(INVERSE_LN2)), half),
  );
  const high = f64x2.sub(x, f64x2.mul(k, v128.load64_splat(LN2_HIGH)));
  const low = f64x2.mul(k, v128.load64_splat(LN2_LOW));
  const r = f64x2.sub(high, low);
  const lost = f64x2.sub(f64x2.sub(high, r), low);
  let series = f64x2.div(r, v128.load64_splat(SERIES));
  series = term(series, v128.load64_splat(SERIES, 8), r);
  series = term(series, v128.load64_splat(SERIES, 16), r);
  series = term(series, v128.load64_splat(SERIES, 24), r);
  series = term(series, v128.load64_splat(SERIES, 32), r);
  series = term(series, v128.load64_splat(SERIES, 40), r);
  series = term(series, v128.load64_splat(SERIES, 48), r);
  series = term(series, v128.load64_splat(SERIES, 56), r);
  series = term(series, v128.load64_splat(SERIES, 64), r);
  series = term(series, v128.load64_splat(SERIES, 72), r);
  series = term(series, v128.load64_splat(SERIES, 80), r);
  series = term(series, v128.load64_splat(SERIES, 88), r);
  const tail = f64x2.mul(f64x2.mul(r, r), f64x2.add(half, series));
  const y = f64x2.add(
    v128.load64_splat(ONE),
    f64x2.add(r, f64x2.add(lost, tail)),
  );
  const exponents = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k));
  const powers = i64x2.shl(
    i64x2.add(exponents, v128.load64_splat(BIAS)),
    52,
  );
  return f64x2.mul(y, powers);
}

/** r·(coefficient + series). */
function term(series: v128, coefficient: v128, r: v128): v128 {
  return f64x2.mul(r, f64x2.add(coefficient, series));
}
