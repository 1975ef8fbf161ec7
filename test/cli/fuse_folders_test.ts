/** `deno task fuse` for folders, as somebody with a folder of pairs meets it. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { fuse } from "../../src/cli/commands/fuse.ts";
import { UsageError } from "../../src/cli/flags/usage_error.ts";
import { luma601 } from "../../src/image/luma.ts";
import { average, crop, readPng, writePng } from "./pictures.ts";
import {
  inFolder,
  type Json,
  runForJson,
  runTask,
  startTask,
  type TaskOutcome,
} from "./run_task.ts";
import { SCENES, writePairs } from "./write_pairs.ts";

const FAST = ["--backend=wasm", "--offline"];

async function run(cwd: string, ...args: string[]): Promise<TaskOutcome> {
  return await runTask(["fuse", ...args, ...FAST], { cwd });
}

async function answer(cwd: string, ...args: string[]): Promise<Json> {
  return await runForJson(["fuse", ...args, ...FAST], { cwd });
}

/** What was made now and what was there, by model. */
function counts({ models }: Json): unknown {
  return Object.fromEntries(
    models.map((
      { model, made, kept }: { model: string; made: number; kept: number },
    ) => [model, [made, kept]]),
  );
}

function namesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

Deno.test("fuse: a root gives one picture a scene and model, in colour, and score takes the folders", () =>
  inFolder(async (cwd) => {
    await writePairs(`${cwd}/set`);
    const { code, stdout, stderr } = await run(
      cwd,
      "set",
      "-o",
      "set",
      "--models=average,maximum",
    );
    assertEquals([code, stderr], [0, ""]);
    assertEquals(
      stdout,
      `3 infrared and 3 visible images were matched by the same names.
set/average: 3 pictures (3 made now), average, levels-round, wasm
set/maximum: 3 pictures (3 made now), maximum, levels-round, wasm
`,
    );
    assertEquals(
      namesIn(`${cwd}/set/average`),
      ["01.png", "02.png", "03.png", "fused.json"],
    );
    const { ir, vi } = SCENES[0]!;
    await writePng(`${cwd}/ir.png`, ir);
    await writePng(`${cwd}/vi.png`, vi);
    await run(cwd, "ir.png", "vi.png", "--model=average", "-o", "one.png");
    assertEquals(
      await Deno.readFile(`${cwd}/set/average/01.png`),
      await Deno.readFile(`${cwd}/one.png`),
    );
    assertEquals((await readPng(`${cwd}/one.png`)).channels, 3);

    const root = await runTask(
      ["score", "set", "--metrics=EN", "--json", "--quiet"],
      { cwd },
    );
    assertEquals(root.code, 0);
    assertEquals(JSON.parse(root.stdout).matched, [
      "3 infrared and 3 visible images were matched by the same names.",
      "The fused images of average (3), maximum (3) were matched by the same names.",
    ]);
    const flags = ["--ir=set/ir", "--vi=set/vi", "--fused=set/average"];
    const named = await runTask(["score", ...flags, "--metrics=EN"], { cwd });
    assertEquals(named.code, 0);
  }));

Deno.test("fuse: what is there and of the same bytes, network, protocol and code is not made again", () =>
  inFolder(async (cwd) => {
    await writePairs(cwd);
    const args = ["--ir=ir", "--vi=vi", "-o", "out", "--model=average"];
    assertEquals(counts(await answer(cwd, ...args)), { average: [3, 0] });
    const notes = `${cwd}/out/average/fused.json`;
    const before = await Deno.readTextFile(notes);
    const written = (await Deno.stat(`${cwd}/out/average/01.png`)).mtime;
    assertEquals(counts(await answer(cwd, ...args)), { average: [0, 3] });
    assertEquals(await Deno.readTextFile(notes), before);
    assertEquals(
      (await Deno.stat(`${cwd}/out/average/01.png`)).mtime,
      written,
    );

    // A picture that is gone, and one whose source is another.
    await Deno.remove(`${cwd}/out/average/03.png`);
    const grey = luma601(SCENES[1]!.vi);
    await writePng(`${cwd}/vi/02.png`, grey);
    assertEquals(counts(await answer(cwd, ...args)), { average: [2, 1] });
    assertEquals(
      luma601(await readPng(`${cwd}/out/average/02.png`)).data,
      average(SCENES[1]!.ir, grey).data,
    );

    // Notes whose code is another are sealed anew by nobody but the program.
    await Deno.writeTextFile(notes, before.replace("average", "maximum"));
    const { code, stderr } = await run(cwd, ...args);
    assertEquals(code, 1);
    assertStringIncludes(
      stderr,
      "error: Cannot use out/average/fused.json: it is not what its digest says, something in it was changed; ",
    );
  }));

