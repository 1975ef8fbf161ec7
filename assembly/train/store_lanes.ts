/** Stores the first `few` lanes; nothing beyond is written. */
export function storeLanes(to: usize, lanes: v128, few: i32): void {
  if (few >= 4) {
    v128.store(to, lanes);
    return;
  }
  store<f32>(to, f32x4.extract_lane(lanes, 0));
  if (few > 1) store<f32>(to, f32x4.extract_lane(lanes, 1), 4);
  if (few > 2) store<f32>(to, f32x4.extract_lane(lanes, 2), 8);
}
