import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { Manifest } from "./manifest.ts";

/**
 * In words, each difference between what a stage consisted of and what it consists of now; none if the two are equal.
 *
 * A file that was renamed is gone under one name and new under the other.
 */
export function explainStage(old: Manifest, fresh: Manifest): string[] {
  const before = new Map(old);
  const after = new Map(fresh);
  const names = [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort(codeUnitOrder);
  const packages = Map.groupBy(names.filter(isPackage), packageOf);
  return [
    ...names.filter((name) => !isPackage(name)).map((name) => {
      if (!before.has(name)) return `${name} is new in it`;
      if (!after.has(name)) return `${name} is gone from it`;
      return `source of ${name} changed`;
    }),
    ...[...packages].flatMap(([name, pinned]) =>
      explainPackage(name, pinned, before, after)
    ),
  ];
}

function explainPackage(
  name: string,
  pinned: readonly string[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const gone = pinned.filter((key) => !after.has(key)).map(versionOf);
  const added = pinned.filter((key) => !before.has(key)).map(versionOf);
  const same = pinned.filter((key) => before.has(key) && after.has(key));
  const other = same.map((key) =>
    `package ${name} ${versionOf(key)} has other bytes`
  );
  if (gone.length === 1 && added.length === 1) {
    return [`package ${name} ${gone[0]} became ${added[0]}`, ...other];
  }
  return [
    ...added.map((version) => `package ${name} ${version} is new in it`),
    ...gone.map((version) => `package ${name} ${version} is gone from it`),
    ...other,
  ];
}

function isPackage(name: string): boolean {
  return name.startsWith("npm:");
}

/** `@jimp/js-png` of `npm:@jimp/js-png@1.6.0`. */
function packageOf(key: string): string {
  return key.slice("npm:".length, key.indexOf("@", "npm:".length + 1));
}

function versionOf(key: string): string {
  return key.slice(key.indexOf("@", "npm:".length + 1) + 1);
}
