/** JSON for files that are small, and whose differences people read: a line for each thing of some depth. */
import { canonicalJson } from "../canon/canonical_json.ts";
import { codeUnitOrder } from "../canon/code_unit_order.ts";

/**
 * The canonical JSON of a value, broken into lines down to some depth: what lies deeper stands on one line.
 *
 * @throws {TypeError} As {@linkcode canonicalJson}.
 */
export function linesJson(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== "object" || value === null) {
    return canonicalJson(value);
  }
  if (Array.isArray(value)) {
    return block("[", value.map((item) => linesJson(item, depth - 1)), "]");
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => codeUnitOrder(a, b))
    .map(([key, member]) =>
      `${JSON.stringify(key)}: ${linesJson(member, depth - 1)}`
    );
  return block("{", members, "}");
}

function block(open: string, parts: readonly string[], close: string): string {
  return parts.length === 0
    ? open + close
    : `${open}\n${parts.join(",\n")}\n${close}`;
}
