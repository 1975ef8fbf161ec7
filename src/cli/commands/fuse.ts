import { callerPath } from "../../bench/obtain/default_store.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { FUSE_FLAGS, type FuseFlags } from "../fuse/fuse_flags.ts";
import { fuseFolderForm } from "../fuse/fuse_folder_form.ts";
import { fusePictureForm } from "../fuse/fuse_picture_form.ts";

/** `deno task fuse`: makes one fused picture, or those of folders. */
export const fuse: Command = {
  name: "fuse",
  summary: "Fuse one infrared and one visible picture, or folders of them",
  usage: "ir.png vi.jpg -o fused.png | ROOT -o DIR | --ir DIR --vi DIR -o DIR",
  details:
    "The network sees luma; a colour visible picture keeps its colour in the result. ROOT holds ir and vi; files are matched by their names as score matches them, and the picture of a scene is DIR/model/scene.png. What is there and was made of the same bytes by the same code is not made again.",
  flags: FUSE_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(FUSE_FLAGS, args);
    return await areFolders(given, positionals)
      ? await fuseFolderForm(given, positionals)
      : await fusePictureForm(given, positionals);
  },
};

/** Whether folders are fused. */
async function areFolders(
  { ir, vi }: FuseFlags,
  positionals: readonly string[],
): Promise<boolean> {
  const [first, ...others] = positionals;
  if (first === undefined) return (ir ?? vi) !== undefined;
  if ((ir ?? vi) !== undefined) {
    throw new UsageError(
      `Cannot fuse ${first} beside --ir or --vi: give either files, one folder that holds all, or --ir DIR --vi DIR`,
    );
  }
  if (others.length === 0) return !/\.(png|jpe?g|bmp)$/i.test(first);
  for (const name of positionals) {
    const there = await Deno.stat(callerPath(name)).catch(() => null);
    if (there?.isDirectory) {
      throw new UsageError(
        `Cannot fuse ${name}: it is a folder, not a file; give folders as --ir DIR --vi DIR`,
      );
    }
  }
  return false;
}
