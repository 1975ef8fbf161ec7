import { codeUnitOrder } from "../../src/canon/code_unit_order.ts";
import type { Manifest } from "../../src/bench/cell/manifest.ts";
import type { Project } from "./project.ts";
import type { Stage } from "./stage.ts";

/**
 * All that the code of a stage consists of: its roots, the files these load, directly or through others, and the packages
 * and built-in modules they reach.
 *
 * @returns `[path, sha256 of its code]`, `[npm:name@version, integrity]` and `[node:name, "built-in"]`, by name.
 * @throws {Error} naming file and line where an import cannot be followed; or if the stage keeps apart what it never meets.
 */
export function closeOver(stage: Stage, project: Project): Manifest {
  const entries = new Map<string, string>();
  const apart = new Set(stage.apart);
  const met = new Set<string>();
  const paths = new Map(
    stage.roots.map((path) => [path, `stage ${stage.name}`]),
  );
  // A map gives what is added while it is walked.
  for (const [path, by] of paths) {
    const { digest, loads } = project.file(path, by);
    entries.set(path, digest);
    for (const { target, line } of loads) {
      const here = `${path}:${line}`;
      if (target.kind === "built-in") entries.set(target.name, "built-in");
      else if (target.kind === "package") {
        const reached = project.lock.reached(target.specifier);
        if (reached === null) {
          throw new RangeError(
            `Cannot follow ${here}: deno.lock does not hold ${target.specifier}; run deno install`,
          );
        }
        for (const [name, integrity] of reached) entries.set(name, integrity);
      } else if (apart.has(target.path)) met.add(target.path);
      else if (!paths.has(target.path)) paths.set(target.path, here);
    }
  }
  const idle = stage.apart.filter((path) => !met.has(path));
  if (idle.length > 0) {
    throw new RangeError(
      `Cannot keep ${
        idle.join(", ")
      } apart from stage ${stage.name}: it reaches no such file; take it out of tools/digests/stages.ts`,
    );
  }
  return [...entries].sort(([a], [b]) => codeUnitOrder(a, b));
}
