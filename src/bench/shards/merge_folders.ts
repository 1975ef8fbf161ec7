import { mergeTimings } from "../../results/record/merge_timings.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { TimingRecord } from "../../results/record/timing.ts";
import type { CellCache } from "../cell/cell_cache.ts";
import { type RunOptions, runSuite, type SuiteRun } from "../run_suite.ts";
import { explainAbsences } from "./explain_absences.ts";
import { engineOfPlan } from "./engine_of_plan.ts";
import { judgeRecord, type PlannedCells } from "./judge_record.ts";
import { parsePlan } from "./parse_plan.ts";
import type { Plan } from "./plan.ts";
import {
  type FolderContents,
  type FoundRecord,
  readRecordFolder,
  type RefusedFile,
} from "./read_record_folder.ts";
import { FOLDER } from "./record_folder.ts";
import { uniteRecords } from "./unite_records.ts";
import { verifyPlan } from "./verify_plan.ts";

/** What came of merging. */
export interface Merged {
  readonly plan: Plan;
  /** As if one process had run the plan. */
  readonly run: SuiteRun;
  /** One a shard and fuser, never averaged. */
  readonly timings: readonly TimingRecord[];
  /** Identities of planned cells that have no record, in the plan's order. */
  readonly absent: readonly string[];
  /** Records that are of cells that are not planned, and were left aside. */
  readonly aside: number;
}

/** What a merge works with: nothing is computed and no picture is read; fusers are loaded for what tables say they cost. */
export type MergeOptions = Pick<
  RunOptions,
  "datasets" | "models" | "store" | "bytes" | "signal" | "onProgress"
>;

const REFUSALS_SHOWN = 10;

/**
 * Merges record folders into the run they are parts of. The order of folders decides nothing, and one given twice counts
 * once.
 *
 * @param plan the plan; the one in the folders unless told
 * @throws {RangeError} if the folders are of different plans, or the plan is of other code or pins than this checkout's.
 * @throws {Error} naming every file that is damaged, of other code or pins, or contradicts another.
 */
export async function mergeFolders(
  folders: readonly string[],
  plan: Plan | null,
  options: MergeOptions,
): Promise<Merged> {
  const contents = new Map<string, FolderContents>();
  for (const folder of folders) {
    contents.set(folder, await readRecordFolder(folder));
  }
  const shared = plan ?? commonPlan(contents);
  const all = [...contents.values()];
  const engineOf = engineOfPlan(shared, all.flatMap(({ records }) => records));
  const planned = await verifyPlan(shared, { ...options, engineOf });
  const { kept, refused } = judge(all, planned);
  const { records, contradictions } = uniteRecords(kept);
  refuseAll([...refused, ...contradictions]);
  const run = await runSuite(shared.definition, shared.selection, {
    ...options,
    engineOf,
    cells: inMemory(records),
    compute: false,
    verify: true,
    jobs: 1,
  });
  const absent = shared.tasks.flat().map(([id]) => id).filter((id) =>
    !records.has(id)
  );
  return {
    plan: shared,
    run: {
      ...run,
      ...explainAbsences(absent, {
        planned,
        absences: all.flatMap(({ absences }) => absences),
        missing: run.missing,
      }),
    },
    timings: mergeTimings(all.flatMap(({ timings }) => timings)),
    absent,
    aside: all.reduce((sum, { records }) => sum + records.length, 0) -
      kept.length,
  };
}

function commonPlan(contents: ReadonlyMap<string, FolderContents>): Plan {
  let common: { folder: string; text: string } | null = null;
  for (const [folder, { plan: text }] of contents) {
    if (text === null) {
      throw new RangeError(
        `Cannot merge ${folder}: it holds no plan; name the plan with --plan`,
      );
    }
    if (common !== null && common.text !== text) {
      throw new RangeError(
        `Cannot merge ${common.folder} with ${folder}: they are of different plans; --plan names one that covers both`,
      );
    }
    common = { folder, text };
  }
  if (common === null) throw new RangeError("Cannot merge: name a folder");
  return parsePlan(common.text, `${common.folder}/${FOLDER.plan}`);
}

function judge(
  contents: readonly FolderContents[],
  planned: PlannedCells,
): { kept: FoundRecord[]; refused: RefusedFile[] } {
  const kept: FoundRecord[] = [];
  const refused = contents.flatMap(({ refused }) => refused);
  for (const found of contents.flatMap(({ records }) => records)) {
    const verdict = judgeRecord(found.record, planned);
    if (verdict === "ours") kept.push(found);
    else if (verdict !== "aside") {
      refused.push({ file: found.file, reason: verdict.reason });
    }
  }
  return { kept, refused };
}

function refuseAll(refused: readonly RefusedFile[]): void {
  if (refused.length === 0) return;
  const lines = [
    ...new Set(refused.map(({ file, reason }) => `${file}: ${reason}`)),
  ].sort();
  const more = lines.length - REFUSALS_SHOWN;
  throw new Error(
    [
      `Cannot merge ${lines.length} ${
        lines.length === 1 ? "file" : "files"
      }; remove those that are damaged or outdated and run their shards again:`,
      ...lines.slice(0, REFUSALS_SHOWN),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join("\n  "),
  );
}

function inMemory(records: ReadonlyMap<string, CellRecord>): CellCache {
  const refuse = (): Promise<never> =>
    Promise.reject(new TypeError("Cannot change merged records"));
  return {
    get: (id) => Promise.resolve(records.get(id) ?? null),
    put: refuse,
    latest: () => Promise.resolve(null),
    clear: refuse,
  };
}