Deno.test("fuse: a picture that is not ours is never written over, and nothing is made beside it", () =>
  inFolder(async (cwd) => {
    await writePairs(cwd);
    const args = [".", "-o", "out", "--models=maximum,average"];
    await Deno.mkdir(`${cwd}/out/average`, { recursive: true });
    const own = `${cwd}/out/average/1.jpg`;
    await Deno.writeTextFile(own, "mine");
    const first = await run(cwd, ...args);
    assertEquals(first.code, 1);
    assertMatch(
      first.stderr,
      /^error: Cannot fuse into out\/average: 1.jpg is not ours, .*; choose another folder or remove it\n$/,
    );
    assertEquals(await Deno.readTextFile(own), "mine");
    assertEquals(namesIn(`${cwd}/out`), ["average"]);

    await Deno.remove(own);
    assertEquals((await run(cwd, ...args)).code, 0);
    const spoiled = `${cwd}/out/average/02.png`;
    const bytes = await Deno.readFile(spoiled);
    await Deno.writeFile(spoiled, bytes.subarray(1));
    const second = await run(cwd, ...args);
    assertEquals(second.code, 1);
    assertStringIncludes(second.stderr, "out/average: 02.png is not ours, ");
    assertEquals(await Deno.readFile(spoiled), bytes.subarray(1));
    await Deno.remove(spoiled);
    assertEquals(counts(await answer(cwd, ...args)), {
      maximum: [0, 3],
      average: [1, 2],
    });
  }));

Deno.test("fuse: a pair that fails is named with its reason, and the others go on", () =>
  inFolder(async (cwd) => {
    await writePairs(cwd);
    const args = [".", "-o", "out", "--models=average,maximum"];
    assertEquals((await run(cwd, ...args)).code, 0);
    await writePng(`${cwd}/ir/01.png`, crop(SCENES[0]!.ir, 50, 40));
    const png = await Deno.readFile(`${cwd}/vi/02.png`);
    await Deno.writeFile(`${cwd}/vi/02.png`, png.subarray(0, 900));
    const { code, stdout } = await run(cwd, ...args);
    assertEquals(code, 1);
    assertStringIncludes(
      stdout,
      "\nout/average: 1 picture (0 made now), average, levels-round, wasm; 2 failed\n",
    );
    assertMatch(
      stdout,
      /\nfailed: 01 \(average, maximum\): Cannot pair ir\/01.png \(50x40\) with vi\/01.png \(192x144\): .*; its earlier picture, of other bytes or code, is removed\n/,
    );
    assertMatch(
      stdout,
      /\nfailed: 02 \(average, maximum\): Cannot read vi\/02.png: /,
    );
    // What was made of other bytes would be scored as if it were of these.
    assertEquals(namesIn(`${cwd}/out/average`), ["03.png", "fused.json"]);
    await Deno.writeFile(`${cwd}/vi/02.png`, png);
    const again = await run(cwd, ...args);
    assertEquals(again.code, 1);
    assertStringIncludes(
      again.stdout,
      "\nout/average: 2 pictures (1 made now)",
    );
  }));

Deno.test("fuse: score takes the pictures under whatever names the sources have", async (t) => {
  const schemes: Record<string, readonly [string, string]> = {
    "IR1.png and VIS01.png": ["IR", "VIS0"],
    "cam8_1.png and left001.png": ["cam8_", "left00"],
    "1.png and vis_1.png": ["", "vis_"],
    "x_ir_1.png and y_1.png": ["x_ir_", "y_"],
  };
  for (const [name, [ir, vi]] of Object.entries(schemes)) {
    await t.step(name, () =>
      inFolder(async (cwd) => {
        await writePairs(`${cwd}/from`);
        for (const folder of ["ir", "vi"]) await Deno.mkdir(`${cwd}/${folder}`);
        for (const number of [1, 2, 3]) {
          for (const [folder, prefix] of [["ir", ir], ["vi", vi]]) {
            await Deno.rename(
              `${cwd}/from/${folder}/0${number}.png`,
              `${cwd}/${folder}/${prefix}${number}.png`,
            );
          }
        }
        await Deno.remove(`${cwd}/from`, { recursive: true });
        const args = [".", "-o", ".", "--model=average"];
        assertEquals((await run(cwd, ...args)).code, 0);
        const { stdout } = await runTask(
          ["score", ".", "--metrics=EN", "--json", "--quiet"],
          { cwd },
        );
        const { images, matched } = JSON.parse(stdout);
        assertEquals(images, 3);
        assertEquals(
          matched[1],
          "The fused images of average (3) were matched by the same names.",
        );
      }));
  }
});

Deno.test("fuse: of several models one whose weights cannot be had is missing, and the others go on", () =>
  inFolder(async (cwd) => {
    await writePairs(cwd);
    const { code, stdout } = await run(
      cwd,
      ...[".", "-o", "out", "--models=mmdrfuse-student,average"],
    );
    assertEquals(code, 3);
    assertStringIncludes(stdout, "\nout/average: 3 pictures (3 made now)");
    assertStringIncludes(stdout, "\nmissing: model mmdrfuse-student: ");
    assertEquals(namesIn(`${cwd}/out`), ["average"]);
    const alone = await run(cwd, ".", "-o", "out");
    assertEquals(alone.code, 3);
    assertStringIncludes(alone.stderr, "error: Cannot obtain student.model:");
  }));

