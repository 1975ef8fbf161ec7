/** MI: how much of the sources' grey levels the fused image tells (Qu, Zhang & Yan 2002). Always defined. */
import { ln } from "../../../../src/numeric/ln.ts";
import { mutualInformation } from "./mutual_information.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";

const LN2 = ln(2);

/** In nats, summed over both sources. */
export function miCdd({ ir, vi, fused }: Triple): number {
  return mutualInformation(fused, ir) + mutualInformation(fused, vi);
}

/** In bits, averaged over both sources. */
export function miStrict(triple: Triple): number {
  return miCdd(triple) / LN2 / 2;
}
