/** What each command may do, as the tasks of `deno.json` grant it. */

/** The permissions of a command. */
export interface CommandPermissions {
  /** Arguments of `deno run`, without those that name places. */
  readonly args: readonly string[];
  /** Folders and files it may read, from where it is run; null for all. */
  readonly read: readonly string[] | null;
  /** Whether it may also read the cache, the mirror and the installed packages, wherever they are. */
  readonly places: boolean;
}

const MAIN = "src/cli/main.ts";
const PLACES = /,?"\$\([^)]*read_places\.ts\)"/;

/**
 * Reads the tasks that run the program.
 *
 * @throws {SyntaxError} if one is not of the form `deno run FLAGS src/cli/main.ts NAME`.
 */
export function taskPermissions(
  tasks: Readonly<Record<string, string>>,
): Record<string, CommandPermissions> {
  const found: Record<string, CommandPermissions> = {};
  for (const [name, task] of Object.entries(tasks)) {
    if (!task.includes(MAIN)) continue;
    found[name] = commandPermissions(name, task, `${MAIN} ${name}`);
  }
  return found;
}

/**
 * Reads one task.
 *
 * @param runs what it runs: a module, and what is told to it.
 * @throws {SyntaxError} if it is not of the form `deno run FLAGS RUNS`.
 */
export function commandPermissions(
  name: string,
  task: string,
  runs: string,
): CommandPermissions {
  const places = PLACES.test(task);
  const text = task.replace(PLACES, "");
  if (!text.startsWith("deno run ") || !text.endsWith(` ${runs}`)) {
    throw new SyntaxError(
      `Cannot pack task ${name}: expected deno run FLAGS ${runs}`,
    );
  }
  const flags = text.slice("deno run ".length, -runs.length - 1).split(" ");
  const reads = flags.filter((flag) => /^--allow-read(=|$)/.test(flag));
  return {
    args: flags.filter((flag) => !reads.includes(flag)),
    read: reads.includes("--allow-read")
      ? null
      : reads.flatMap((flag) => flag.slice("--allow-read=".length).split(",")),
    places,
  };
}
