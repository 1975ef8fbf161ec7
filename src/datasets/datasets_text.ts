/** The one text of `datasets.json`: a line a pair, so that a change of one is a change of one line. */
import type { DatasetsFile } from "./datasets_schema.ts";

/** How deep lists and objects are broken into lines; below, each is one line. */
const BROKEN: readonly RegExp[] = [
  /^$/,
  /^\.(sources|datasets)$/,
  /^\.datasets\[\]$/,
  /^\.datasets\[\]\.(pairs|subsets|numberings|dependent)$/,
  /^\.datasets\[\]\.dependent\.groups$/,
];

/** Writes the file, or a part of it. */
export function datasetsText(file: Partial<DatasetsFile>): string {
  return `${write(file, "", "")}\n`;
}

function write(value: unknown, path: string, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => (at: string) => write(item, `${path}[]`, at))
    : members(value).map(([key, member]) => (at: string) =>
      `${JSON.stringify(key)}: ${write(member, `${path}.${key}`, at)}`
    );
  const [open, close] = isList ? "[]" : "{}";
  if (parts.length === 0) return `${open}${close}`;
  if (BROKEN.some((pattern) => pattern.test(path))) {
    const inner = `${indent}  `;
    return `${open}\n${
      parts.map((part) => inner + part(inner)).join(",\n")
    }\n${indent}${close}`;
  }
  const space = isList ? "" : " ";
  return `${open}${space}${
    parts.map((part) => part(indent)).join(", ")
  }${space}${close}`;
}

/** Those that are there, numbers in their order: an object puts `10` before `09`. */
function members(value: object): [string, unknown][] {
  const all = Object.entries(value).filter(([, member]) =>
    member !== undefined
  );
  return all.every(([key]) => /^\d+$/.test(key))
    ? all.sort(([a], [b]) => Number(a) - Number(b))
    : all;
}
