/** Up to four float32 numbers, `stride` numbers apart; the lanes beyond are 0, and nothing beyond is read. */
export function lanesAt(at: usize, stride: i32, few: i32): v128 {
  if (stride === 1 && few === 4) return v128.load(at);
  const step = <usize> stride << 2;
  let lanes = v128.load32_zero(at);
  if (few > 1) lanes = f32x4.replace_lane(lanes, 1, load<f32>(at + step));
  if (few > 2) lanes = f32x4.replace_lane(lanes, 2, load<f32>(at + 2 * step));
  if (few > 3) lanes = f32x4.replace_lane(lanes, 3, load<f32>(at + 3 * step));
  return lanes;
}
