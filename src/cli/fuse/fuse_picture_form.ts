/** `deno task fuse` for two files: makes one fused picture. */
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { openModelFuser } from "../../bench/obtain/open_model_fuser.ts";
import { readScene } from "../../files/read_scene.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { encodePng } from "../../image/encode_png.ts";
import { sourceNotes } from "../../image/input_notes.ts";
import { findModel } from "../../models/find_model.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import { asked } from "../flags/asked.ts";
import { askedBits16 } from "../flags/bits16_flag.ts";
import { choice } from "../flags/choice.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import type { FuseFlags } from "./fuse_flags.ts";

/**
 * Fuses two files as a command line says, and gives the exit status.
 *
 * @throws {UsageError} if it says nothing that can be done.
 * @throws {Error} if a file cannot be read, fused or written.
 */
export async function fusePictureForm(
  given: FuseFlags,
  positionals: readonly string[],
): Promise<number> {
  const [irPath, viPath, more] = positionals;
  if (irPath === undefined || viPath === undefined || more !== undefined) {
    throw new UsageError(
      "Cannot fuse: give two files, ir.png vi.png, one folder that holds ir and vi, or --ir DIR --vi DIR",
    );
  }
  if (given.output === undefined) {
    throw new UsageError("Cannot fuse: say where to write, -o fused.png");
  }
  const path = callerPath(given.output);
  if (!/\.png$/i.test(path)) {
    throw new UsageError(
      `Cannot write ${path}: the result is a PNG, give it a name in .png`,
    );
  }
  if (given.models !== undefined) {
    throw new UsageError(
      "Cannot use --models: it is for folders, and two files are given; use --model",
    );
  }
  const backend = choice(
    "use --backend",
    given.backend ?? "auto",
    [...BACKEND_IDS, "auto"] as const,
  );
  const { store, models } = openEnvironment({ offline: given.offline });
  const entry = asked(() =>
    findModel(models, given.model ?? "mmdrfuse-student")
  );
  const protocol = given.protocol === undefined
    ? {}
    : { protocol: choice("use --protocol", given.protocol, entry.protocols) };
  const bits16 = askedBits16(given.bits16);
  await refuseOverwrite([path], [irPath, viPath].map((of) => callerPath(of)));
  const [first, second] = await readScene(
    [irPath, viPath].map((name, at) => ({
      name,
      path: callerPath(name),
      bits16: at === 0 ? bits16 : undefined,
    })),
  );
  const readings = bits16Notes([first!], bits16);
  if (!given.quiet) {
    for (const note of [...readings, ...sourceNotes(first!, second!)]) {
      say(`note: ${note}`);
    }
  }
  await using fuser = await openModelFuser(entry, store, {
    backend,
    ...protocol,
  });
  const fused = await fuser.fusePicture({
    ir: first!.picture,
    vi: second!.picture,
  });
  const png = await encodePng(fused);
  await writing(path, () => writeAtomically(path, png));
  const { width, height } = fused;
  const { model, protocol: saved, engine } = fuser;
  print(
    given.json
      ? JSON.stringify(
        {
          path,
          width,
          height,
          model,
          protocol: saved,
          backend: fuser.backend,
          engine,
          ...(readings.length === 0 ? {} : { notes: readings }),
        },
        null,
        2,
      )
      : `wrote ${path}: ${width}x${height}, ${model}, ${saved}, ${fuser.backend}${
        engine.adapter === null ? "" : ` (${engine.adapter.name})`
      }`,
  );
  return EXIT.ok;
}
