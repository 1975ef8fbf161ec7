/** The four lanes of a vector, added as doubles: (first + third) + (second + fourth). */
export function laneSum(lanes: v128): f64 {
  const upper = v128.shuffle<i32>(lanes, lanes, 2, 3, 2, 3);
  const both = f64x2.add(
    f64x2.promote_low_f32x4(lanes),
    f64x2.promote_low_f32x4(upper),
  );
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}
