/** The tables of pages that repeat what code says: stages of code, stages of drift, exit statuses, tasks that read all. */
import { assert, assertEquals } from "@std/assert";
import { STAGE_NAMES } from "../../src/bench/cell/stages.ts";
import { EXIT } from "../../src/cli/run/exit_status.ts";
import type {
  Cause,
  DriftStage,
} from "../../src/results/drift/drift_report.ts";
import { TASKS } from "../cli/run_task.ts";

/** The rows of the table whose first head is `head`, cells trimmed. */
async function table(page: string, head: string): Promise<string[][]> {
  const text = await Deno.readTextFile(
    new URL(`../../${page}`, import.meta.url),
  );
  const lines = text.split("\n");
  const start = lines.findIndex((line) => cellsOf(line)[0] === head);
  assert(start >= 0, `${page} has no table that begins with ${head}`);
  const end = lines.findIndex((line, at) => at > start && line === "");
  return lines.slice(start + 2, end).map(cellsOf);
}

function cellsOf(line: string): string[] {
  return line.split("|").slice(1, -1).map((cell) => cell.trim());
}

/** The code spans of a cell. */
function spansOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, span]) => span!);
}

Deno.test("docs/IDENTITY.md has a row for every stage of code, and for nothing else", async () => {
  const rows = (await table("docs/IDENTITY.md", "stage")).map(([name]) =>
    new RegExp(`^${spansOf(name!)[0]!.replace(/<[^>]+>/g, "[^/]+")}$`)
  );
  for (const stage of STAGE_NAMES) {
    assertEquals(rows.filter((row) => row.test(stage)).length, 1, stage);
  }
  for (const row of rows) {
    assert(STAGE_NAMES.some((stage) => row.test(stage)), row.source);
  }
});

Deno.test("docs/RESULTS.md has every stage of drift with its cause", async () => {
  const causes: Record<DriftStage, Cause> = {
    "source file": "data",
    "decoding": "code",
    "weights": "model",
    "export": "code",
    "protocol definition": "code",
    "network output": "backend",
    "network input": "code",
    "fused image": "code",
    "metrics": "code",
  };
  assertEquals(
    (await table("docs/RESULTS.md", "stage")).map((
      [stage, , cause],
    ) => [stage, cause]),
    Object.entries(causes),
  );
});

Deno.test("README.md has every exit status", async () => {
  assertEquals(
    (await table("README.md", "exit status")).map(([status]) => Number(status)),
    Object.values(EXIT),
  );
});

Deno.test("docs/TRUST.md names every task that may read or write without bounds", async () => {
  const [reading, writing] = (await table("docs/TRUST.md", "tasks")).map(
    ([tasks]) => spansOf(tasks!).sort(),
  );
  const commands = Object.entries(TASKS).filter(([, line]) =>
    line.includes("src/cli/main.ts")
  );
  const unbounded = (flag: string): string[] =>
    commands.filter(([, line]) => line.includes(`${flag} `)).map(([task]) =>
      task
    ).sort();
  assertEquals(reading, unbounded("--allow-read"));
  assertEquals(writing, unbounded("--allow-write"));
});

Deno.test("docs/ARCHITECTURE.md stays on one screen", async () => {
  const page = await Deno.readTextFile(
    new URL("../../docs/ARCHITECTURE.md", import.meta.url),
  );
  assert(page.split("\n").length <= 101, "move the rest to a page of its own");
});
