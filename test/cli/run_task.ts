/** Runs a task of `deno.json` as its user would, with the permissions written there, but in a folder of its own. */
import { assertEquals } from "@std/assert";
import { delimiter, dirname } from "node:path";

const root = new URL("../../", import.meta.url);

/** The tasks of `deno.json`. */
export const TASKS: Readonly<Record<string, string>> = JSON.parse(
  Deno.readTextFileSync(new URL("deno.json", root)),
).tasks;

/** How a task is run. */
export interface TaskOptions {
  /** Where `.fusebench` and `results` go. */
  readonly cwd: string;
  /** Beside the machine's; the variables of fusebench are unset unless given here. */
  readonly env?: Readonly<Record<string, string>>;
  /** Changes the permissions of the task; `online: false` takes the network away, so that no test ever downloads. */
  readonly online?: boolean;
}

/** What came of it. */
export interface TaskOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a task to its end. */
export async function runTask(
  args: readonly string[],
  options: TaskOptions,
): Promise<TaskOutcome> {
  const { code, stdout, stderr } = await command(args, options).output();
  const text = new TextDecoder();
  return { code, stdout: text.decode(stdout), stderr: text.decode(stderr) };
}

/** Whatever shape a test expects of JSON. */
export type Json = ReturnType<typeof JSON.parse>;

/** Runs a task that has to end well and say nothing but its answer, and gives that. */
export async function runForJson(
  args: readonly string[],
  options: TaskOptions,
): Promise<Json> {
  const { code, stdout, stderr } = await runTask(
    [...args, "--json", "--quiet"],
    options,
  );
  assertEquals([code, stderr], [0, ""]);
  return JSON.parse(stdout);
}

/** What a task said on stderr beside how much memory it took and how it got on, which depend on the machine. */
export function withoutProgress(stderr: string): string {
  return stderr
    .replace(/^\w+: peak memory [^\n]* workers?\n/gm, "")
    .replace(/^\w+: (computing|fetching) \d+\/\d+[^\n]*\n/gm, "");
}

/** Starts a task whose end is somebody else's business; stdout and stderr are piped. */
export function startTask(
  args: readonly string[],
  options: TaskOptions,
): Deno.ChildProcess {
  return command(args, options).spawn();
}

/** A folder that is there while `work` runs. */
export async function inFolder(
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "fusebench_cli_" });
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function command(
  [name, ...args]: readonly string[],
  { cwd, env = {}, online = true }: TaskOptions,
): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      `--config=${path("deno.json")}`,
      ...permissionsOf(name!, [path("."), cwd, ...placesOf(env)]).filter((
        flag,
      ) => online || !flag.startsWith("--allow-net")),
      path("src/cli/main.ts"),
      name!,
      ...args,
    ],
    cwd,
    env: {
      FUSEBENCH_MIRROR: "",
      FUSEBENCH_CACHE: "",
      INIT_CWD: "",
      NO_COLOR: "1",
      // The tasks may run `deno` and nothing else; it is not on every search path that tests are run with.
      PATH: [dirname(Deno.execPath()), Deno.env.get("PATH")].join(delimiter),
      ...env,
    },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}

/** The flags between `deno run` and the program; what a task finds out it may read is told it here. */
function permissionsOf(task: string, readable: readonly string[]): string[] {
  const text = (TASKS[task] ?? "").replace(
    /--allow-read=\.(?:,"\$\(.*?\)"|(?= ))/,
    "--allow-read=PLACES",
  );
  const flags = /^deno run (.*) src\/cli\/main\.ts /.exec(text);
  if (flags === null) {
    throw new Error(`Cannot run task ${task}: it is not a \`deno run\` task`);
  }
  return flags[1]!.split(" ").map((flag) =>
    flag.replace("PLACES", readable.join(","))
  );
}

/** What `src/cli/read_places.ts` prints. */
function placesOf(env: NonNullable<TaskOptions["env"]>): string[] {
  const folders = [env.FUSEBENCH_MIRROR, env.FUSEBENCH_CACHE].filter((place) =>
    place !== undefined && place !== "" && !place.includes("://")
  );
  const packages = import.meta.resolve("onnxruntime-web")
    .replace(/onnxruntime-web.*/, "");
  return [
    ...folders as string[],
    decodeURIComponent(new URL(packages).pathname),
  ];
}

function path(name: string): string {
  return decodeURIComponent(new URL(name, root).pathname)
    .replace(/^\/([A-Za-z]:)/, "$1");
}
