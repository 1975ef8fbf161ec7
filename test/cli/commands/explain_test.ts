/** `deno task explain`, as somebody whose number differs meets it. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { average, writePng } from "../pictures.ts";
import { inFolder, runTask } from "../run_task.ts";

Deno.test("explain", async (t) => {
  await inFolder(async (cwd) => {
    const scene = await readSample("smoke");
    const fused = average(scene.ir, luma601(scene.vi));
    await writePng(`${cwd}/ir.png`, scene.ir);
    await writePng(`${cwd}/vi.png`, scene.vi);
    await writePng(`${cwd}/fused.png`, fused);
    const triple = ["ir.png", "vi.png", "fused.png"];

    await t.step(
      "three pictures: every variant, largest mover first, a chart beside",
      async () => {
        const { code, stdout } = await runTask(
          ["explain", "MI", ...triple, "--printed=99", "--out=why"],
          { cwd },
        );
        assertEquals(code, 0);
        assertMatch(stdout, /^MI of fused\.png\n/);
        assertStringIncludes(stdout, "None of these comes to 99");
        assertStringIncludes(stdout, "MI/bfliu");
        const svg = await Deno.readTextFile(`${cwd}/why/MI-of-fused-png.svg`);
        assert(svg.startsWith("<svg "));
        await Deno.stat(`${cwd}/why/MI-of-fused-png.csv`);
      },
    );

    await t.step("fusers and data: every protocol", async () => {
      const { code, stdout } = await runTask([
        "explain",
        "EN",
        "--models=average",
        "--datasets=sample",
        "--limit=2",
        "--offline",
        "--quiet",
        "--json",
      ], { cwd, online: false });
      assertEquals(code, 0);
      assertEquals(
        JSON.parse(stdout).title,
        "EN of average on sample: mean over 2 pairs",
      );
      for (const how of ["levels-round", "levels-truncate"]) {
        assertStringIncludes(stdout, `"${how}"`);
      }
    });

    await t.step("what cannot be understood is a usage error", async () => {
      for (
        const [args, says] of [
          [[], "name a metric"],
          [["NOPE", ...triple], 'Cannot explain metric "NOPE"'],
          [["EN", "ir.png"], "then three files"],
          [["EN"], "name --models and --datasets"],
          [["EN", ...triple, "--printed=x"], "Cannot read the printed number"],
        ] as const
      ) {
        const { code, stderr } = await runTask(["explain", ...args], { cwd });
        assertEquals(code, 2, stderr);
        assertStringIncludes(stderr, says);
      }
    });
  });
});
