/** The `package.json` of the installed program. */

/** What of `deno.json` matters for it. */
export interface ProjectConfig {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly imports: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, string>>;
}

/** The runtime that the launcher starts, and the version the project is tested with. */
const RUNTIME = { deno: "2.9.6" };
/** Packages that only tests and tools import. */
const NOT_PACKED = new Set([
  "@babel/parser",
  "axe-core",
  "fast-check",
  "hyparquet",
  "nanotar",
  "playwright-core",
]);

/** The packages that the program imports, at the versions of `deno.json`, and its one command. */
export function packageManifest(
  { name, version, license, imports }: ProjectConfig,
): string {
  return JSON.stringify(
    {
      name: name.split("/").at(-1),
      version,
      description:
        "A reproducibility benchmark for infrared-visible image fusion",
      license,
      type: "module",
      bin: { fusebench: "bin/fusebench.js" },
      engines: { node: ">=20" },
      dependencies: {
        ...Object.fromEntries(runtimePackages(imports)),
        ...RUNTIME,
      },
    },
    null,
    2,
  ) + "\n";
}

/** The packages that the program imports, and their versions. */
export function runtimePackages(
  imports: ProjectConfig["imports"],
): (readonly [name: string, version: string])[] {
  return Object.values(imports).flatMap((target) => {
    const found = /^npm:\/?((?:@[^/@]+\/)?[^/@]+)@([^/]+)/.exec(target);
    return found === null || NOT_PACKED.has(found[1]!)
      ? []
      : [[found[1]!, found[2]!] as const];
  }).toSorted();
}
