import { parseArgs } from "@std/cli/parse-args";
import { UsageError } from "./usage_error.ts";

/** One flag of a subcommand, as data: parsed, checked and printed by `--help` from here. */
export interface Flag {
  readonly kind: "boolean" | "string" | "list" | "count";
  /** One line for `--help`. */
  readonly help: string;
  /** What stands for the value in `--help`, such as `DIR`. */
  readonly value?: string;
  /** A one-letter form. */
  readonly short?: string;
}

type ValueOf<F extends Flag> = F["kind"] extends "boolean" ? boolean
  : F["kind"] extends "string" ? string | undefined
  : F["kind"] extends "list" ? readonly string[] | undefined
  : number | undefined;

/** The values of a set of flags. */
export type FlagValues<S extends Record<string, Flag>> = {
  readonly [K in keyof S]: ValueOf<S[K]>;
};

/**
 * Reads a subcommand's arguments.
 *
 * Lists are comma-separated and may be repeated; counts are whole numbers from 1.
 *
 * @throws {UsageError} on an unknown flag, a missing value or a count that is none.
 */
export function parseFlags<S extends Record<string, Flag>>(
  spec: S,
  args: readonly string[],
): { flags: FlagValues<S>; positionals: readonly string[] } {
  const names = Object.keys(spec);
  const isBoolean = (name: string) => spec[name]?.kind === "boolean";
  const parsed = parseArgs(args, {
    boolean: names.filter(isBoolean),
    string: [...names.filter((name) => !isBoolean(name)), "_"],
    collect: names.filter((name) => !isBoolean(name)),
    alias: Object.fromEntries(
      names.flatMap((name) => {
        const short = spec[name]?.short;
        return short === undefined ? [] : [[name, short]];
      }),
    ),
    unknown(arg, key): boolean {
      if (key !== undefined) {
        throw new UsageError(
          `Cannot use ${arg}: there is no such flag; --help lists them`,
        );
      }
      return true;
    },
  });
  const flags = Object.fromEntries(
    names.map((name) => [name, readValue(name, spec[name]!, parsed[name])]),
  );
  return {
    flags: flags as FlagValues<S>,
    positionals: parsed._.map(String),
  };
}

function readValue(name: string, flag: Flag, raw: unknown): unknown {
  if (flag.kind === "boolean") return raw === true;
  const values = (Array.isArray(raw) ? raw : []).map(String);
  if (values.length === 0) return undefined;
  const items = flag.kind === "list"
    ? values.flatMap((value) => value.split(",")).map((item) => item.trim())
    : values;
  if (items.some((item) => item.trim() === "")) {
    throw new UsageError(
      `Cannot read --${name}: it needs a value (--${name} ${
        flag.value ?? "VALUE"
      })`,
    );
  }
  if (flag.kind === "list") return items;
  const last = values.at(-1)!;
  if (flag.kind === "string") return last;
  const count = Number(last);
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(
      `Cannot read --${name} ${last}: it takes a whole number from 1`,
    );
  }
  return count;
}
