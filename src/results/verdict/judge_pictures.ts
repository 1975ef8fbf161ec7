/** Judges published values of single pictures by the pictures that were scored here; those that were not have no verdict. */
import { findFinding } from "../published/finding.ts";
import type { ImageValues } from "../published/image_values.ts";
import type { ScoredCell } from "../record/record.ts";
import {
  compareImages,
  type ImageVerdict,
} from "../reproduce/compare_images.ts";
import { countStandings, type NumberStanding } from "./standing.ts";
import type { Absence, JudgedNumber, TableVerdict } from "./verdict_report.ts";

/** Within so much of the published value, as for means. */
const TOLERANCE = 0.02;

/** A verdict on each value whose picture was scored; the others are counted with `why`. */
export function judgePictures(
  table: ImageValues,
  records: readonly ScoredCell[],
  { protocol, absence }: {
    readonly protocol: string;
    /** Why a method's pictures were not scored, and how to have them scored. */
    absence(fuser: string): Pick<Absence, "cause" | "how">;
  },
): TableVerdict {
  const fusers = new Map(
    table.rows.map(({ method, fuser }) => [method, fuser]),
  );
  const verdicts = compareImages(table, records);
  const scored = verdicts.filter(({ verdict }) => verdict !== "missing");
  const numbers = scored.map((one): JudgedNumber => {
    const standing = standingOfImage(one);
    return {
      method: one.method,
      fuser: fusers.get(one.method)!,
      dataset: one.pair,
      subset: table.subset,
      metric: one.metric,
      printed: String(one.published),
      standing,
      ours: one.ours,
      protocol,
      own: null,
      evidence: {
        kind: "recomputed",
        version: null,
        cells: 1,
        recomputed: 1,
        others: 0,
      },
      cause: standing === "reproduced"
        ? null
        : causeOfImage(table, one, protocol),
    };
  });
  const absences = table.rows.flatMap(({ method, fuser, note }): Absence[] => {
    const count = verdicts.filter((one) =>
      one.method === method && one.verdict === "missing"
    ).length;
    if (count === 0) {
      return [];
    }
    return [{
      method,
      dataset: table.subset,
      numbers: count,
      ...(fuser === null
        ? {
          cause: note ?? "its pictures are not pinned",
          how: "pin them in pictures.json",
        }
        : absence(fuser)),
    }];
  });
  return {
    id: table.id,
    label: table.label,
    title: table.title,
    kind: "pictures",
    citation: table.citation.text,
    numbers,
    absences,
    counts: {
      ...countStandings(numbers),
      "cannot be run here": absences.reduce(
        (sum, { numbers }) => sum + numbers,
        0,
      ),
    },
    own: null,
    notes: [
      `Read from ${table.source}. Reproduced is what agrees to ${table.significant} significant digits; the tolerance is 2 %.`,
    ],
    command: `deno task reproduce --table ${table.id}`,
  };
}

function standingOfImage(
  { verdict, ours, published }: ImageVerdict,
): NumberStanding {
  if (verdict === "reproduced") return "reproduced";
  return ours !== null &&
      Math.abs(ours - published) <= TOLERANCE * Math.abs(published)
    ? "within tolerance"
    : "not reproduced";
}

function causeOfImage(
  table: ImageValues,
  { method, pair, metric, verdict, digits }: ImageVerdict,
  protocol: string,
): string {
  if (verdict === "no value") return "ours is not defined or not finite";
  const finding = findFinding(table.findings, {
    method,
    dataset: pair,
    metric,
    protocol,
  });
  return `${digits} digits agree; ${
    finding === null
      ? "not known why"
      : `${
        finding.known === "explained"
          ? ""
          : finding.known === "suspected"
          ? "suspected: "
          : "not known: "
      }${finding.cause}`
  }`;
}
