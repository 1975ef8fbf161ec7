/** A small verdict report to test with; every part can be replaced. */
import type {
  JudgedNumber,
  TableVerdict,
  VerdictReport,
} from "../../../src/results/verdict/verdict_report.ts";

/** A number that comes out under a stretch and not under the authors' own way. */
export function makeNumber(parts: Partial<JudgedNumber> = {}): JudgedNumber {
  return {
    method: "A <b>",
    fuser: "a",
    dataset: "TNO",
    subset: "tno25",
    metric: "EN",
    printed: "6.64",
    standing: "reproduced",
    ours: 6.641,
    protocol: "imsave-stretch",
    own: { standing: "not reproduced", ours: 6.1, protocol: "clip-round" },
    evidence: {
      kind: "recorded",
      version: "field 2",
      cells: 25,
      recomputed: 1,
      others: 2,
    },
    cause: null,
    ...parts,
  };
}

/** A table of one number that comes out, one that does not, and three that cannot be run. */
export function makeVerdict(parts: Partial<TableVerdict> = {}): TableVerdict {
  return {
    id: "t",
    label: "A paper, Table 1",
    title: "A paper & its table",
    kind: "means",
    citation: "Somebody <somewhere>",
    numbers: [
      makeNumber(),
      makeNumber({
        metric: "SD",
        printed: "45.12",
        ours: 50.12,
        standing: "not reproduced",
        cause: "a slip <of> the pen",
      }),
    ],
    absences: [{
      method: "C",
      dataset: "TNO",
      numbers: 3,
      cause: "no weights",
      how: "add them",
    }],
    counts: {
      "reproduced": 1,
      "within tolerance": 0,
      "not reproduced": 1,
      "cannot be run here": 3,
    },
    own: 0,
    notes: ["<script>alert(1)</script>"],
    command: "deno task reproduce --table t --search",
    ...parts,
  };
}

/** A report of that table and one claim. */
export function makeReport(parts: Partial<VerdictReport> = {}): VerdictReport {
  return {
    schema: 1,
    mode: "quick",
    scope: "A sample.",
    pins: [{
      what: "weight files",
      total: 3,
      right: 1,
      absent: 1,
      wrong: ["x.pt: it is something else"],
      how: "fetch it",
    }],
    versions: [{
      suite: "field",
      version: 2,
      quality: "0".repeat(64),
      now: null,
      cells: 100,
      recomputed: 4,
      drifted: 0,
      standing: "sample agrees",
      notes: [],
      command: "deno task check field",
    }],
    tables: [makeVerdict()],
    claims: [{
      id: "c",
      title: "A paper",
      source: "its order",
      unit: "seeds",
      claims: [{
        table: "t",
        claim: "A has more EN than B",
        metric: "EN",
        printed: "2 > 1",
        subset: "tno25",
        of: "a against b",
        test: { count: 5, mean: -0.25, p: 0.0625, side: -1, reason: null },
        adjusted: 0.0625,
        verdict: "not separated",
        cause: null,
      }],
    }],
    failures: [],
    ...parts,
  };
}
