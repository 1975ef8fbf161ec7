// Deterministic JSON: object keys in code-unit order at every depth, so that equal data is equal text.

import { codeUnitOrder } from "./code_unit_order.ts";

/**
 * JSON text of `value` with sorted keys.
 *
 * @param indent spaces per level; 0 for one line
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(
    value,
    (_, part) => isObject(part) ? sorted(part) : part,
    indent,
  );
}

function isObject(part: unknown): part is Record<string, unknown> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function sorted(part: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).sort(([a], [b]) => codeUnitOrder(a, b)),
  );
}
