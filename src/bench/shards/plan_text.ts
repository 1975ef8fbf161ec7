import { canonicalJson } from "../../canon/canonical_json.ts";
import type { Plan } from "./plan.ts";

/** A plan as the text of its file: equal plans are equal text, one cell a line. */
export function planText({ tasks, ...head }: Plan): string {
  const start = canonicalJson(head, 1).slice(0, -"\n}".length);
  const lines = tasks.map((cells) =>
    `[\n${cells.map((cell) => JSON.stringify(cell)).join(",\n")}\n]`
  );
  return `${start},\n "tasks": [\n${lines.join(",\n")}\n ]\n}\n`;
}
