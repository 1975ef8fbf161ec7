import type { CellRecord } from "../../results/record/record.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { STAGE_NAMES, stageDigest } from "./stages.ts";

type Code = CellRecord["code"];

/** The stages behind each part of a record's `code`, by the beginning of their names. */
const STAGES: Readonly<Record<keyof Code, readonly string[]>> = {
  image: ["decode"],
  models: ["export/"],
  protocol: ["protocol"],
  runtime: ["backend/", "road"],
  metrics: ["metric/", "road"],
};

/** The digests of the code that decides a value, so that a change of code is a change of identity. */
export async function codeDigests(): Promise<Code> {
  const digests = await Promise.all(
    Object.entries(STAGES).map(async ([part, beginnings]) => {
      const stages = STAGE_NAMES.filter((name) =>
        beginnings.some((beginning) => name.startsWith(beginning))
      );
      return [
        part,
        await digestOf(stages.map((name) => [name, stageDigest(name)])),
      ] as const;
    }),
  );
  return Object.fromEntries(digests) as Code;
}
