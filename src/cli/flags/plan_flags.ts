import type { FlagValues } from "./flags.ts";
import { UsageError } from "./usage_error.ts";
import type { Shard } from "../../bench/shards/shard_of.ts";

/** The flags by which `bench` takes its part of a plan. */
export const PLAN_FLAGS = {
  plan: {
    kind: "string",
    value: "FILE",
    help: "compute cells of a plan of `deno task plan`, and keep their records",
  },
  shard: {
    kind: "string",
    value: "K/N",
    help: "of the plan only part K of N, counted from 1",
  },
  cell: {
    kind: "list",
    value: "ID,ID",
    help: "of the plan only these cells",
  },
} as const;

/**
 * The shard that `--shard K/N` names; all of the plan unless told.
 *
 * @throws {UsageError} if it is none.
 */
export function parseShard(
  { shard }: Pick<FlagValues<typeof PLAN_FLAGS>, "shard">,
): Shard {
  if (shard === undefined) return { index: 1, count: 1 };
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(shard);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > count) {
    throw new UsageError(
      `Cannot read --shard ${shard}: it takes K/N, such as 3/16, counted from 1`,
    );
  }
  return { index, count };
}
