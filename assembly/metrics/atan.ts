/** Arc tangent, two lanes: the twin of src/numeric/atan.ts, operation by operation. */

/** atan(j/8) for j = 0..8, then atan(8/j), each as a rounded value and what the rounding lost. */
const TABLE = memory.data<f64>([
  0,
  0,
  0.12435499454676144,
  -3.1253241424539383e-18,
  0.24497866312686414,
  1.0698755618734451e-17,
  0.35877067027057225,
  -2.4623815582638635e-17,
  0.4636476090008061,
  2.2698777452961687e-17,
  0.5585993153435624,
  -5.4556305485916264e-18,
  0.6435011087932844,
  1.5834785051444286e-17,
  0.7188299996216245,
  -2.1478388444456983e-17,
  0.7853981633974483,
  3.061616997868383e-17,
  1.5707963267948966,
  6.123233995736766e-17,
  1.446441332248135,
  9.211323971545052e-17,
  1.3258176636680326,
  -8.824429373951136e-17,
  1.2120256565243244,
  3.034500430874847e-17,
  1.1071487177940904,
  9.40447137356638e-17,
  1.0121970114513341,
  6.668797050595929e-17,
  0.9272952180016122,
  4.5397554905923374e-17,
  0.8519663271732721,
  -2.831157406069101e-17,
  0.7853981633974483,
  3.061616997868383e-17,
]);
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const EIGHT = memory.data<f64>([8]);
const SIGN_BIT = memory.data<f64>([-0.0]);
/** 15, then 1/13, 1/11 ... 1/3. */
const SERIES = memory.data<f64>([
  15,
  1.0 / 13,
  1.0 / 11,
  1.0 / 9,
  1.0 / 7,
  1.0 / 5,
  1.0 / 3,
]);

/** atan(x) of numbers below 2^50, none of them between 0 and 1e-8 in size; the sign of a zero may be lost. */
export function atan(x: v128): v128 {
  const eight = v128.load64_splat(EIGHT);
  const sign = v128.load64_splat(SIGN_BIT);
  const a = v128.andnot(x, sign);
  const outer = f64x2.gt(a, v128.load64_splat(ONE));
  const a8 = f64x2.mul(eight, a);
  const j = f64x2.floor(
    f64x2.add(
      v128.bitselect(f64x2.div(eight, a), a8, outer),
      v128.load64_splat(HALF),
    ),
  );
  const ja = f64x2.mul(j, a);
  const t = f64x2.div(
    v128.bitselect(f64x2.sub(ja, eight), f64x2.sub(a8, j), outer),
    v128.bitselect(f64x2.add(j, a8), f64x2.add(eight, ja), outer),
  );
  const places = i32x4.trunc_sat_f64x2_s_zero(j);
  const first = entry(
    i32x4.extract_lane(places, 0),
    i64x2.extract_lane(outer, 0),
  );
  const second = entry(
    i32x4.extract_lane(places, 1),
    i64x2.extract_lane(outer, 1),
  );
  const high = v128.shuffle<f64>(first, second, 0, 2);
  const low = v128.shuffle<f64>(first, second, 1, 3);
  const z = f64x2.mul(t, t);
  let series = f64x2.div(z, v128.load64_splat(SERIES));
  series = term(series, v128.load64_splat(SERIES, 8), z);
  series = term(series, v128.load64_splat(SERIES, 16), z);
  series = term(series, v128.load64_splat(SERIES, 24), z);
  series = term(series, v128.load64_splat(SERIES, 32), z);
  series = term(series, v128.load64_splat(SERIES, 40), z);
  const tail = f64x2.mul(
    f64x2.mul(t, z),
    f64x2.sub(v128.load64_splat(SERIES, 48), series),
  );
  const y = f64x2.add(high, f64x2.sub(t, f64x2.sub(tail, low)));
  return v128.xor(y, v128.and(x, sign));
}

/** z·(coefficient − series). */
function term(series: v128, coefficient: v128, z: v128): v128 {
  return f64x2.mul(z, f64x2.sub(coefficient, series));
}

/** The table's entry `j` of the first half, or of the second where `outer` is not 0. */
function entry(j: i32, outer: i64): v128 {
  return v128.load(TABLE + (<usize> (j + (outer !== 0 ? 9 : 0)) << 4));
}
