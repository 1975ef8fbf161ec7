/** The program: picks the subcommand, prints what went wrong, sets the exit status. */
import type { Command } from "./flags/command.ts";
import { EXIT, exitStatusOf } from "./run/exit_status.ts";
import { type CommandGroup, overview } from "./output/overview.ts";
import { programVersion } from "./output/program_version.ts";
import { helpText } from "./flags/help.ts";
import { print } from "./output/print.ts";
import { say } from "./output/say.ts";

type Load = () => Promise<Command>;

/** The commands by what people want of them, in the order of the overview. */
const WISHES: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  "Your own pictures": {
    score: async () => (await import("./commands/score.ts")).score,
    explain: async () => (await import("./commands/explain.ts")).explain,
    fuse: async () => (await import("./commands/fuse.ts")).fuse,
    detect: async () => (await import("./commands/detect.ts")).detect,
    page: async () => (await import("./commands/page.ts")).page,
  },
  "Tables of the field, and whether they hold": {
    bench: async () => (await import("./commands/bench.ts")).bench,
    check: async () => (await import("./commands/check.ts")).check,
    reproduce: async () => (await import("./commands/reproduce.ts")).reproduce,
    report: async () => (await import("./commands/report.ts")).report,
    figure: async () => (await import("./commands/figure.ts")).figure,
    verify: async () => (await import("./commands/verify.ts")).verifyCommand,
    attest: async () => (await import("./commands/attest.ts")).attest,
  },
  "A network of your own": {
    train: async () => (await import("./commands/train.ts")).train,
    search: async () => (await import("./commands/search.ts")).search,
  },
  "What there is, and getting it": {
    list: async () => (await import("./commands/list.ts")).list,
    fetch: async () => (await import("./commands/fetch.ts")).fetchCommand,
    export: async () => (await import("./commands/export.ts")).exportCommand,
    pin: async () => (await import("./commands/pin.ts")).pin,
  },
  "Many machines": {
    plan: async () => (await import("./commands/plan.ts")).plan,
    merge: async () => (await import("./commands/merge.ts")).merge,
  },
  "For builders": {
    fuzz: async () => (await import("./commands/fuzz.ts")).fuzz,
    schema: async () => (await import("./commands/schema.ts")).schema,
    completions: async () =>
      (await import("./commands/completions.ts")).completionsOf(allCommands),
  },
};

const COMMANDS: Readonly<Record<string, Load>> = Object.assign(
  {},
  ...Object.values(WISHES),
);

async function allCommands(): Promise<Command[]> {
  return await loadAll(COMMANDS);
}

async function loadAll(
  commands: Readonly<Record<string, Load>>,
): Promise<Command[]> {
  return await Promise.all(Object.values(commands).map((load) => load()));
}

async function byWish(): Promise<CommandGroup[]> {
  return await Promise.all(
    Object.entries(WISHES).map(async ([wish, commands]) => ({
      wish,
      commands: await loadAll(commands),
    })),
  );
}

/** What starts a command line of this program: `deno task` leaves the place it was called from. */
function starts(): string {
  return Deno.permissions.querySync({ name: "env", variable: "INIT_CWD" })
          .state === "granted" && !Deno.env.has("INIT_CWD")
    ? "fusebench"
    : "deno task";
}

/** Runs one command line and gives its exit status. */
async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    const status = exitStatusOf(error);
    if (status !== EXIT.interrupted) {
      say(`error: ${error instanceof Error ? error.message : error}`);
    }
    return status;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [name = "--help", ...rest] = args;
  if (name === "--version" || name === "version") {
    print(await programVersion());
    return EXIT.ok;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    const asked = name === "--help" || name === "-h" || name === "help";
    (asked ? print : say)([
      ...(asked
        ? []
        : [`error: Cannot run ${name}: there is no such command`, ""]),
      overview(await byWish(), starts()),
    ].join("\n"));
    return asked ? EXIT.ok : EXIT.usage;
  }
  const command = await COMMANDS[name]!();
  if (rest.includes("--help") || rest.includes("-h")) {
    print(helpText(command, starts()));
    return EXIT.ok;
  }
  return await command.run(rest);
}

if (import.meta.main) {
  // Mesa complains on stderr about an unset run-time directory as soon as an adapter is asked for.
  if (!Deno.env.has("XDG_RUNTIME_DIR")) {
    Deno.env.set("XDG_RUNTIME_DIR", Deno.cwd());
  }
  Deno.exit(await main(Deno.args));
}
