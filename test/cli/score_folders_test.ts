/** `deno task score` for folders, as an author with three folders meets it. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { score } from "../../src/cli/commands/score.ts";
import { UsageError } from "../../src/cli/flags/usage_error.ts";
import { luma601 } from "../../src/image/luma.ts";
import { evaluate } from "../../src/metrics/evaluate.ts";
import { average, crop, writePng } from "./pictures.ts";
import {
  inFolder,
  type Json,
  runForJson,
  runTask,
  startTask,
  type TaskOutcome,
} from "./run_task.ts";
import { type NameOf, plainName, SCENES, writePairs } from "./write_pairs.ts";

const FUSED = SCENES.map(({ ir, vi }) => {
  const grey = luma601(vi);
  return { Average: average(ir, grey), Grey: grey };
});

/** How the files of a tree are called. */
type Names = Readonly<Record<"ir" | "vi" | "fused", NameOf>>;

const PLAIN: Names = { ir: plainName, vi: plainName, fused: plainName };

/** Writes ir, vi, Average and Grey below a folder, in some order. */
async function writeTree(
  root: string,
  names: Names = PLAIN,
  order: readonly number[] = [1, 2, 3],
): Promise<void> {
  await writePairs(root, names, order);
  for (const method of ["Average", "Grey"] as const) {
    await Deno.mkdir(`${root}/${method}`, { recursive: true });
    for (const number of order) {
      await writePng(
        `${root}/${method}/${names.fused(number)}.png`,
        FUSED[number - 1]![method],
      );
    }
  }
}

const FAST = ["--metrics=EN,SD,CC", "--profile=strict"];

async function run(cwd: string, ...args: string[]): Promise<TaskOutcome> {
  return await runTask(["score", ...args, ...FAST], { cwd });
}

async function answer(cwd: string, ...args: string[]): Promise<Json> {
  return await runForJson(["score", ...args, ...FAST], { cwd });
}

Deno.test("score: a root with ir, vi and methods gives the table, its files and a digest", () =>
  inFolder(async (cwd) => {
    await writeTree(`${cwd}/set`);
    const { code, stdout } = await run(cwd, "set", "--out=tables");
    assertEquals(code, 0);
    assertMatch(stdout, /^set: mean over 3 pairs, profile strict\n/);
    assertMatch(stdout, /\nAverage +\d/);
    assertMatch(
      stdout,
      /\n3 infrared and 3 visible images were matched by the same names\.\nThe fused images of Average \(3\), Grey \(3\) were matched by the same names\.\n/,
    );
    assertMatch(
      stdout,
      /\nvalues of 6 images \(6 computed now\): sha256 [0-9a-f]{64}\n/,
    );
    const files = [...Deno.readDirSync(`${cwd}/tables`)].map(({ name }) =>
      name
    );
    assertEquals(
      files.sort(),
      [
        ...["", "-ranks", "-intervals", "-separation", "-average-ranks"],
        ...["-spread", "-values"],
      ].flatMap((kind) =>
        ["csv", "json", "md", "tex"].map((end) => `scores-strict${kind}.${end}`)
      ).sort(),
    );
    const values = await Deno.readTextFile(
      `${cwd}/tables/scores-strict-values.csv`,
    );
    const { ir } = SCENES[0]!;
    const { Grey: grey, Average: fused } = FUSED[0]!;
    const expected = evaluate({ ir, vi: grey, fused }, {
      profile: "strict",
      metrics: ["EN", "SD", "CC"],
    });
    assertStringIncludes(
      values,
      `\r\n01,Average,${expected.EN},${expected.SD},${expected.CC}\r\n`,
    );
  }));

Deno.test("score: neither names, nor their order, nor the number of workers moves a value; the second run computes nothing", () =>
  inFolder(async (cwd) => {
    await writeTree(`${cwd}/a`);
    await writeTree(`${cwd}/b`, {
      ir: (number) => `IR${number}`,
      vi: (number) => `VIS0${number}`,
      fused: (number) => `results_${number}_ours`,
    }, [3, 1, 2]);
    const one = await answer(cwd, "a", "--jobs=1");
    assertEquals(one.computed, 6);
    const again = await answer(cwd, "a");
    assertEquals([again.computed, again.quality], [0, one.quality]);
    const other = await answer(cwd, "b");
    assertEquals(other.computed, 0);
    const means = ({ tables }: typeof one): unknown =>
      tables["scores-strict"].rows;
    assertEquals(means(other), means(one));
    assertStringIncludes(other.matched[1], "by names like results_*_ours.");
    await Deno.remove(`${cwd}/.fusebench`, { recursive: true });
    const flags = [
      "--ir=b/ir",
      "--vi=b/vi",
      "--fused=b/Grey",
      "--fused=b/Average",
    ];
    const two = await answer(cwd, ...flags, "--as=Grey,Average", "--jobs=2");
    assertEquals(two.computed, 6);
    assertEquals(two.quality, other.quality);
  }));

