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
    const places = PLACES.test(task);
    const words = task.replace(PLACES, "").split(" ");
    const [deno, run, ...rest] = words;
    const [main, command] = rest.slice(-2);
    if (deno !== "deno" || run !== "run" || main !== MAIN || command !== name) {
      throw new SyntaxError(
        `Cannot pack task ${name}: expected deno run FLAGS ${MAIN} ${name}`,
      );
    }
    const flags = rest.slice(0, -2);
    const reads = flags.filter((flag) => /^--allow-read(=|$)/.test(flag));
    found[name] = {
      args: flags.filter((flag) => !reads.includes(flag)),
      read: reads.includes("--allow-read")
        ? null
        : reads.flatMap((flag) =>
          flag.slice("--allow-read=".length).split(",")
        ),
      places,
    };
  }
  return found;
}
