import { intOf, stringOf } from "../attributes.ts";
import { EVERYWHERE, misfit } from "../operator.ts";
import type { Operator } from "../operator.ts";
import type { Shape } from "../graph.ts";

/** Adds each of many values to the place of a list that stands beside it: how a histogram is counted. */
export const scatterElements: Operator = {
  shape(node, [list, places, values]): Shape {
    if (list!.length !== 1 || intOf(node, "axis", 0) !== 0) {
      throw misfit(node, `it adds to [${list}], not to a list`);
    }
    if (stringOf(node, "reduction", "none") !== "add") {
      throw misfit(node, "it overwrites instead of adding");
    }
    if (places!.length !== 1 || places![0] !== values![0]) {
      throw misfit(node, `places [${places}] are not those of [${values}]`);
    }
    return list!;
  },

  reach: () => EVERYWHERE,

  /** The additions are not the list's but those of the values, whose number this element does not know. */
  cost: () => ({ macs: 0, flops: 0 }),
};
