/** No command writes over what it reads, however that is spelled. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { isSamePlace } from "../../../src/files/same_place.ts";
import { exportCommand } from "../../../src/cli/commands/export.ts";
import { bench } from "../../../src/cli/commands/bench.ts";
import { fuse } from "../../../src/cli/commands/fuse.ts";
import type { Command } from "../../../src/cli/flags/command.ts";
import { UsageError } from "../../../src/cli/flags/usage_error.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { findModel } from "../../../src/models/find_model.ts";
import { mirror } from "../../mirror.ts";
import { inFolder } from "../run_task.ts";

Deno.test("one place has many spellings; two files of the same bytes are two places", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/a`);
    await Deno.writeTextFile(`${folder}/a/x.png`, "x");
    await Deno.writeTextFile(`${folder}/a/y.png`, "x");
    await Deno.symlink(`${folder}/a`, `${folder}/b`);
    await Deno.symlink("x.png", `${folder}/a/link.png`);
    await Deno.link(`${folder}/a/x.png`, `${folder}/hard.png`);
    for (
      const path of [
        "a/x.png",
        "a/../a/./x.png",
        "b/x.png",
        "a/link.png",
        "hard.png",
      ]
    ) {
      assertEquals(
        await isSamePlace(`${folder}/${path}`, `${folder}/a/x.png`),
        true,
        path,
      );
    }
    for (const path of ["a/y.png", "a/none.png", "a"]) {
      assertEquals(
        await isSamePlace(`${folder}/${path}`, `${folder}/a/x.png`),
        false,
        path,
      );
    }
  }));

/** Asserts that a command line is refused because it would write over what it reads. */
async function assertSpared(command: Command, args: string[]): Promise<void> {
  const error = await assertRejects(() => command.run(args), UsageError);
  assertStringIncludes(error.message, "Cannot write to ");
  assertStringIncludes(error.message, "which is read; name another place");
}

Deno.test("fuse does not write over a source", () =>
  inFolder(async (folder) => {
    const [ir, vi] = [`${folder}/ir.png`, `${folder}/vi.png`];
    await Deno.writeTextFile(ir, "");
    await Deno.writeTextFile(vi, "");
    await Deno.symlink(vi, `${folder}/link.png`);
    for (const output of [ir, vi, `${folder}/./vi.png`, `${folder}/link.png`]) {
      await assertSpared(fuse, [ir, vi, "-o", output]);
    }
  }));

Deno.test("bench does not write tables among the images it scores", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/paper`);
    await Deno.symlink(folder, `${folder}/link`);
    for (
      const [fused, out] of [
        [folder, folder],
        [folder, `${folder}/link/`],
        [`${folder}/paper`, folder],
      ] as const
    ) {
      await assertSpared(bench, [`--fused=${fused}`, `--out=${out}`]);
    }
  }));

Deno.test({
  name: "export writes over no weight file (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  fn: () =>
    inFolder(async (folder) => {
      await Deno.symlink(`${mirror}/sha256`, `${folder}/link`);
      await assertSpared(exportCommand, ["average", `--out=${folder}/link`]);
      const { id, weights } = findModel(defaultModels(), "mmdrfuse-student");
      await Deno.symlink(
        `${mirror}/sha256/${weights[0]!.sha256}`,
        `${folder}/${id}.onnx`,
      );
      await assertSpared(exportCommand, [id, `--out=${folder}`]);
    }),
});
