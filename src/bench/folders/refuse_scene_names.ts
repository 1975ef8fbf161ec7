import { NAME } from "../../results/record/name.ts";
import { few } from "../listing/few.ts";
import type { SceneFiles } from "./scene_files.ts";

/**
 * Sees to it that tables can print what scenes are called.
 *
 * @param doing What they are wanted for, such as `score`.
 * @throws {Error} naming the images whose scenes they cannot.
 */
export function refuseSceneNames(
  scenes: readonly SceneFiles[],
  doing: string,
): void {
  const strange = scenes.filter(({ id }) => !NAME.test(id));
  if (strange.length === 0) return;
  throw new Error(
    `Cannot ${doing} ${
      few(strange.map(({ visible }) => visible.shown))
    }: names with double quotes, backslashes and control characters cannot stand in tables; rename them`,
  );
}
