import { digestOf } from "../../canon/digest_of.ts";

/** What decides every byte of a trained network: digests, and the seed of the order of patches. */
export interface TrainingIdentity {
  /** Of the recipe's settings. */
  readonly recipe: string;
  /** Of the patches. */
  readonly data: string;
  /** Of the parameters that training starts from. */
  readonly start: string;
  /** Of the teacher's planes or feature networks; null where there is none. */
  readonly taught: string | null;
  /** Of the code that trains. */
  readonly code: string;
  readonly seed: number;
}

/** The name of a run: a folder of its own for each identity. */
export async function runId(identity: TrainingIdentity): Promise<string> {
  return (await digestOf(identity)).slice(0, 16);
}

/** What of an identity another has differently, in words; empty where they are one. */
export function otherParts(
  expected: TrainingIdentity,
  found: TrainingIdentity,
): string[] {
  const parts = Object.keys(expected) as (keyof TrainingIdentity)[];
  return parts.filter((part) => expected[part] !== found[part]);
}
