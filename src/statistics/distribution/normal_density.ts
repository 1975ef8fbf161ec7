import { exp } from "../../numeric/exp.ts";

const ROOT_TWO_PI = 2.5066282746310002;

/** The standard normal density at `z`. */
export function normalDensity(z: number): number {
  return exp(-z * z / 2) / ROOT_TWO_PI;
}
