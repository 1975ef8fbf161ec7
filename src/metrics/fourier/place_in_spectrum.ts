/** Where the kernels keep a frequency (assembly/metrics/fourier/planes.ts). */

/** The place of the real part of (x, y) among the float64 numbers of a spectrum; the imaginary part lies 2 on. */
export function placeInSpectrum(width: number, x: number, y: number): number {
  const strip = (y >> 2) * Math.ceil(width / 4) * 4;
  return 8 * (strip + x) + 4 * (y >> 1 & 1) + y % 2;
}
