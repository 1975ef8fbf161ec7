/** `deno task score`. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { evaluateEach } from "../../../src/metrics/evaluate_each.ts";
import { PROFILES } from "../../../src/metrics/profile.ts";
import { goldens } from "../../goldens.ts";
import { average, crop, writePng } from "../pictures.ts";
import { inFolder, runTask } from "../run_task.ts";

const scene = await readSample("road-day");

Deno.test("score", (t) =>
  inFolder(async (cwd) => {
    const vi = luma601(scene.vi);
    const fused = average(scene.ir, vi);
    await writePng(`${cwd}/ir.png`, scene.ir);
    await writePng(`${cwd}/vi.png`, scene.vi);
    await writePng(`${cwd}/fused.png`, fused);
    const triple = ["ir.png", "vi.png", "fused.png"];

    await t.step(
      "prints what the library evaluates, at full precision",
      async () => {
        const args = ["score", ...triple, "--profile=strict", "--json"];
        const { code, stdout, stderr } = await runTask(args, { cwd });
        assertEquals([code, stderr], [0, ""]);
        assertEquals(JSON.parse(stdout), {
          profile: "strict",
          variants: Object.fromEntries(
            PROFILES.strict.columns.map(({ head, variant }) => [head, variant]),
          ),
          values: Object.fromEntries(
            Object.entries(
              evaluateEach({ ir: scene.ir, vi, fused }, { profile: "strict" }),
            ).map(([head, value]) => [
              head,
              value instanceof Error ? { undefined: value.message } : value,
            ]),
          ),
        });
      },
    );

    await t.step("prints the chosen metrics in the order given", async () => {
      const args = ["score", ...triple, "--metrics=SD,en"];
      const { code, stdout } = await runTask(args, { cwd });
      assertEquals(code, 0);
      assertMatch(stdout, /^SD +\d+\.\d{4}\nEN +\d\.\d{4}\n$/);
    });

    await t.step("finds files where the task was called from", async () => {
      const { code } = await runTask(
        ["score", ...triple, "--metrics=EN"],
        { cwd: "/", env: { INIT_CWD: cwd } },
      );
      assertEquals(code, 0);
    });

    await t.step("has a word for sources that look swapped", async () => {
      const { code, stderr } = await runTask(
        ["score", "vi.png", "ir.png", "fused.png", "--metrics=EN"],
        { cwd },
      );
      assertEquals(code, 0);
      assertMatch(stderr, /^note: vi.png is named like a visible image and /);
    });

    await t.step("says undefined where a metric is undefined", async () => {
      await writePng(`${cwd}/flat.png`, {
        ...fused,
        data: new Uint8Array(fused.data.length),
      });
      const flat = ["score", "ir.png", "vi.png", "flat.png", "--metrics=CC"];
      const { code, stdout } = await runTask([...flat, "--profile=strict"], {
        cwd,
      });
      assertEquals(code, 0);
      assertMatch(stdout, /^CC +undefined \(Cannot compute CC: /);
    });

    await t.step("names both files when their sizes differ", async () => {
      await writePng(`${cwd}/small.png`, crop(fused, 32, 40));
      const { code, stderr } = await runTask(
        ["score", "ir.png", "vi.png", "small.png"],
        { cwd },
      );
      assertEquals(code, 1);
      assertMatch(
        stderr,
        /^error: Cannot pair ir.png \(\d+x\d+\) with small.png \(32x40\): /,
      );
    });
  }));

Deno.test({
  name: "score prints the golden values (needs FUSEBENCH_GOLDENS)",
  ignore: goldens === null,
  async fn(): Promise<void> {
    const folder = `${goldens}/metrics`;
    const file = JSON.parse(await Deno.readTextFile(`${folder}/goldens.json`));
    const { ir, vi, fused, values } = file.cases.rs07809_student;
    await inFolder(async (cwd) => {
      const { code, stdout, stderr } = await runTask([
        "score",
        ...[ir, vi, fused].map((name) => `${folder}/${name}`),
        "--json",
      ], { cwd });
      assertEquals(code, 0, stderr);
      const got = JSON.parse(stdout).values;
      for (const [metric, variant] of Object.entries(GOLDEN_VARIANT)) {
        const expected: number = values[variant];
        const tolerance = file.variants[variant].suggested_rel_tol *
          Math.abs(expected);
        assert(
          Math.abs(got[metric] - expected) <= tolerance,
          `${metric}: ${got[metric]} instead of ${expected}`,
        );
      }
    });
  },
});

const GOLDEN_VARIANT = {
  EN: "EN/cdd",
  SD: "SD/cdd",
  SF: "SF/cdd",
  AG: "AG/cdd",
  MI: "MI/cdd",
  SCD: "SCD/cdd",
  CC: "CC/cdd",
  Qabf: "Qabf/cdd",
  VIF: "VIF/cdd_sum",
  SSIM: "SSIM/cdd_sum",
};
