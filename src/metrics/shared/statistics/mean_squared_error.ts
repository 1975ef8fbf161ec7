/** Mean squared error of the fused image. */
import { squaredErrors } from "./squared_errors.ts";
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";

/** Over pixels and both sources, levels 0..255: 0..65025. */
export function meanSquaredError(triple: LoadedTriple): number {
  const [ofIr, ofVi] = squaredErrors(triple), { pixels } = triple.fused;
  return (ofIr / pixels + ofVi / pixels) / 2;
}
