/** What Qabf makes of edges (Xydeas & Petrovic 2000), with the CDDFuse evaluator's constants (src/metrics/variants/cdd/qabf.ts). */

export const HALF_PI: f64 = 1.5707963267948966;
export const GAMMA_G: f64 = 0.9994;
export const GAMMA_A: f64 = 0.9879;
export const SIGMA_A: f64 = 0.8;

/** Pixels whose exponents are taken together. */
export const CHUNK: i32 = 64;
/** Their exponents: those of one source's strengths, then its angles, then the other source's, a vector's lanes of each. */
export const EXPONENTS: usize = memory.data(32 * CHUNK, 16);
