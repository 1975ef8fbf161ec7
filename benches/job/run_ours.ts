/** The job as `deno task bench` does it. */
import config from "../../deno.json" with { type: "json" };
import type { ComparableRecord } from "../../src/results/record/record.ts";
import { unpackVersion } from "../../src/results/version/unpack_version.ts";
import { JOB_SUITE, type JobFolder } from "./job_folder.ts";
import type { Measured, Stopwatch } from "./stopwatch.ts";

const ROOT = new URL("../../", import.meta.url);

/** Ours, ready to be measured again and again. */
export interface OurJob {
  /** Everything computed, nothing kept from before. */
  fresh(): Promise<Measured>;
  /** The same once more, with every cell kept from before. */
  again(): Promise<Measured>;
  /** What the last run found. */
  records(): Promise<readonly ComparableRecord[]>;
}

/** @param jobs worker threads. */
export function ourJob(
  stopwatch: Stopwatch,
  { path, mirror, subsets }: Pick<JobFolder, "path" | "mirror" | "subsets">,
  jobs: number,
): OurJob {
  const cwd = `${path}/ours`;
  const cells = `${cwd}/.fusebench/cells`;
  const again = () =>
    stopwatch.measure({
      argv: [
        ...benchCommand(),
        `--suite=${JOB_SUITE}`,
        `--datasets=${subsets.join(",")}`,
        `--jobs=${jobs}`,
        "--offline",
        "--quiet",
      ],
      cwd,
      env: {
        FUSEBENCH_MIRROR: mirror,
        FUSEBENCH_CACHE: "",
        INIT_CWD: "",
        NO_COLOR: "1",
      },
      input: "",
      results: cells,
    });
  return {
    async fresh(): Promise<Measured> {
      await Deno.remove(cwd, { recursive: true }).catch(() => {});
      await Deno.mkdir(cells, { recursive: true });
      return await again();
    },
    again,
    async records(): Promise<readonly ComparableRecord[]> {
      const file = `${cwd}/.fusebench/out/${JOB_SUITE}/records.json`;
      return (await unpackVersion(await Deno.readTextFile(file))).records;
    },
  };
}

/** The command of the task, permissions included, from any folder. */
function benchCommand(): string[] {
  const [, run, ...rest] = config.tasks.bench.split(" ");
  const main = "src/cli/main.ts";
  return [
    Deno.execPath(),
    run!,
    `--config=${pathOf("deno.json")}`,
    ...rest.map((word) => word === main ? pathOf(main) : word),
  ];
}

function pathOf(name: string): string {
  return decodeURIComponent(new URL(name, ROOT).pathname);
}
