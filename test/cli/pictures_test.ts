/** `deno task score` and `deno task fuse`: one picture at a time. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { drawSample } from "../../src/datasets/sample/draw_sample.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import type { Gray } from "../../src/image/gray.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { evaluate } from "../../src/metrics/evaluate.ts";
import { goldens } from "../goldens.ts";
import { mirror } from "../mirror.ts";
import { inFolder, runTask } from "./run_task.ts";

const scene = drawSample("road-day");

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
          version: 1,
          values: evaluate({ ir: scene.ir, vi, fused }, { profile: "strict" }),
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

Deno.test("fuse", (t) =>
  inFolder(async (cwd) => {
    await writePng(`${cwd}/ir.png`, scene.ir);
    await writePng(`${cwd}/vi.png`, scene.vi);
    const fuse = ["fuse", "ir.png", "vi.png", "--offline", "--backend=wasm"];

    await t.step("keeps the colour of a colour picture", async () => {
      const { code, stdout, stderr } = await runTask(
        [...fuse, "--model=average", "-o", "new/fused.png"],
        { cwd },
      );
      assertEquals([code, stderr], [0, ""]);
      assertMatch(stdout, /^wrote new\/fused.png: \d+x\d+, average, levels-/);
      const made = await readPng(`${cwd}/new/fused.png`);
      assertEquals(made.channels, 3);
      const luma = average(scene.ir, luma601(scene.vi));
      assertChromaKept(scene.vi, made, luma);
    });

    await t.step("a grey picture stays grey", async () => {
      const grey = luma601(scene.vi);
      const data = new Uint8Array(grey.data.length * 3);
      grey.data.forEach((level, at) => data.fill(level, 3 * at, 3 * at + 3));
      await writePng(`${cwd}/grey.png`, { ...grey, channels: 3, data });
      const { code } = await runTask([
        ...["fuse", "ir.png", "grey.png", "--offline", "--backend=wasm"],
        ...["--model=average", "-o", "fused.png"],
      ], { cwd });
      assertEquals(code, 0);
      const made = await readPng(`${cwd}/fused.png`);
      assertEquals(luma601(made).data, average(scene.ir, grey).data);
      for (let at = 0; at < made.data.length; at += made.channels) {
        const [first, ...others] = made.data.subarray(at, at + made.channels);
        assert(others.every((level) => level === first), `colour at ${at}`);
      }
    });

    await t.step(
      "weights that cannot be had are status 3, and nothing is written",
      async () => {
        const { code, stderr } = await runTask(
          [...fuse, "-o", "none.png"],
          { cwd },
        );
        assertEquals(code, 3);
        assertStringIncludes(stderr, "error: Cannot obtain student.model:");
        assertStringIncludes(stderr, "FUSEBENCH_MIRROR");
        const made = await Deno.stat(`${cwd}/none.png`).catch(() => null);
        assertEquals(made, null);
      },
    );

    await t.step("names both files when their sizes differ", async () => {
      await writePng(`${cwd}/small.png`, crop(scene.ir, 32, 40));
      const { code, stderr } = await runTask(
        ["fuse", "small.png", "vi.png", "--model=average", "-o", "x.png"],
        { cwd },
      );
      assertEquals(code, 1);
      assertMatch(
        stderr,
        /^error: Cannot pair small.png \(32x40\) with vi.png/,
      );
    });
  }));

Deno.test({
  name: "fuse runs the student under both protocols (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  fn: () =>
    inFolder(async (cwd) => {
      await writePng(`${cwd}/ir.png`, scene.ir);
      await writePng(`${cwd}/vi.png`, luma601(scene.vi));
      const spans = [];
      for (const protocol of ["imsave-stretch", "clip-round"]) {
        const { code, stderr } = await runTask(
          [
            ...["fuse", "ir.png", "vi.png", "--backend=wasm"],
            ...["-o", "fused.png", `--protocol=${protocol}`],
          ],
          { cwd, env: { FUSEBENCH_MIRROR: mirror! } },
        );
        assertEquals([code, stderr], [0, ""]);
        const { data } = luma601(await readPng(`${cwd}/fused.png`));
        spans.push(Math.max(...data) - Math.min(...data));
      }
      assertEquals(spans[0], 255);
      assert(spans[1]! < 255, "clip-round does not stretch");
    }),
});

/** What the rule `average` gives under `levels-round`, worked out apart from it: halves go up. */
function average(a: Gray, b: Gray): Gray {
  const data = a.data.map((level, i) =>
    Math.floor((level + b.data[i]! + 1) / 2)
  );
  return { width: a.width, height: a.height, data };
}

/** R-Y and B-Y stay as they were, wherever no channel was clipped and but for rounding. */
function assertChromaKept(before: Picture, after: Picture, luma: Gray): void {
  let free = 0;
  for (let i = 0; i < luma.data.length; i++) {
    const old = before.data.subarray(3 * i, 3 * i + 3);
    const made = after.data.subarray(3 * i, 3 * i + 3);
    if (made.some((level) => level === 0 || level === 255)) continue;
    free++;
    for (const channel of [0, 1, 2]) {
      const kept = old[channel]! - exactLuma(old);
      const now = made[channel]! - luma.data[i]!;
      assert(Math.abs(kept - now) <= 0.5 + 1e-9, `pixel ${i}: ${kept}, ${now}`);
    }
  }
  assert(free > luma.data.length / 2, "most pixels are not clipped");
}

function exactLuma([red, green, blue]: Uint8Array): number {
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}

function crop(from: Gray, width: number, height: number): Gray {
  return { width, height, data: from.data.slice(0, width * height) };
}

async function writePng(path: string, image: Gray | Picture): Promise<void> {
  await Deno.writeFile(path, await encodePng(image));
}

async function readPng(path: string): Promise<Picture> {
  return await decodeImage(await Deno.readFile(path), { name: path });
}
