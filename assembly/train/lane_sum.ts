/** The four lanes of a vector, added as doubles from the first on. */
export function laneSum(lanes: v128): f64 {
  return <f64> f32x4.extract_lane(lanes, 0) +
    <f64> f32x4.extract_lane(lanes, 1) +
    <f64> f32x4.extract_lane(lanes, 2) + <f64> f32x4.extract_lane(lanes, 3);
}
