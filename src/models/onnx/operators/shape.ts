import { intOf } from "../attributes.ts";
import type { Operator } from "../operator.ts";

/** The sizes of a value from axis `start` on, as int64: no pixel decides them, and they cost nothing. */
export const shape: Operator = {
  shape: (node, [x]) => [x!.length - intOf(node, "start", 0)],

  reach: (_node, out) => out,

  cost: () => ({ macs: 0, flops: 0 }),
};
