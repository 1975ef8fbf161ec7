import type { Flag } from "./flags.ts";

/** One subcommand: its own description and what it does. */
export interface Command {
  /** The word after `deno task`. */
  readonly name: string;
  /** One line, no full stop. */
  readonly summary: string;
  /** What follows the name, such as `ir.png vi.png -o fused.png`. */
  readonly usage: string;
  /** More for `--help`: examples, notes. */
  readonly details?: string;
  readonly flags: Record<string, Flag>;
  /** Does it and gives the exit status. */
  run(args: readonly string[]): Promise<number>;
}
