/** The part of `@std/cli/parse-args` used here (the npm package ships no types). */
export interface ParseOptions {
  boolean?: readonly string[];
  string?: readonly string[];
  collect?: readonly string[];
  negatable?: readonly string[];
  alias?: Record<string, string>;
  default?: Record<string, unknown>;
  stopEarly?: boolean;
  unknown?: (arg: string, key?: string, value?: unknown) => unknown;
}
export interface ParsedArgs {
  _: (string | number)[];
  [flag: string]: unknown;
}
export function parseArgs(
  args: readonly string[],
  options?: ParseOptions,
): ParsedArgs;