Deno.test("score: what is wrong with one image is the error of that image alone", () =>
  inFolder(async (cwd) => {
    await writeTree(cwd);
    await writePng(`${cwd}/Average/01.png`, crop(FUSED[0]!.Average, 50, 40));
    const png = await Deno.readFile(`${cwd}/Grey/02.png`);
    await Deno.writeFile(`${cwd}/Grey/02.png`, png.subarray(0, 900));
    await Deno.writeFile(`${cwd}/Grey/03.png`, deepPng());
    const { code, stdout } = await run(cwd, ".");
    assertEquals(code, 1);
    assertStringIncludes(
      stdout,
      "\nfailed: folders/01 Average: Cannot pair Average/01.png (50x40) with ir/01.png (192x144): ",
    );
    assertMatch(
      stdout,
      /\nfailed: folders\/02 Grey: Cannot read Grey\/02.png: the PNG ends/,
    );
    assertStringIncludes(
      stdout,
      "\nfailed: folders/03 Grey: Cannot decode Grey/03.png: 16 bits a sample would be cut to 8; convert it",
    );
    assertMatch(stdout, /\nall metrics failed for 2 of 3 pairs \(Grey\)\n/);
    assertMatch(stdout, /\nAverage +\d\.\d\d\*/);
    const csv = await Deno.readTextFile(
      `${cwd}/.fusebench/out/scores/scores-strict-values.csv`,
    );
    assertStringIncludes(csv, "\r\n01,Average,failed,failed,failed\r\n");

    await Deno.writeTextFile(`${cwd}/ir/03.png`, "no image");
    const worse = await run(cwd, ".");
    assertMatch(
      worse.stdout,
      /\nfailed: folders\/03 Average and 1 more: Cannot read ir\/03.png: /,
    );
  }));

Deno.test("score: an image that a method lacks is missing; a partial mean has no rank, and the best's mark where it is not separated", () =>
  inFolder(async (cwd) => {
    await writeTree(cwd);
    await Deno.remove(`${cwd}/Average/02.png`);
    await Deno.writeTextFile(`${cwd}/Average/02.webp`, "");
    const { tables, missing, matched } = await answer(cwd, ".");
    assertMatch(missing[0].reason, /^it has no image of 1 of 3 scenes: 02$/);
    const [average] = tables["scores-strict"].rows;
    assertEquals(average.label, "Average");
    assertEquals(average.cells[0].rank, "best");
    assertEquals(average.cells[0].counts.missing, 1);
    assertMatch(
      tables["scores-strict"].notes[0],
      /the 2 pairs both have/,
    );
    const naive = await answer(cwd, ".", "--naive");
    assertEquals(
      naive.tables["scores-strict"].rows[0].cells[0].rank,
      null,
    );
    assertEquals(
      matched.at(-1),
      "Average: 1 WebP file is there and not read.",
    );
    const strict = await run(cwd, ".", "--strict");
    assertEquals(strict.code, 3);
  }));

Deno.test("score: profiles side by side", () =>
  inFolder(async (cwd) => {
    await writeTree(cwd);
    const { code, stdout } = await runTask(
      ["score", ".", "--profile=cdd,strict", "--metrics=SSIM,SD"],
      { cwd },
    );
    assertEquals(code, 0);
    assertMatch(stdout, /\nmethod +SSIM cdd +SSIM strict +SD cdd +SD strict\n/);
    const out = `${cwd}/.fusebench/out/scores`;
    for (const name of ["cdd", "strict-ranks", "side-by-side"]) {
      assert((await Deno.stat(`${out}/scores-${name}.tex`)).isFile);
    }
  }));

