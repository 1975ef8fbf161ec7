/** MI: how much of the sources' grey levels the fused image tells (Qu, Zhang & Yan 2002). Always defined. */
import { ln } from "../numeric/ln.ts";
import type { LoadedTriple } from "./kernels/loaded_triple.ts";
import { oncePer } from "./kernels/once_per.ts";
import { mutualInformation } from "./mutual_information.ts";

const LN2 = ln(2);

/** In nats, summed over both sources. */
export const miCdd: (triple: LoadedTriple) => number = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    mutualInformation(fused, ir) + mutualInformation(fused, vi),
);

/** In bits, averaged over both sources. */
export function miStrict(triple: LoadedTriple): number {
  return miCdd(triple) / LN2 / 2;
}
