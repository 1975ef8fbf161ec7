import type { FuzzReport } from "../../fuzz/fuzz_weights.ts";
import { rowsText } from "./rows_text.ts";
import type { SavedFinding } from "./save_finding.ts";

/** What a run of the fuzzer came to. */
export interface FuzzOutcome extends Omit<FuzzReport, "findings"> {
  readonly seed: number;
  /** How many files were spoiled: of released weights, and made by the program. */
  readonly files: { readonly released: number; readonly made: number };
  readonly findings: readonly SavedFinding[];
}

/** The outcome for a terminal: what each reader did, then each finding with all that is needed to see it again. */
export function fuzzLines(
  { seed, files, inputs, readers, findings }: FuzzOutcome,
): string[] {
  const rows = readers.map(({ slowest, ...tally }) => ({
    ...tally,
    "slowest ms": slowest === null ? "–" : slowest.ms.toFixed(1),
    "slowest input": slowest?.input ?? "–",
  }));
  return [
    `seed ${seed}: ${inputs} inputs made of ${files.released} released files and ${files.made} made here`,
    ...rowsText(rows).map((line) => `  ${line}`),
    ...findings.flatMap(({ input, reader, file, how, reason, saved }) => [
      `finding: ${reader}, input ${input} of seed ${seed}: ${reason}`,
      `  from ${file}: ${how}`,
      `  saved as ${saved}`,
    ]),
  ];
}
