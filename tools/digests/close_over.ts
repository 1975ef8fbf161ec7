import { codeUnitOrder } from "../../src/canon/code_unit_order.ts";
import type { Manifest } from "../../src/bench/cell/manifest.ts";
import type { Project } from "./project.ts";
import { resolveImport } from "./resolve_import.ts";
import type { Stage } from "./stage.ts";

/**
 * All that the code of a stage consists of: its roots, the files these load, directly or through others, and the packages
 * and built-in modules they reach.
 *
 * @returns `[path, sha256 of its code]`, `[npm:name@version, integrity]` and `[node:name, "built-in"]`, by name.
 * @throws {Error} naming file and line where an import cannot be followed, or the stage keeps apart what it never meets.
 */
export function closeOver(stage: Stage, project: Project): Manifest {
  const entries = new Map<string, string>();
  const apart = new Set(stage.apart);
  const met = new Set<string>();
  const paths = new Set(stage.roots);
  // A set gives what is added while it is walked.
  for (const path of paths) {
    const { digest, imports } = project.source(path);
    entries.set(path, digest);
    for (const { specifier, line } of imports) {
      try {
        const target = resolveImport(specifier, path, project.imports);
        if (target.kind === "built-in") entries.set(target.name, "built-in");
        else if (target.kind === "package") {
          for (
            const [name, integrity] of project.lock.reached(target.specifier)
          ) {
            entries.set(name, integrity);
          }
        } else if (apart.has(target.path)) met.add(target.path);
        else {
          project.source(target.path);
          paths.add(target.path);
        }
      } catch (error) {
        if (error instanceof SyntaxError) throw error;
        throw new Error(
          `Cannot follow ${path}:${line}: ${(error as Error).message}`,
          { cause: error },
        );
      }
    }
  }
  const idle = stage.apart.filter((path) => !met.has(path));
  if (idle.length > 0) {
    throw new Error(
      `Cannot keep ${
        idle.join(", ")
      } apart from stage ${stage.name}: it reaches no such file; take it out of tools/digests/stages.ts`,
    );
  }
  return [...entries].sort(([a], [b]) => codeUnitOrder(a, b));
}
