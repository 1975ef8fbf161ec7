import { callerPath } from "../../bench/obtain/default_store.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { SCORE_FLAGS, type ScoreFlags } from "../score/score_flags.ts";

/** `deno task score`: the metrics of fused images. */
export const score: Command = {
  name: "score",
  summary: "Print the metrics of one fused image, or of folders of them",
  usage: "ir.png vi.png fused.png | ROOT | --ir DIR --vi DIR --fused DIR",
  details:
    "ROOT holds ir, vi and a folder of images for each method. Files are matched by their names, a folder as a whole or not at all; docs/SCORING.md has the rules. Finished images are never scored again.",
  flags: SCORE_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(SCORE_FLAGS, args);
    if (await areFolders(given, positionals)) {
      const { scoreFolderForm } = await import(
        "../score/score_folder_form.ts"
      );
      return await scoreFolderForm(given, positionals);
    }
    const [ir, vi, fused, more] = positionals;
    if (ir === undefined || vi === undefined || fused === undefined || more) {
      throw new UsageError(
        "Cannot score: give three files, ir.png vi.png fused.png, one folder that holds ir, vi and a folder for each method, or --ir DIR --vi DIR --fused DIR",
      );
    }
    const { scorePictureForm } = await import(
      "../score/score_picture_form.ts"
    );
    return await scorePictureForm(given, { ir, vi, fused });
  },
};

/** Whether folders are scored. */
async function areFolders(
  { ir, vi, fused }: ScoreFlags,
  positionals: readonly string[],
): Promise<boolean> {
  const [first, ...others] = positionals;
  if (first === undefined) return (ir ?? vi ?? fused) !== undefined;
  if (others.length === 0) return true;
  if ((ir ?? vi ?? fused) !== undefined) {
    throw new UsageError(
      `Cannot score ${first} beside --ir, --vi or --fused: give either files or folders`,
    );
  }
  for (const name of positionals) {
    const there = await Deno.stat(callerPath(name)).catch(() => null);
    if (there?.isDirectory) {
      throw new UsageError(
        `Cannot score ${name}: it is a folder, not a file; give folders as --ir DIR --vi DIR --fused DIR`,
      );
    }
  }
  return false;
}
