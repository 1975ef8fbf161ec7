/** `deno task export`, `fetch` and `schema`: commands that put files somewhere. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { defaultModels } from "../../src/models/default_models.ts";
import { findModel } from "../../src/models/find_model.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { mirror } from "../mirror.ts";
import { inFolder, runTask } from "./run_task.ts";

Deno.test("export without network or mirror", (t) =>
  inFolder(async (cwd) => {
    await t.step("proves the pins of the rules", async () => {
      const { code, stdout, stderr } = await runTask(
        ["export", "average", "maximum", "--verify", "--offline"],
        { cwd },
      );
      assertEquals([code, stderr], [0, ""]);
      for (const id of ["average", "maximum"]) {
        const { sha256, bytes } = findModel(defaultModels(), id).onnx;
        assertStringIncludes(
          stdout,
          `verified ${id}: ${bytes} bytes, sha256 ${sha256}\n`,
        );
      }
    });

    await t.step(
      "says in a line which weights are missing, and ends with 3",
      async () => {
        const { code, stdout } = await runTask(
          ["export", "--verify", "--offline"],
          { cwd },
        );
        assertEquals(code, 3);
        const lines = stdout.trimEnd().split("\n");
        assertEquals(
          lines.map((line) =>
            /^(missing: model|verified) [\w-]+/.exec(line)?.[0]
          ),
          [...defaultModels().models.values()].map(({ id, kind }) =>
            `${kind !== "network" ? "verified" : "missing: model"} ${id}`
          ),
        );
      },
    );

    await t.step("says the same as JSON", async () => {
      const { code, stdout } = await runTask(
        ["export", "average", "mmdrfuse-student", "--verify", "--json"],
        { cwd, online: false },
      );
      assertEquals(code, 3);
      const [average, student] = JSON.parse(stdout);
      const { onnx } = findModel(defaultModels(), "average");
      assertEquals(average, { model: "average", state: "verified", ...onnx });
      assertEquals([student.model, student.state], [
        "mmdrfuse-student",
        "missing",
      ]);
    });

    await t.step("writes the pinned bytes", async () => {
      const { code } = await runTask(
        ["export", "average", "--out=models"],
        { cwd },
      );
      assertEquals(code, 0);
      assertEquals(
        await sha256Hex(await Deno.readFile(`${cwd}/models/average.onnx`)),
        findModel(defaultModels(), "average").onnx.sha256,
      );
    });
  }));

Deno.test({
  name: "export proves every pin (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  fn: () =>
    inFolder(async (cwd) => {
      const { code, stdout, stderr } = await runTask(
        ["export", "--verify"],
        { cwd, env: { FUSEBENCH_MIRROR: mirror! } },
      );
      assertEquals([code, stderr], [0, ""]);
      assertEquals(
        stdout.match(/^verified /gm)?.length,
        defaultModels().models.size,
      );
    }),
});

Deno.test("fetch", (t) =>
  inFolder(async (cwd) => {
    await t.step("what is embedded is always here", async () => {
      const { code, stdout } = await runTask(
        ["fetch", "sample", "average"],
        { cwd, online: false },
      );
      assertEquals(code, 0);
      assertEquals(stdout, "8 pairs and 1 models are here, verified\n");
    });

    await t.step("published pictures have a name too", async () => {
      const { code, stdout } = await runTask(
        ["fetch", "crossfuse-pictures", "--json"],
        { cwd, online: false },
      );
      const { pictures, missing } = JSON.parse(stdout);
      assertEquals([code, pictures, missing.length], [3, 0, 1]);
    });

    await t.step("what cannot be had is named, as JSON too", async () => {
      const { code, stdout, stderr } = await runTask(
        ["fetch", "tno25", "mmdrfuse-student", "--json"],
        { cwd, online: false },
      );
      assertEquals([code, stderr], [3, ""]);
      const { pairs, models, missing } = JSON.parse(stdout);
      assertEquals([pairs, models, missing.length], [0, 0, 26]);
    });
  }));

Deno.test("schema writes files that it then finds current", () =>
  inFolder(async (cwd) => {
    const verify = (): ReturnType<typeof runTask> =>
      runTask(["schema", "--verify"], { cwd });
    const before = await verify();
    assertEquals(before.code, 1);
    assertStringIncludes(
      before.stdout,
      "stale: docs/schema/record.schema.json",
    );
    const { code, stderr } = await runTask(["schema"], { cwd });
    assertEquals([code, stderr], [0, ""]);
    assertEquals(await verify(), { code: 0, stdout: "", stderr: "" });
    const path = `${cwd}/docs/schema/record.schema.json`;
    const schema = JSON.parse(await Deno.readTextFile(path));
    assert("$schema" in schema, "it says which dialect it is in");
    await Deno.writeTextFile(path, "{}\n");
    assertEquals((await verify()).code, 1);
  }));
