import type { ImageValues } from "../../results/published/image_values.ts";
import { AS_SAVED } from "../cell/as_saved.ts";
import { parseSuite, type Suite } from "./suite.ts";

/** The suite that scores the published pictures of a table of single pictures. */
export function picturesSuite(table: ImageValues): Suite {
  return parseSuite({
    suite: `reproduce-${table.id}`,
    title: table.title,
    subsets: [table.subset],
    fusers: table.rows.flatMap(({ fuser }) =>
      fuser === null ? [] : [{ model: fuser, protocols: [AS_SAVED.id] }]
    ),
    backends: ["wasm"],
    profiles: [table.profile],
  }, table.id);
}
