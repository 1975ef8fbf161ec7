/**
 * What layers share: rows are read and written four columns at a time, and a 3×3 window needs six of them.
 *
 * `across`: which of the four columns from `x` on are inside the image. `mirrored`: the six columns from `x - 1` on, of
 * which the one just outside the image becomes the one just inside; what lies farther out is of no meaning.
 */
export const QUAD_SOURCE = `
struct Six { a: vec4f, b: vec2f }
fn across(x: i32, last: i32) -> vec4<bool> {
  let columns = vec4i(x, x + 1, x + 2, x + 3);
  return (columns >= vec4i(0)) & (columns <= vec4i(last));
}
fn mirrored(a: vec4f, b: vec2f, x: i32, last: i32) -> Six {
  let before = vec4i(x - 1, x, x + 1, x + 2) == vec4i(-1);
  let after = vec4i(x + 1, x + 2, x + 3, x + 4) == vec4i(last + 1);
  let inner = select(a, vec4f(a.zw, b), before);
  return Six(vec4f(inner.xy, select(inner.zw, a.xy, after.xy)), select(b, a.zw, after.zw));
}`;
