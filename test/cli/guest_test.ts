/** `deno task bench --onnx` and `--fused` as a user with a network or images of their own meets them. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { visibleText } from "../../src/canon/visible_text.ts";
import { bench } from "../../src/cli/commands/bench.ts";
import { UsageError } from "../../src/cli/flags/usage_error.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import { luma601 } from "../../src/image/luma.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import { findModel } from "../../src/models/find_model.ts";
import { average, writePng } from "./pictures.ts";
import { inFolder, runTask, withoutProgress } from "./run_task.ts";

const REFUSED: readonly [readonly string[], string][] = [
  [["--onnx=a.onnx"], "Cannot bench a.onnx: say what happens to pixels before"],
  [
    ["--onnx=a.onnx", "--protocol=nope"],
    "Cannot use --protocol nope: choose from imsave-stretch, clip-round",
  ],
  [
    ["--onnx=a.onnx", "--protocol=clip-round", "--fused=b"],
    "Cannot bench --onnx and --fused at once",
  ],
  [["--protocol=clip-round"], "Cannot use --protocol: it is for the network"],
  [["--fused=b", "--protocol=clip-round"], "Cannot use --protocol: it is for"],
  [["--as=Mine"], "Cannot use --as: it names what --onnx or --fused is"],
  [["--fused=b", "--as=Average"], 'Cannot call a fuser "Average": a fuser of'],
  [["--fused=b", "--as=a/b"], 'Cannot call a fuser "a/b": give --as a name'],
  [["--fused=b", '--as=a"b'], "give --as a name without slashes"],
  [["--fused=b", "--as=\tMine"], 'Cannot call a fuser "\\u0009Mine": give'],
  [["--fused=b", "--as=a\x1b[2J"], 'Cannot call a fuser "a\\u001b[2J": give'],
  [["--fused=b", "--as=a\u202eb"], 'Cannot call a fuser "a\\u202eb": give'],
  [["--fused=b", "--as=a\u2028b"], 'Cannot call a fuser "a\\u2028b": give'],
  [["--fused=.."], 'Cannot call a fuser "": give --as a name'],
  [
    ["--fused=b", "--publish=a line"],
    "Cannot publish with --onnx or --fused",
  ],
];

for (const [args, message] of REFUSED) {
  Deno.test(`"bench ${visibleText(args.join(" "))}" is a usage error that says what to do`, async () => {
    const error = await assertRejects(
      () => bench.run([...args, "--suite=sample", "--offline"]),
      UsageError,
    );
    assertStringIncludes(error.message, message);
  });
}

Deno.test("bench with a fuser of the user's own", (t) =>
  inFolder(async (cwd) => {
    const whole = ["bench", "--suite=sample", "--models=average", "--jobs=1"];
    const suite = [...whole, "--limit=3"];
    const entry = findModel(defaultModels(), "average");
    await Deno.writeFile(
      `${cwd}/my.onnx`,
      (await exportModel(entry, new Map())).onnx,
    );
    await Deno.mkdir(`${cwd}/images`);
    for (const id of defaultCatalog().datasets.get("sample")!.pairs.keys()) {
      const { ir, vi } = await readSample(id);
      await writePng(`${cwd}/images/${id}.png`, average(ir, luma601(vi)));
    }

    await t.step("a network is one more row, equal to its twin", async () => {
      const { code, stdout, stderr } = await runTask([
        ...suite,
        "--onnx=my.onnx",
        "--protocol=levels-round",
        "--as=My network",
        "--json",
      ], { cwd, online: false });
      assertEquals([code, withoutProgress(stderr)], [0, ""]);
      assertTwins(stdout, "My network");
    });

    await t.step("images are one more row, equal to the rule", async () => {
      const { code, stdout, stderr } = await runTask(
        [...suite, "--fused=images/", "--json"],
        { cwd, online: false },
      );
      assertEquals([code, withoutProgress(stderr)], [0, ""]);
      assertTwins(stdout, "images");
    });

    await t.step("the table says as-saved, and no cost", async () => {
      const { stdout } = await runTask(
        [
          ...suite,
          ...["--fused=images", "--as=My method"],
          ...["--metrics=EN,SD", "--profile=cdd"],
        ],
        { cwd, online: false },
      );
      assertMatch(stdout, /^My method +as-saved +[\d.]+\S* +[\d.]+\S* +– +–$/m);
      assert(!stdout.includes("published version"), "nothing to compare with");
    });

    await t.step("--timing times the network, too", async () => {
      const { code, stdout } = await runTask([
        ...whole,
        "--onnx=my.onnx",
        "--protocol=levels-round",
        "--limit=1",
        "--profile=cdd",
        "--timing",
        "--repetitions=5",
        "--json",
      ], { cwd, online: false });
      assertEquals(code, 0);
      const [{ timings }] = JSON.parse(stdout);
      assertEquals(
        timings.map(({ model }: { model: string }) => model),
        ["average", "my"],
      );
    });

    await t.step("an image of another size fails its cells alone", async () => {
      const { ir } = await readSample("road-day");
      await writePng(`${cwd}/images/road-day.png`, {
        width: ir.width,
        height: ir.height - 1,
        data: ir.data.slice(ir.width),
      });
      await Deno.remove(`${cwd}/images/pedestrians.png`);
      const { code, stdout } = await runTask(
        [...suite, "--fused=images", "--quiet", "--profile=cdd"],
        { cwd, online: false },
      );
      assertEquals(code, 1);
      assertMatch(
        stdout,
        /^failed: sample\/road-day images: Cannot score road-day\.png: it is \d+x\d+, its sources are \d+x\d+; save it at their size$/m,
      );
      assertMatch(
        stdout,
        /^missing: model images: none of 7 PNG, JPEG, BMP and TIFF files is of pedestrians; name each image after its pair/m,
      );
    });

    await t.step("a file that is no network ends in one line", async () => {
      await Deno.writeTextFile(`${cwd}/text.onnx`, "not a network");
      const { code, stdout, stderr } = await runTask(
        [...suite, "--onnx=text.onnx", "--protocol=clip-round"],
        { cwd, online: false },
      );
      assertEquals([code, stdout], [1, ""]);
      assertMatch(
        stderr,
        /^error: Cannot bench .*text\.onnx: it is text; .*\n$/,
      );
    });
  }));

/** The rows of `average` and of the guest hold the same means in every quality table. */
function assertTwins(stdout: string, guest: string): void {
  const [{ tables, failed, missing }] = JSON.parse(stdout);
  assertEquals([failed, missing], [[], []]);
  for (const name of ["sample-cdd", "sample-strict"]) {
    const { columns, rows } = tables[name];
    assertEquals(
      rows.map(({ label }: { label: string }) => label),
      ["average", guest],
    );
    const metrics = columns.length - 3;
    assert(metrics > 5, "protocol, metrics, two of cost");
    const [rule, mine] = rows.map(({ cells }: { cells: unknown[] }) =>
      cells.slice(1, 1 + metrics)
    );
    assertEquals(mine, rule);
  }
}
