/** The detectors this program ships: `detectors.json`, imported so that reading it needs no permission. */
import { damagedJson } from "../../canon/damaged_json.ts";
import { type DetectorEntry, detectorsSchema } from "./detectors_schema.ts";
import { parsePins } from "../../canon/parse_pins.ts";

const json = await import("../../../detectors.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("detectors.json"));

/** The shipped detectors by id, in the order of the file. */
export function defaultDetectors(): ReadonlyMap<string, DetectorEntry> {
  const { detectors } = parsePins("detectors.json", detectorsSchema, json);
  return new Map(detectors.map((entry) => [entry.id, entry]));
}