Deno.test({
  name: "fuse: Ctrl-C keeps finished pictures",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      const pairs = 150;
      await Deno.mkdir(`${cwd}/ir`);
      await Deno.mkdir(`${cwd}/vi`);
      const { ir, vi } = SCENES[0]!;
      await writePng(`${cwd}/ir/000.png`, ir);
      await writePng(`${cwd}/vi/000.png`, vi);
      for (let at = 1; at < pairs; at++) {
        for (const folder of ["ir", "vi"]) {
          await Deno.copyFile(
            `${cwd}/${folder}/000.png`,
            `${cwd}/${folder}/${String(at).padStart(3, "0")}.png`,
          );
        }
      }
      const args = [
        ...["fuse", ".", "-o", "out", "--model=average", "--quiet", "--json"],
        ...FAST,
      ];
      const child = startTask(args, { cwd });
      const output = child.output();
      let ended = false;
      child.status.then(() => ended = true);
      while (!ended && !isThere(`${cwd}/out/average/fused.json`)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert(!ended, "the run ended before it could be stopped");
      child.kill("SIGINT");
      const { code, stderr } = await output;
      assertEquals(code, 130);
      assertEquals(
        new TextDecoder().decode(stderr),
        "stopping: finished pictures are kept, the same command resumes\n",
      );
      const there = namesIn(`${cwd}/out/average`).length - 1;
      const { stdout } = await runTask(args, { cwd });
      assertEquals(counts(JSON.parse(stdout)), {
        average: [pairs - there, there],
      });
      assert(there > 0 && there < pairs, `${there} were there`);
    }),
});

Deno.test("fuse: what cannot be done with folders is said in words that help", () =>
  inFolder(async (cwd) => {
    await writePairs(cwd);
    const [ir, vi] = [`${cwd}/ir`, `${cwd}/vi`];
    const both = ["--ir", ir, "--vi", vi];
    const out = ["-o", `${cwd}/out`];
    await Deno.symlink(vi, `${cwd}/link`);
    await Deno.mkdir(`${cwd}/linked`);
    await Deno.symlink(ir, `${cwd}/linked/average`);
    for (
      const [args, message] of [
        [both, "say into which folder to write, -o DIR"],
        [["--ir", ir, ...out], "--vi is not given; give --ir DIR --vi DIR"],
        [["--ir", ir, "--vi", `${ir}/.`, ...out], "it is given twice"],
        [[...both, "-o", ir], "which is read; name another place"],
        [[...both, "-o", `${vi}/a/b`], "or lies inside, which is read"],
        [[...both, "-o", `${cwd}/link/a`], "or lies inside, which is read"],
        [
          [...both, "--model=average", "-o", `${cwd}/linked`],
          "or lies inside, which is read",
        ],
        [[...both, "-o", `${ir}/01.png`], "it is a file, and a folder is"],
        [[...both, "-o", `${cwd}/a.png`], "it is named like a file, and a"],
        [[ir, vi, ...out], "it is a folder, not a file; give folders as --ir"],
        [[cwd, ...both, ...out], "beside --ir or --vi: give either files"],
        [[...both, ...out, "--models=nope"], 'Cannot use model "nope"'],
        [
          [...both, ...out, "--models=average", "--model=average"],
          "Cannot use --model beside --models",
        ],
        [
          [...both, ...out, "--models=average", "--protocol=clip-round"],
          "Cannot use --protocol clip-round: choose from levels-round",
        ],
        [
          ["a.png", "b.png", "-o", "c.png", "--models=average"],
          "Cannot use --models: it is for folders",
        ],
      ] as const
    ) {
      await assertRejects(() => fuse.run(args), UsageError, message);
    }
    await Deno.mkdir(`${cwd}/empty`);
    for (
      const [args, message] of [
        [[`${cwd}/none`], "there is no such folder; check the path"],
        [[ir], "of subfolders for infrared it has none, for visible none"],
        [
          ["--ir", ir, "--vi", `${cwd}/empty`],
          "Cannot fuse the images in ",
        ],
      ] as const
    ) {
      await assertRejects(
        () => fuse.run([...args, ...out, "--model=average"]),
        Error,
        message,
      );
    }
    await Deno.remove(`${vi}/02.png`);
    const error = await assertRejects(
      () => fuse.run([...both, ...out, "--model=average"]),
      Error,
      "have no partner by the same names: ir/02.png; give both images of a scene one name",
    );
    assert(!(error instanceof UsageError));
    assert(!isThere(`${cwd}/out`), "something was written");
  }));

function isThere(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
