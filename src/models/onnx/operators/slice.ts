import { misfit } from "../operator.ts";
import type { GraphNode, Shape } from "../graph.ts";
import type { GraphReader } from "../graph_reader.ts";
import type { Interval, Operator } from "../operator.ts";

/** Stands for the last element of an axis, however long it is. */
export const TO_THE_END = 2 ** 31 - 1;

/** Part of some axes, every element or one in so many; taking it moves data and costs nothing. */
export const slice: Operator = {
  shape(node, [x], reader): Shape {
    let sizes = x!;
    for (const { axis, first, end, step } of cutsOf(node, reader)) {
      const length = x![axis]!;
      const last = end === TO_THE_END ? length : end;
      if (first < 0 || first >= last || last > length) {
        const what = ["images", "channels", "rows", "columns"][axis];
        throw misfit(node, `[${x}] has no ${what} ${first} to ${last - 1}`);
      }
      sizes = sizes.with(axis, Math.ceil((last - first) / step));
    }
    return sizes;
  },

  reach(node, [first, last], reader, along): Interval {
    const cut = cutsOf(node, reader).find(({ axis }) => axis === 2 + along);
    if (cut === undefined) return [first, last];
    return [first * cut.step + cut.first, last * cut.step + cut.first];
  },

  cost: () => ({ macs: 0, flops: 0 }),
};

interface Cut {
  readonly axis: number;
  readonly first: number;
  readonly end: number;
  readonly step: number;
}

function cutsOf(node: GraphNode, reader: GraphReader): readonly Cut[] {
  const [firsts, ends, axes] = [1, 2, 3].map((input) =>
    reader.constant(node, input)
  );
  const steps = node.inputs.length > 4 ? reader.constant(node, 4) : [];
  return axes!.map((axis, index) => ({
    axis,
    first: firsts![index]!,
    end: ends![index]!,
    step: steps[index] ?? 1,
  }));
}
