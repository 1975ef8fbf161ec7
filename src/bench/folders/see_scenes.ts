/** Looks at two folders of source images and matches them; nothing is decoded. */
import { inParallel } from "../../canon/in_parallel.ts";
import { listFolder } from "./list_folder.ts";
import { type MatchedScenes, matchScenes } from "./match_scenes.ts";
import { refuseSceneNames } from "./refuse_scene_names.ts";
import { sceneRule } from "./scene_rule.ts";
import { seeFolder } from "./see_folder.ts";

/** Scenes and what there is to say of how they were found. */
export interface SeenScenes extends MatchedScenes {
  /** By which rule names were matched, and what was not read, in sentences. */
  readonly evidence: readonly string[];
}

/**
 * The scenes of two folders, in the order of the visible images, matched as a whole or not at all. An image that cannot be
 * read is among them, with its fault.
 *
 * @param doing What they are wanted for, such as `fuse`.
 * @throws {Error} where a folder cannot be read, or names are not explained or cannot be printed.
 * @throws The reason of the signal once it fires.
 */
export async function seeScenes(
  folders: { readonly ir: string; readonly vi: string },
  doing: string,
  { signal, onProgress }: {
    readonly signal?: AbortSignal;
    /** Called for every image that was read. */
    onProgress?(done: number, total: number, note: string): void;
  } = {},
): Promise<SeenScenes> {
  const listed = [
    await listFolder(folders.ir, doing),
    await listFolder(folders.vi, doing),
  ];
  const total = listed.reduce((sum, { names }) => sum + names.length, 0);
  let count = 0;
  const [ir, vi] = await inParallel(
    listed,
    1,
    (folder) =>
      seeFolder(folder, {
        ...(signal === undefined ? {} : { signal }),
        onSeen: (name) => onProgress?.(++count, total, name),
      }),
  );
  const matched = matchScenes(ir!, vi!, folders);
  refuseSceneNames(matched.scenes, doing);
  return {
    ...matched,
    evidence: [
      sceneRule(matched),
      ...listed.flatMap(({ unread }) => unread === null ? [] : [`${unread}.`]),
    ],
  };
}
