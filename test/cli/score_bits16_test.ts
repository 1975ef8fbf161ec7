/** `--bits16` of `score`, `explain` and `fuse`, and of `scoreTriples`: infrared of 16 bits, refused unless a way is named, and never taken for another. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { scoreTriples } from "../../src/bench/folders/score_triples.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import { png } from "../image/build.ts";
import { inFolder, runTask, type TaskOutcome } from "./run_task.ts";

const WIDTH = 24, HEIGHT = 20;
/** Levels of an infrared camera: a narrow part of the 16 bits. */
const levels = Array.from(
  { length: WIDTH * HEIGHT },
  (_, i) => 7000 + i * 37 % 1501,
);
const flat = levels.map((_, i) => i * 7 % 251);
const grey = (data: readonly number[]) =>
  encodePng({ width: WIDTH, height: HEIGHT, data: Uint8Array.from(data) });
const deep = await png({
  width: WIDTH,
  height: HEIGHT,
  depth: 16,
  colourType: 0,
  rows: Array.from({ length: HEIGHT }, (_, y) => [
    0,
    ...levels.slice(y * WIDTH, (y + 1) * WIDTH)
      .flatMap((level) => [level >> 8, level & 255]),
  ]).flat(),
});
/** The same by hand. */
const least = Math.min(...levels), range = Math.max(...levels) - least;
const READ = {
  minmax: levels.map((level) => Math.round((level - least) * 255 / range)),
  "high-byte": levels.map((level) => level >> 8),
};

const run = (cwd: string, ...args: string[]): Promise<TaskOutcome> =>
  runTask(["score", ...args, "--metrics=CC,MI", "--profile=strict"], { cwd });

async function write(
  path: string,
  bytes: Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  await Deno.writeFile(path, await bytes);
}

Deno.test("score: three files with infrared of 16 bits give the values of the reading that is named", () =>
  inFolder(async (cwd) => {
    await write(`${cwd}/ir.png`, deep);
    await write(`${cwd}/fused.png`, grey(flat));
    const files = ["ir.png", "fused.png", "fused.png"];
    const refused = await run(cwd, ...files);
    assertEquals(refused.code, 1);
    assertStringIncludes(refused.stderr, "16 bits a sample would be cut to 8");
    for (const [way, read] of Object.entries(READ)) {
      await write(`${cwd}/${way}.png`, grey(read));
      const byHand = await run(cwd, `${way}.png`, ...files.slice(1), "--json");
      const { code, stdout, stderr } = await run(
        cwd,
        ...files,
        `--bits16=${way}`,
        "--json",
      );
      assertEquals(code, 0, stderr);
      const { values, notes } = JSON.parse(stdout);
      assertEquals(values, JSON.parse(byHand.stdout).values);
      assertEquals(notes, [`16-bit infrared read by ${way} (1 of 1)`]);
      assertStringIncludes(stderr, `note: 16-bit infrared read by ${way}`);
    }
    const swapped = await run(
      cwd,
      "fused.png",
      "ir.png",
      "fused.png",
      "--bits16=minmax",
    );
    assertEquals(swapped.code, 1);
    assertStringIncludes(swapped.stderr, "16 bits a sample would be cut to 8");
    const other = await run(cwd, ...files, "--bits16=middle");
    assertEquals(other.code, 2);
    assertStringIncludes(other.stderr, "choose from minmax, high-byte");
  }));

