import type { AttemptOutcome } from "./attempt.ts";
import type { FuzzFile } from "./fuzz_file.ts";
import { type FuzzInput, fuzzInput } from "./fuzz_input.ts";
import type { FuzzReader } from "./fuzz_readers.ts";

/** An input that a reader did not end well on. */
export interface FuzzFinding {
  readonly input: FuzzInput;
  readonly reason: string;
}

/** What one reader made of its inputs. */
export interface ReaderTally {
  readonly reader: string;
  readonly inputs: number;
  /** Inputs that were read, refused with a `WeightsError`, and neither. */
  readonly read: number;
  readonly refused: number;
  readonly findings: number;
  /** Milliseconds of the slowest input, and which it was; null without inputs. */
  readonly slowest: { readonly ms: number; readonly input: number } | null;
}

/** What came of it. */
export interface FuzzReport {
  readonly inputs: number;
  readonly readers: readonly ReaderTally[];
  readonly findings: readonly FuzzFinding[];
}

/** What to fuzz and for how long. */
export interface FuzzOptions {
  readonly seed: number;
  readonly files: readonly FuzzFile[];
  readonly readers: readonly Pick<FuzzReader, "name" | "format">[];
  /** Gives an input to its reader. */
  readonly attempt: (input: FuzzInput) => Promise<AttemptOutcome>;
  /** Whether to go on, asked before each input. */
  readonly goOn: (inputs: number) => boolean;
  readonly onFinding?: (finding: FuzzFinding) => Promise<void>;
}

/** After so many something is plainly broken. */
const MAX_FINDINGS = 20;

/**
 * Gives spoiled files to readers, in turn, until told to stop or until there are twenty findings.
 *
 * What a reader does wrong must show twice: a busy machine can make one attempt slow.
 */
export async function fuzzWeights(
  { seed, files, readers, attempt, goOn, onFinding }: FuzzOptions,
): Promise<FuzzReport> {
  const tallies = new Map(
    readers.map(({ name }) => [name, emptyTally(name)]),
  );
  const findings: FuzzFinding[] = [];
  let inputs = 0;
  for (; findings.length < MAX_FINDINGS && goOn(inputs); inputs++) {
    const input = await fuzzInput(seed, inputs, readers, files);
    let outcome = await attempt(input);
    if (outcome.end === "finding") outcome = await attempt(input);
    const { reader } = input;
    tallies.set(reader, count(tallies.get(reader)!, inputs, outcome));
    if (outcome.end !== "finding") continue;
    const finding = { input, reason: outcome.reason };
    findings.push(finding);
    await onFinding?.(finding);
  }
  return { inputs, readers: [...tallies.values()], findings };
}

function emptyTally(reader: string): ReaderTally {
  const none = { inputs: 0, read: 0, refused: 0, findings: 0 };
  return { reader, ...none, slowest: null };
}

function count(
  tally: ReaderTally,
  input: number,
  { end, ms }: AttemptOutcome,
): ReaderTally {
  const { slowest } = tally;
  const ends = end === "finding" ? "findings" : end;
  return {
    ...tally,
    inputs: tally.inputs + 1,
    [ends]: tally[ends] + 1,
    slowest: slowest === null || ms > slowest.ms ? { ms, input } : slowest,
  };
}
