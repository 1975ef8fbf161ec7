import { callerPath } from "../../bench/obtain/default_store.ts";
import { openModelFuser } from "../../bench/obtain/open_model_fuser.ts";
import { encodePng } from "../../image/encode_png.ts";
import { readScene } from "../../files/read_scene.ts";
import { sourceNotes } from "../../image/input_notes.ts";
import { findModel } from "../../models/find_model.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { asked } from "../flags/asked.ts";
import { choice } from "../flags/choice.ts";
import type { Command } from "../flags/command.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { UsageError } from "../flags/usage_error.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { writing } from "../output/writing.ts";

const flags = {
  output: {
    kind: "string",
    value: "FILE",
    short: "o",
    help: "the PNG to write",
  },
  model: {
    kind: "string",
    value: "NAME",
    help: "which fuser (mmdrfuse-student)",
  },
  protocol: {
    kind: "string",
    value: "NAME",
    help: "what happens to pixels before and after (the model's first)",
  },
  backend: {
    kind: "string",
    value: "NAME",
    help: `${BACKEND_IDS.join(", ")} or auto (auto)`,
  },
  offline: { kind: "boolean", help: "do not touch the network" },
  json: { kind: "boolean", help: "what was made, as JSON on stdout" },
} as const;

/** `deno task fuse`: makes one fused picture. */
export const fuse: Command = {
  name: "fuse",
  summary: "Fuse one infrared and one visible picture",
  usage: "ir.png vi.jpg -o fused.png [flags]",
  details:
    "The network sees luma; a colour visible picture keeps its colour in the result.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const [irPath, viPath, more] = positionals;
    if (irPath === undefined || viPath === undefined || more !== undefined) {
      throw new UsageError("Cannot fuse: give two files, ir.png vi.png");
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
    await refuseOverwrite([path], [irPath, viPath].map((of) => callerPath(of)));
    const [first, second] = await readScene(
      [irPath, viPath].map((name) => ({ name, path: callerPath(name) })),
    );
    for (const note of sourceNotes(first!, second!)) say(`note: ${note}`);
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
          },
          null,
          2,
        )
        : `wrote ${path}: ${width}x${height}, ${model}, ${saved}, ${fuser.backend}${
          engine.adapter === null ? "" : ` (${engine.adapter.name})`
        }`,
    );
    return EXIT.ok;
  },
};
