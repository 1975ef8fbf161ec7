/** The share of information that piq counts. */
import { ln } from "../../../numeric/ln.ts";
import type { VisualInformation } from "../visual_information.ts";

const EPS = 1e-8 * ln(10);

/** With 1e-8 of a decimal digit added to either side: 1 where there is none to keep. */
export function stableShare({ kept, total }: VisualInformation): number {
  return (kept + EPS) / (total + EPS);
}
