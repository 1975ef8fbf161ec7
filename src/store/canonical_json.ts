/**
 * One text for one value, so that a value has one digest.
 *
 * JSON without spaces, keys sorted by UTF-16 code units, numbers as ECMAScript prints them (shortest round trip; -0 is
 * "0"), as in RFC 8785. A key whose value is `undefined` is refused and not dropped: it would hide a difference.
 *
 * @throws {TypeError} For anything JSON cannot hold: NaN, infinities, undefined, functions, symbols, bigints, cycles and
 * objects that are neither plain nor arrays. The message says where in the value.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$", []);
}

function write(
  value: unknown,
  path: string,
  above: readonly unknown[],
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
      (item, i) => write(item, `${path}[${i}]`, inside),
    );
    return `[${items.join(",")}]`;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(path, `a ${value.constructor.name}`);
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
    .map(([key, member]) =>
      `${JSON.stringify(key)}:${write(member, `${path}.${key}`, inside)}`
    );
  return `{${members.join(",")}}`;
}

function refusal(path: string, what: string): TypeError {
  return new TypeError(
    `Cannot write ${path} as canonical JSON: it is ${what}; leave it out or write it as a string`,
  );
}
