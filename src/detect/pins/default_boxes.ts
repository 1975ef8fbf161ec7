/** The boxes this program ships: `boxes.json`, imported so that reading it needs no permission. */
import { damagedJson } from "../../canon/damaged_json.ts";
import type { Box } from "../box.ts";
import { boxesSchema } from "./boxes_schema.ts";
import { parsePins } from "../../canon/parse_pins.ts";

const json = await import("../../../boxes.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("boxes.json"));

/** The boxes of people by `dataset/pair`; a pair that nobody looked for people in is not there. */
export function defaultBoxes(): ReadonlyMap<string, readonly Box[]> {
  const { sets } = parsePins("boxes.json", boxesSchema, json);
  return new Map(
    sets.flatMap(({ dataset, pairs }) =>
      Object.entries(pairs).map(([pair, boxes]) =>
        [
          `${dataset}/${pair}`,
          boxes.map(([left, top, right, bottom]): Box => ({
            left,
            top,
            right,
            bottom,
          })),
        ] as const
      )
    ),
  );
}