Deno.test("score: folders with infrared of 16 bits; another reading is another value, computed anew", () =>
  inFolder(async (cwd) => {
    await write(`${cwd}/set/ir/1.png`, deep);
    await write(`${cwd}/set/vi/1.png`, grey(flat));
    await write(`${cwd}/set/Ours/1.png`, grey(READ.minmax));
    const refused = await run(cwd, "set");
    assertEquals(refused.code, 1);
    assertStringIncludes(refused.stdout, "16 bits a sample would be cut to 8");
    assertStringIncludes(refused.stdout, "--bits16 minmax or --bits16 high-");
    const digests = new Set<string>();
    for (const way of Object.keys(READ)) {
      for (const computed of [1, 0]) {
        const { code, stdout, stderr } = await run(
          cwd,
          "set",
          `--bits16=${way}`,
          "--json",
        );
        assertEquals(code, 0, stderr);
        const answer = JSON.parse(stdout);
        assertEquals(answer.computed, computed);
        assertStringIncludes(
          answer.notes.join(),
          `16-bit infrared read by ${way} (1 of 1).`,
        );
        digests.add(answer.quality);
      }
    }
    assertEquals(digests.size, 2);
    const { stdout } = await run(cwd, "set", "--bits16=minmax");
    assertStringIncludes(stdout, "16-bit infrared read by minmax (1 of 1).");
  }));

Deno.test("explain, fuse and triples read infrared of 16 bits as they are told, and say so", () =>
  inFolder(async (cwd) => {
    await write(`${cwd}/set/ir/1.png`, deep);
    await write(`${cwd}/set/vi/1.png`, grey(flat));
    await write(`${cwd}/minmax/1.png`, grey(READ.minmax));
    const [ir, vi] = ["set/ir/1.png", "set/vi/1.png"];
    const note = "16-bit infrared read by minmax (1 of 1)";

    const explain = ["explain", "CC", ir!, vi!, vi!, "--json", "--out=why"];
    const refused = await runTask(explain, { cwd });
    assertEquals(refused.code, 1);
    const told = await runTask([...explain, "--bits16=minmax"], { cwd });
    const byHand = await runTask(
      ["explain", "CC", "minmax/1.png", vi!, vi!, "--json", "--out=why"],
      { cwd },
    );
    const { rows, notes } = JSON.parse(told.stdout);
    assertEquals(rows, JSON.parse(byHand.stdout).rows);
    assertEquals(notes.at(-1), note);

    const how = ["--model=average", "--backend=wasm", "--offline", "--json"];
    const one = await runTask(
      ["fuse", ir!, vi!, "-o", "one.png", "--bits16=minmax", ...how],
      { cwd },
    );
    assertEquals(one.code, 0, one.stderr);
    assertEquals(JSON.parse(one.stdout).notes, [note]);
    await runTask(
      ["fuse", "minmax/1.png", vi!, "-o", "hand.png", ...how],
      { cwd },
    );
    assertEquals(
      await Deno.readFile(`${cwd}/one.png`),
      await Deno.readFile(`${cwd}/hand.png`),
    );

    const folders = ["fuse", "set", "-o", "out", ...how];
    const none = await runTask(folders, { cwd });
    assertEquals(none.code, 1);
    for (
      const [way, made] of [["minmax", 1], ["minmax", 0], ["high-byte", 1]]
    ) {
      const { stdout } = await runTask([...folders, `--bits16=${way}`], {
        cwd,
      });
      const answer = JSON.parse(stdout);
      assertEquals(answer.models[0].made, made);
      assertStringIncludes(answer.notes.join(), `read by ${way} (1 of 1)`);
      const ledger = JSON.parse(
        await Deno.readTextFile(`${cwd}/out/average/fused.json`),
      );
      assertEquals(ledger.pictures[0].bits16, way);
    }

    const triple = {
      ir: `${cwd}/${ir}`,
      vi: `${cwd}/${vi}`,
      fused: `${cwd}/${vi}`,
    };
    const hand = { ...triple, ir: `${cwd}/minmax/1.png` };
    const scored = await Array.fromAsync(
      scoreTriples([triple, hand], { profile: "strict", bits16: "minmax" }),
    );
    assertEquals(scored.map(({ bits16 }) => bits16), ["minmax", null]);
    assertEquals(scored[0]!.values, scored[1]!.values);
    const [without] = await Array.fromAsync(scoreTriples([triple]));
    assertEquals(without!.values, null);
  }));
