/** What VIFB's code, and what was made of it, has in place of a mean squared error. */
import { squaredErrors } from "./squared_errors.ts";
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";

/**
 * √(sum of squared differences) / (H·W), mean over sources, levels 0..255: the root mean squared error divided by
 * √(H·W) once more, so that it falls with the size of the image.
 */
export function rootOverCount(triple: LoadedTriple): number {
  const [ofIr, ofVi] = squaredErrors(triple), { pixels } = triple.fused;
  return (Math.sqrt(ofIr) / pixels + Math.sqrt(ofVi) / pixels) / 2;
}
