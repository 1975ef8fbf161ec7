import type { Manifest } from "../../src/bench/cell/manifest.ts";
import { closeOver } from "./close_over.ts";
import type { Project } from "./project.ts";
import { stages } from "./stages.ts";

/** What every stage consists of, by the stage's name. */
export function stageManifests(
  project: Project,
): ReadonlyMap<string, Manifest> {
  return new Map(
    stages(project).map((stage) => [stage.name, closeOver(stage, project)]),
  );
}
