/** `deno task figure`. */
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { figure } from "../../../src/cli/commands/figure.ts";
import { UsageError } from "../../../src/cli/flags/usage_error.ts";
import { folderScenes } from "../../../src/cli/figure/folder_scenes.ts";
import { metricColumns } from "../../../src/bench/publish/metric_columns.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { evaluateEach } from "../../../src/metrics/evaluate_each.ts";
import { average, readPng, writePng } from "../pictures.ts";
import { inFolder, runForJson } from "../run_task.ts";

const scene = await readSample("road-night");
const fused = average(scene.ir, luma601(scene.vi));

Deno.test("figure draws the example of docs/FIGURES.md, with the values of bench", () =>
  inFolder(async (cwd) => {
    const docs = new URL("../../../docs/", import.meta.url);
    await Deno.copyFile(new URL("figure.json", docs), `${cwd}/f.json`);
    const { written, rows, absences } = await runForJson(
      ["figure", "f.json", "-o", "out"],
      { cwd, online: false },
    );
    assertEquals(absences, []);
    assertEquals(written, ["out.svg", "out.png", "out.pdf"]);
    const [night, smoke] = rows;
    assertEquals([night.pair, smoke.pair], [
      "sample road-night",
      "sample smoke",
    ]);
    assertEquals(smoke.crops, [{ x: 46, y: 52, width: 60, height: 30 }]);
    const { SD, VIF } = evaluateEach({
      ir: scene.ir,
      vi: luma601(scene.vi),
      fused,
    }, { profile: "cdd", metrics: ["SD", "VIF"] });
    assertEquals(night.pictures[2], {
      label: "Average",
      absence: null,
      values: [
        `SD ${(SD as number).toFixed(2)}`,
        `VIF ${(VIF as number).toFixed(3)}`,
      ],
    });
    // By pixels: how zlib packs them may differ.
    assertEquals(
      await readPng(`${cwd}/out.png`),
      await readPng(new URL("figure.png", docs).pathname),
    );
    assertMatch(
      await Deno.readTextFile(`${cwd}/out.svg`),
      /magnified \(x,y,width,height\): 46,52,60,30\./,
    );
  }));

Deno.test("figure reads folders as score does, and says what is not there", () =>
  inFolder(async (root) => {
    for (const id of ["a", "b"]) {
      for (const folder of ["ir", "vi", "ours"]) {
        await Deno.mkdir(`${root}/${folder}`, { recursive: true });
      }
      await writePng(`${root}/ir/${id}.png`, scene.ir);
      await writePng(`${root}/vi/${id}.png`, scene.vi);
    }
    await writePng(`${root}/ours/a.png`, fused);
    const folders = {
      ir: `${root}/ir`,
      vi: `${root}/vi`,
      methods: [{ name: "ours", folder: `${root}/ours` }],
    };
    const { scenes, absences } = await folderScenes({
      folders,
      pairs: undefined,
      methods: [{ method: "ours", label: "Ours" }],
      metrics: metricColumns("strict", ["EN"]),
      colour: true,
      bits16: undefined,
    });
    assertEquals(scenes.map(({ label }) => label), ["a", "b"]);
    assertEquals(absences, ["missing: Ours has no picture of b"]);
    const { EN } = evaluateEach({
      ir: scene.ir,
      vi: luma601(scene.vi),
      fused,
    }, { profile: "strict", metrics: ["EN"] });
    const [there, absent] = scenes.map(({ fused }) => fused[0]!);
    assertEquals(there!.values, [`EN ${(EN as number).toFixed(2)}`]);
    assertEquals(there!.picture!.channels, 3);
    assertEquals([absent!.picture, absent!.absence], [null, "missing"]);
    await writePng(`${root}/there.png`, fused);
    const flags = ["--crops", "0", "--quiet"];
    const refusals: [string[], string][] = [
      [["-o", `${root}/there`], "it is there already; give --replace"],
      [["-o", `${root}/ours/a`, "--replace"], "which is read"],
      [["-o", `${root}/x`, "--pairs", "c"], 'Cannot draw scene "c"'],
      [["-o", `${root}/x`, "--methods", "his"], 'Cannot draw method "his"'],
      [["-o", `${root}/x`, "--metrics", "no"], "Cannot draw --metrics no"],
      [["-o", `${root}/x`, "--window", "9-3"], "a darker level before"],
      [["-o", `${root}/x`, "--crop", "1,2,3"], "it takes x,y,width,height"],
    ];
    for (const [more, message] of refusals) {
      const args = more.includes("--crop") ? more : [...more, ...flags];
      await assertRejects(
        () => figure.run([root, ...args]),
        UsageError,
        message,
      );
    }
    await writePng(`${root}/ours/b.png`, {
      width: 9,
      height: 9,
      data: new Uint8Array(81),
    });
    await assertRejects(
      () => figure.run([root, "-o", `${root}/x`, ...flags]),
      Error,
      "ours/b.png (9x9)",
    );
    assert(!await Deno.lstat(`${root}/x.svg`).then(() => true, () => false));
  }));

const refused: [string[], string][] = [
  [[], "name --pairs and --methods"],
  [["--pairs", "none", "--methods", "average"], 'Cannot draw pair "none"'],
  [["--pairs", "TNO/none", "--methods", "average"], "none of the "],
  [["--pairs", "smoke", "--methods", "nobody"], 'Cannot use fuser "nobody"'],
  [
    ["--pairs", "smoke", "--methods", "average/clip-round"],
    "Cannot draw average under protocol clip-round",
  ],
  [["--pairs", "smoke", "--crops", "3"], "Cannot read the flags"],
  [
    ["--pairs", "smoke", "--as", "A,B", "--methods", "average"],
    "give one each",
  ],
  [["ranks"], "name one suite, such as figure ranks field"],
  [["ranks", "nosuite"], 'Cannot draw a version of "nosuite"'],
  [["ranks", "sample/99"], "there is no such version; sample has 1, 2"],
  [["pareto", "sample", "--subset", "x"], "Cannot draw --subset x"],
  [["pareto", "sample", "--cost", "money"], "Cannot draw --cost money"],
  [["intervals", "sample", "--metrics", "SD,EN"], "a chart is of one metric"],
  [["intervals", "sample", "--crop", "1,1,1,1"], "it is for pictures"],
];
for (const [args, message] of refused) {
  Deno.test(`figure ${args.join(" ")}: it says what is wrong`, async () => {
    await assertRejects(
      () => figure.run([...args, "-o", "/nowhere/figure"]),
      UsageError,
      message,
    );
  });
}
