import type { Manifest } from "../../src/bench/cell/manifest.ts";

/**
 * What each stage consists of, by name, for people.
 *
 * Stages of one kind (`export/…`) come together: first what each of them has, then what is one's own.
 */
export function closuresText(manifests: ReadonlyMap<string, Manifest>): string {
  const kinds = Map.groupBy(manifests.keys(), (name) => name.split("/")[0]!);
  return [...kinds].flatMap(([kind, names]) => {
    const sets = names.map((name) =>
      new Set(manifests.get(name)!.map(([entry]) => entry))
    );
    if (names.length === 1) return [section(names[0]!, sets[0]!)];
    const common = sets.reduce((some, set) => some.intersection(set));
    return [
      section(`each of ${kind}`, common),
      ...names.map((name, i) => section(name, sets[i]!.difference(common))),
    ];
  }).join("\n");
}

function section(title: string, entries: ReadonlySet<string>): string {
  return `${title}\n${[...entries].map((entry) => `  ${entry}\n`).join("")}`;
}
