import type { Manifest } from "../../src/bench/cell/manifest.ts";
import { codeUnitOrder } from "../../src/canon/code_unit_order.ts";
import { manifestDigest } from "./manifest_digest.ts";

/** The module that holds the digests: every file and package once, one line each; stages by their numbers. */
export function moduleText(manifests: ReadonlyMap<string, Manifest>): string {
  const entries = [...new Map([...manifests.values()].flat())].sort(
    ([a], [b]) => codeUnitOrder(a, b),
  );
  const files = entries.filter(([name]) => isFile(name));
  const packages = entries.filter(([name]) => !isFile(name));
  const fileAt = numbers(files);
  const packageAt = numbers(packages);
  const stageLines = [...manifests].map(([stage, manifest]) => {
    const names = manifest.map(([name]) => name);
    return `  ${JSON.stringify(stage)}: ${
      JSON.stringify({
        digest: manifestDigest(manifest),
        files: names.flatMap((name) => fileAt.get(name) ?? []),
        packages: names.flatMap((name) => packageAt.get(name) ?? []),
      })
    },`;
  });
  return `/**
 * The code that decides a value, as digests by stage. Written by \`deno task digests\`; not to be edited.
 */
// deno-fmt-ignore-file

/** The code of one stage, in places of \`FILES\` and \`PACKAGES\`. */
interface StageEntry {
  readonly digest: string;
  readonly files: readonly number[];
  readonly packages: readonly number[];
}

/** Path from the root of the project, and sha256 of its code. */
export const FILES: readonly (readonly [path: string, sha256: string])[] = [
${lines(files)}
];

/** Package and integrity, or built-in module. */
export const PACKAGES: readonly (readonly [name: string, integrity: string])[] = [
${lines(packages)}
];

/** By name. */
export const STAGES: Readonly<Record<string, StageEntry>> = {
${stageLines.join("\n")}
};
`;
}

function isFile(name: string): boolean {
  return !/^(npm|node):/.test(name);
}

function numbers(entries: Manifest): ReadonlyMap<string, number> {
  return new Map(entries.map(([name], i) => [name, i]));
}

function lines(entries: Manifest): string {
  return entries.map((entry) => `  ${JSON.stringify(entry)},`).join("\n");
}
