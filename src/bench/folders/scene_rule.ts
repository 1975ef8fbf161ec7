import type { MatchedScenes } from "./match_scenes.ts";

/** By which rule the images of two folders were matched, as a sentence. */
export function sceneRule({ scenes, rule }: MatchedScenes): string {
  return `${scenes.length} infrared and ${scenes.length} visible images were matched by ${rule}.`;
}
