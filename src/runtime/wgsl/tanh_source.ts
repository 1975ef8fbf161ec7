/** P and Q, constant term first. */
const NUMERATOR = [
  0.9999999403953552,
  0.13438183069229126,
  0.0035641470458358526,
  2.1773090338683687e-5,
  1.5061578650943375e-8,
];
const DENOMINATOR = [
  1,
  0.4677150547504425,
  0.02613598108291626,
  0.00033991641248576343,
  8.453570785604825e-7,
];

/**
 * A tanh that no driver has a say in: WGSL leaves the precision of its own to them, and it may overflow.
 *
 * x·P(x²)/Q(x²) on [−8, 8], fitted to the least largest absolute error (iteratively reweighted least squares on the
 * linearised residual), and ±1 beyond, where tanh is within 2.3e-7 of it. In float32 it is within 3.2e-7 of tanh
 * everywhere, within 4.5e-7 with the least precise division WGSL allows (2.5 units in the last place).
 */
export const TANH_SOURCE = `
fn bounded_tanh(x: vec4f) -> vec4f {
  let c = clamp(x, vec4f(-8.0), vec4f(8.0));
  let z = c * c;
  let p = ${horner(NUMERATOR)};
  let q = ${horner(DENOMINATOR)};
  return c * p / q;
}
`;

function horner(coefficients: readonly number[]): string {
  return coefficients.reduceRight<string>(
    (higher, coefficient) =>
      higher === ""
        ? `f32(${coefficient})`
        : `(${higher} * z + f32(${coefficient}))`,
    "",
  );
}