Deno.test({
  name: "score: Ctrl-C keeps finished images",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      for (let i = 0; i < 20; i++) {
        await writeTree(`${cwd}/set`, {
          ir: (number) => `${i}_${number}`,
          vi: (number) => `${i}_${number}`,
          fused: (number) => `${i}_${number}`,
        });
        // Each scene is another one by its bytes, the pixels may be the same.
        for (const number of [1, 2, 3]) {
          const { ir } = SCENES[number - 1]!;
          await writePng(`${cwd}/set/ir/${i}_${number}.png`, {
            ...ir,
            data: ir.data.map((level, at) => at === i ? level ^ 1 : level),
          });
        }
      }
      const args = ["score", "set", "--jobs=1", "--quiet", "--json"];
      const child = startTask(args, { cwd });
      const output = child.output();
      let ended = false;
      child.status.then(() => ended = true);
      while (!ended && !isThere(`${cwd}/.fusebench/cells`)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert(!ended, "the run ended before it could be stopped");
      child.kill("SIGINT");
      const { code, stderr } = await output;
      assertEquals(code, 130);
      assertEquals(
        new TextDecoder().decode(stderr),
        "stopping: finished images are kept, the same command resumes\n",
      );
      const { stdout } = await runTask(args, { cwd });
      const { images, computed } = JSON.parse(stdout);
      assertEquals(images, 120);
      assert(computed > 0 && computed < 120, `${computed} computed`);
    }),
});

Deno.test("score: what cannot be done is said in words that help", () =>
  inFolder(async (cwd) => {
    await writeTree(cwd);
    await Deno.mkdir(`${cwd}/empty`);
    const [ir, vi, fused] = ["ir", "vi", "Average"].map((name) =>
      `${cwd}/${name}`
    );
    const three = ["--ir", ir!, "--vi", vi!, "--fused", fused!];
    for (
      const [args, message] of [
        [[`${ir}/01.png`], "it is a file, and a folder is needed"],
        [
          [ir!, vi!, fused!],
          "it is a folder, not a file; give folders as --ir",
        ],
        [["--ir", ir!], "Cannot score: --vi and --fused are not given"],
        [[...three, "--fused", fused!], "it is given twice"],
        [
          ["--ir", ir!, "--vi", `${ir}/.`, "--fused", fused!],
          "it is given twice",
        ],
        [[...three, "--out", fused!], "which is read; name another place"],
        [[cwd, "--out", cwd], "which is read; name another place"],
        [[cwd, "--out", `${ir}/01.png`], "it is a file; name a folder"],
        [[cwd, "--as", "A"], "Cannot use --as beside"],
        [[...three, "--as", "A,B"], "2 different names (A, B) for 1 folder"],
        [[...three, "--as", 'a"b'], "Cannot call a method"],
        [["a", "b", "c", "--out", "d"], "it is for folders, and three files"],
        [
          ["a", "b", "c", "--profile=cdd,strict"],
          "Cannot use several profiles",
        ],
      ] as const
    ) {
      await assertRejects(() => score.run(args), UsageError, message);
    }
    for (
      const [args, message] of [
        [[`${cwd}/none`], "there is no such folder; check the path"],
        [[ir!], "of subfolders for infrared it has none, for visible none"],
        [
          ["--ir", ir!, "--vi", vi!, "--fused", `${cwd}/empty`],
          "there is no PNG",
        ],
      ] as const
    ) {
      await assertRejects(() => score.run(args), Error, message);
    }
    await writePng(`${ir}/1.jpg`, SCENES[0]!.ir);
    await assertRejects(
      () => score.run([cwd]),
      Error,
      "01.png and 1.jpg have one name, but for case, leading zeros and ending; keep one of them",
    );
  }));

/** A PNG of 192×144 grey samples of 16 bits, all the same. */
function deepPng(): Uint8Array {
  const base64 =
    "iVBORw0KGgoAAAANSUhEUgAAAMAAAACQEAAAAAArqedvAAAA3ElEQVR42u3RQREAAAjDsGlAC/61zQV8cnXQZFafxQIAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABAADABAAABACAAAAQAAACAEAAAAgAAAEAIAAABACAAAAQAAACAEAAAAgAAAEAIAAABACAAAAQAAACAEAAAAgAAAEAIAAABACAAAAQAAACAEAAAAgAAAEAAEAAAAgAAAEAIAAABACAAADQRQVUXYm0AM769gAAAABJRU5ErkJggg==";
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function isThere(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
