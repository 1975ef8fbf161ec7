/** Best outputs, in memory and in a file. */
import { assert, assertEquals } from "@std/assert";
import { createRandom } from "../../../src/numeric/random.ts";
import type {
  BestOutputs,
  PatchOutput,
} from "../../../src/train/step/patch_input.ts";
import { History } from "../../../src/train/run/history.ts";
import { openPlaneFile } from "../../../src/train/run/plane_file.ts";
import { inFolder } from "../../cli/run_task.ts";

/** What is best, worked out the plain way. */
function best(outputs: readonly PatchOutput[]): BestOutputs {
  let [first] = outputs;
  let ssim = first!, gmsd = first!;
  for (first of outputs) {
    if (first.ssim > ssim.ssim) ssim = first;
    if (first.gmsd < gmsd.gmsd) gmsd = first;
  }
  return {
    ssim: { levels: ssim.levels, measure: ssim.ssim },
    gmsd: { levels: gmsd.levels, measure: gmsd.gmsd },
  };
}

Deno.test("the best by SSIM and the best by GMSD are kept, in memory and in a file alike", () =>
  inFolder(async (folder) => {
    using planes = await openPlaneFile(`${folder}/deeper`, 4);
    const random = createRandom(1);
    const offered = new Map<number, PatchOutput[]>();
    const histories = [new History(), new History(planes)];
    for (let at = 0; at < 300; at++) {
      const patch = Math.floor(6 * random());
      const output = {
        levels: Uint8Array.from({ length: 4 }, () => 256 * random()),
        ssim: random(),
        gmsd: random(),
      };
      offered.getOrInsertComputed(patch, () => []).push(output);
      for (const history of histories) history.offer(patch, output, null);
      for (const history of histories) {
        assertEquals(history.get(patch), best(offered.get(patch)!));
      }
    }
    for (const history of histories) {
      assertEquals(history.size, 6);
      for (const [patch, kept] of history.entries()) {
        assertEquals(kept, best(offered.get(patch)!));
      }
      history.clear();
      assertEquals([history.size, history.get(0)], [0, null]);
    }
  }));

Deno.test("a batch that decides replaces what it says", () => {
  const history = new History();
  const output = (level: number): PatchOutput => ({
    levels: Uint8Array.of(level),
    ssim: -level,
    gmsd: level,
  });
  history.offer(3, output(1), { ssim: false, gmsd: false });
  assertEquals(history.get(3)?.ssim.levels[0], 1, "the first is always kept");
  history.offer(3, output(2), { ssim: true, gmsd: false });
  history.offer(3, output(3), { ssim: false, gmsd: false });
  assertEquals(history.get(3)?.ssim, { levels: Uint8Array.of(2), measure: -2 });
  assertEquals(history.get(3)?.gmsd, { levels: Uint8Array.of(1), measure: 1 });
  history.offer(3, output(4), { ssim: true, gmsd: true });
  const { ssim, gmsd } = history.get(3)!;
  assert(ssim.levels === gmsd.levels);
});

Deno.test("the file of planes leaves nothing behind", () =>
  inFolder(async (folder) => {
    (await openPlaneFile(folder, 4))[Symbol.dispose]();
    assertEquals([...Deno.readDirSync(folder)], []);
  }));
