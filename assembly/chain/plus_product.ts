/** `sum + a·b` in each lane, rounded after the product and again after the sum. */
export function plusProduct(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}
