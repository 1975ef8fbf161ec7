/** The program: picks the subcommand, prints what went wrong, sets the exit status. */
import type { Command } from "./command.ts";
import { exitStatusOf } from "./exit_status_of.ts";
import { EXIT } from "./exit_status.ts";
import { helpText } from "./help.ts";
import { print } from "./print.ts";
import { say } from "./say.ts";

const COMMANDS: Record<string, () => Promise<Command>> = {
  bench: async () => (await import("./bench.ts")).bench,
  plan: async () => (await import("./plan.ts")).plan,
  merge: async () => (await import("./merge.ts")).merge,
  check: async () => (await import("./check.ts")).check,
  fetch: async () => (await import("./fetch.ts")).fetchCommand,
  list: async () => (await import("./list.ts")).list,
  export: async () => (await import("./export.ts")).exportCommand,
  reproduce: async () => (await import("./reproduce.ts")).reproduce,
  score: async () => (await import("./score.ts")).score,
  fuse: async () => (await import("./fuse.ts")).fuse,
  fuzz: async () => (await import("./fuzz.ts")).fuzz,
  schema: async () => (await import("./schema.ts")).schema,
};

/** Runs one command line and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  const [name = "--help", ...rest] = args;
  if (!Object.hasOwn(COMMANDS, name)) {
    const asked = name === "--help" || name === "-h";
    const commands = await Promise.all(Object.values(COMMANDS).map((c) => c()));
    (asked ? print : say)([
      ...(asked ? [] : [`error: there is no command ${name}`, ""]),
      "fusebench: a reproducibility benchmark for infrared-visible image fusion",
      "",
      ...commands.map(({ name, summary }) =>
        `  deno task ${name.padEnd(8)} ${summary}`
      ),
      "",
      "Each takes --help.",
    ].join("\n"));
    return asked ? EXIT.ok : EXIT.usage;
  }
  const command = await COMMANDS[name]!();
  if (rest.includes("--help") || rest.includes("-h")) {
    print(helpText(command));
    return EXIT.ok;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    const status = exitStatusOf(error);
    if (status !== EXIT.interrupted) {
      say(`error: ${error instanceof Error ? error.message : error}`);
    }
    return status;
  }
}

if (import.meta.main) {
  // Mesa complains on stderr about an unset run-time directory as soon as an adapter is asked for.
  if (!Deno.env.has("XDG_RUNTIME_DIR")) {
    Deno.env.set("XDG_RUNTIME_DIR", Deno.cwd());
  }
  Deno.exit(await main(Deno.args));
}
