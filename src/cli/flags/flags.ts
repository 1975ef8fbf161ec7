import { nearest } from "../../canon/nearest.ts";
import { UsageError } from "./usage_error.ts";

/** One flag of a subcommand, as data: parsed, checked and printed by `--help` from here. */
export interface Flag {
  /** `many` is a `string` that may be given again and again, each as it is. */
  readonly kind: "boolean" | "string" | "list" | "many" | "count";
  /** One line for `--help`. */
  readonly help: string;
  /** What stands for the value in `--help`, such as `DIR`. */
  readonly value?: string;
  /** A one-letter form. */
  readonly short?: string;
}

type ValueOf<F extends Flag> = F["kind"] extends "boolean" ? boolean
  : F["kind"] extends "string" ? string | undefined
  : F["kind"] extends "list" | "many" ? readonly string[] | undefined
  : number | undefined;

/** The values of a set of flags. */
export type FlagValues<S extends Record<string, Flag>> = {
  readonly [K in keyof S]: ValueOf<S[K]>;
};

/**
 * Reads a subcommand's arguments: `--name value`, `--name=value`, `-n value`; words after `--` are no flags.
 *
 * Lists are comma-separated, may be repeated, and have each item once; counts are whole numbers from 1.
 *
 * @throws {UsageError} on an unknown flag, a missing value, a value where there should be none, a second value, or a count
 * that is none.
 */
export function parseFlags<S extends Record<string, Flag>>(
  spec: S,
  args: readonly string[],
): { flags: FlagValues<S>; positionals: readonly string[] } {
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === "--") {
      positionals.push(...args.slice(at + 1));
      break;
    }
    if (!isFlag(arg)) {
      positionals.push(arg);
      continue;
    }
    const [word, value] = split(arg);
    const name = nameOf(spec, word);
    const values = given.get(name) ?? [];
    given.set(name, values);
    if (spec[name]!.kind === "boolean") {
      if (value !== undefined) {
        throw new UsageError(
          `Cannot read ${arg}: --${name} takes no value; give it or leave it out`,
        );
      }
    } else if (value !== undefined) values.push(value);
    else if (at + 1 < args.length && !isFlag(args[at + 1]!)) {
      values.push(args[++at]!);
    } else values.push("");
  }
  const flags = Object.entries(spec).map(([name, flag]) => [
    name,
    readValue(name, flag, given.get(name)),
  ]);
  return { flags: Object.fromEntries(flags) as FlagValues<S>, positionals };
}

/** A number below zero is a value, if a wrong one, and `-` is a file's name. */
function isFlag(arg: string): boolean {
  return /^-[^\d.]/.test(arg);
}

function split(arg: string): [word: string, value: string | undefined] {
  const end = arg.indexOf("=");
  return end < 0 ? [arg, undefined] : [arg.slice(0, end), arg.slice(end + 1)];
}

function nameOf(spec: Record<string, Flag>, word: string): string {
  const names = Object.keys(spec);
  const found = names.find((name) =>
    word === `--${name}` ||
    (spec[name]!.short !== undefined && word === `-${spec[name]!.short}`)
  );
  if (found !== undefined) return found;
  const near = nearest(word.replace(/^-+/, ""), names);
  throw new UsageError(
    `Cannot use ${word}: there is no such flag; ${
      near.length === 0
        ? ""
        : `did you mean ${near.map((name) => `--${name}`).join(" or ")}? `
    }--help lists them`,
  );
}

function readValue(
  name: string,
  flag: Flag,
  values: readonly string[] | undefined,
): unknown {
  if (flag.kind === "boolean") return values !== undefined;
  if (values === undefined) return undefined;
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
  if (flag.kind === "list") return [...new Set(items)];
  if (flag.kind === "many") return items;
  if (items.length > 1) {
    throw new UsageError(
      `Cannot read --${name}: it is given ${items.length} times (${
        items.join(", ")
      }); give it once`,
    );
  }
  const [item] = items;
  return flag.kind === "string" ? item : readCount(name, item!);
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || !Number.isSafeInteger(count)) {
    throw new UsageError(
      `Cannot read --${name} ${text}: it takes a whole number from 1`,
    );
  }
  return count;
}
