/** `deno task fuse`. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import type { Gray } from "../../../src/image/gray.ts";
import { luma601 } from "../../../src/image/luma.ts";
import type { Picture } from "../../../src/image/picture.ts";
import { mirror } from "../../mirror.ts";
import { average, crop, readPng, writePng } from "../pictures.ts";
import { inFolder, runTask } from "../run_task.ts";

const scene = await readSample("road-day");

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

    await t.step("has a word for sources that look swapped", async () => {
      const { code, stderr } = await runTask([
        ...["fuse", "vi.png", "ir.png", "--offline", "--backend=wasm"],
        ...["--model=average", "-o", "swapped.png"],
      ], { cwd });
      assertEquals(code, 0);
      assertMatch(stderr, /^note: vi.png is named like a visible image and /);
    });

    await t.step("says as JSON what it made", async () => {
      const { stdout } = await runTask(
        [...fuse, "--model=average", "--json", "-o", "again.png"],
        { cwd },
      );
      const { path, width, height, model, protocol, backend, engine } = JSON
        .parse(stdout);
      assertEquals(
        [path, width, height, model, protocol, backend, engine.adapter],
        [
          "again.png",
          scene.ir.width,
          scene.ir.height,
          "average",
          "levels-round",
          "wasm",
          null,
        ],
      );
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
