/** `deno task search` as its user runs it, with latencies that lie there. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { TIMES } from "../../train/search/times.ts";
import { inFolder, type Json, runForJson, runTask } from "../run_task.ts";

Deno.test("search finds a network and writes it with its row; its checkpoints are gone", () =>
  inFolder(async (cwd) => {
    const folder = `${cwd}/.fusebench/search`;
    await Deno.mkdir(folder, { recursive: true });
    const table = JSON.stringify(TIMES);
    await Deno.writeTextFile(`${folder}/latency-4.json`, table);
    const asked = ["search", "--space=tiny", "--steps=2", "--lambda=100"];
    const row: Json = await runForJson(asked, { cwd });
    assertEquals(row.genotype, { cell1: "none" });
    assertEquals(row.parameters, 113);
    assertEquals(row.macsPerPixel, 108);
    assertEquals(row.phases[0].evaluations, 6);
    assertEquals(row.latency.predicted, 2);
    assertEquals(row.latency.measured.n, 25);
    const onnx = await Deno.readFile(`${cwd}/${row.model}`);
    assertEquals(await sha256Hex(onnx), row.sha256);
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name);
    assertEquals(names, ["latency-4.json"]);
  }));

Deno.test("search says what it cannot search", () =>
  inFolder(async (cwd) => {
    const run = await runTask(["search", "--lambda=much"], { cwd });
    assertEquals(run.code, 2);
    assertStringIncludes(run.stderr, "Cannot read --lambda much");
  }));
