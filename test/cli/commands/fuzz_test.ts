import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fuzzLines } from "../../../src/cli/output/fuzz_report.ts";
import { saveFinding } from "../../../src/cli/output/save_finding.ts";
import { attempt } from "../../../src/fuzz/attempt.ts";
import { FUZZ_READERS } from "../../../src/fuzz/fuzz_readers.ts";
import { fuzzWeights } from "../../../src/fuzz/fuzz_weights.ts";
import { syntheticFiles } from "../../../src/fuzz/synthetic_files.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { inFolder, runTask } from "../run_task.ts";

Deno.test("fuzz: a short run finds nothing and tells what each reader did", async () => {
  await inFolder(async (cwd) => {
    const { code, stdout, stderr } = await runTask(["fuzz", "--seconds", "1"], {
      cwd,
    });
    assertEquals([code, stderr], [0, ""]);
    assert(
      /^seed \d+: \d+ inputs made of 0 released files and 10 made here\n/.test(
        stdout,
      ),
      stdout,
    );
    for (
      const reader of ["torch-zip", "torch-legacy", "tf-bundle", "npy", "zip"]
    ) assertStringIncludes(stdout, `\n  ${reader} `);
    assertEquals([...Deno.readDirSync(cwd)], []);
  });
});

Deno.test("fuzz: a seed and a number of inputs give the same outcome again", async () => {
  await inFolder(async (cwd) => {
    const run = async (): Promise<unknown> => {
      const { code, stdout } = await runTask(
        ["fuzz", "--seed", "9", "--inputs", "140", "--json"],
        { cwd },
      );
      assertEquals(code, 0);
      const { readers, ...rest } = JSON.parse(stdout);
      return {
        ...rest,
        readers: readers.map(
          (
            { reader, inputs, read, refused, findings }: Record<
              string,
              unknown
            >,
          ) => ({ reader, inputs, read, refused, findings }),
        ),
      };
    };
    const first = await run() as Record<string, unknown>;
    assertEquals(await run(), first);
    assertEquals(
      [first.seed, first.inputs, first.findings],
      [9, 140, []],
    );
  });
});

Deno.test("fuzz: what a broken reader does is saved and told with seed, reader, file and change", async () => {
  await inFolder(async (folder) => {
    const files = (await syntheticFiles()).filter(({ format }) =>
      format === "npy"
    );
    const readers = FUZZ_READERS.filter(({ name }) => name === "npy");
    const { findings, ...report } = await fuzzWeights({
      seed: 4,
      files,
      readers,
      attempt: () =>
        attempt(() => {
          throw new RangeError("Invalid typed array length");
        }),
      goOn: (inputs) => inputs < 1,
    });
    const [finding] = findings;
    const saved = await saveFinding(finding!, `${folder}/fuzz`);
    const { bytes, how } = finding!.input;
    assertEquals(saved.saved, `${folder}/fuzz/${await sha256Hex(bytes)}.bin`);
    assertEquals(await Deno.readFile(saved.saved), bytes);
    const lines = fuzzLines({
      seed: 4,
      files: { released: 0, made: 1 },
      ...report,
      findings: [saved],
    });
    assertEquals(lines.slice(-3), [
      "finding: npy, input 0 of seed 4: it threw RangeError: Invalid typed array length",
      `  from synthetic.npy: ${how}`,
      `  saved as ${saved.saved}`,
    ]);
  });
});
