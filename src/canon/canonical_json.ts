/** The one text of a value that is not bytes. */
import { codeUnitOrder } from "./code_unit_order.ts";

/**
 * One text for one value, so that a value has one digest.
 *
 * JSON without spaces, keys sorted by UTF-16 code units, numbers as ECMAScript prints them (shortest round trip; -0 is
 * "0"), as in RFC 8785. A key whose value is `undefined` is refused and not dropped: it would hide a difference.
 *
 * @throws {TypeError} For anything JSON cannot hold: NaN, infinities, undefined, functions, symbols, bigints, cycles and
 * objects that are neither plain nor arrays. The message says where in the value.
 *
 * @param indent Spaces a level, for texts that people read; 0 for one line, which is what digests are taken of.
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return write(value, "$", [], " ".repeat(indent));
}

function write(
  value: unknown,
  path: string,
  above: readonly unknown[],
  indent: string,
): string {
  if (
    value === null || typeof value === "boolean" || typeof value === "string"
  ) return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw refusal(path, String(value));
    return JSON.stringify(value);
  }
  if (typeof value !== "object") throw refusal(path, `a ${typeof value}`);
  if (above.includes(value)) throw refusal(path, "a cycle");
  const inside = [...above, value];
  if (Array.isArray(value)) {
    const items = Array.from(
      value,
      (item, i) => write(item, `${path}[${i}]`, inside, indent),
    );
    return block("[", items, "]", above.length, indent);
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(path, `a ${value.constructor.name}`);
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => codeUnitOrder(a, b))
    .map(([key, member]) =>
      `${JSON.stringify(key)}:${indent === "" ? "" : " "}${
        write(member, `${path}.${key}`, inside, indent)
      }`
    );
  return block("{", members, "}", above.length, indent);
}

/** Parts between brackets: on one line, or one a line. */
function block(
  open: string,
  parts: readonly string[],
  close: string,
  depth: number,
  indent: string,
): string {
  if (indent === "" || parts.length === 0) {
    return open + parts.join(",") + close;
  }
  const line = `\n${indent.repeat(depth)}`;
  return `${open}${line}${indent}${
    parts.join(`,${line}${indent}`)
  }${line}${close}`;
}

function refusal(path: string, what: string): TypeError {
  return new TypeError(
    `Cannot write ${path} as canonical JSON: it is ${what}; leave it out or write it as a string`,
  );
}
