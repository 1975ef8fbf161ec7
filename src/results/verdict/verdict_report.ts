/**
 * What `deno task reproduce` found, as plain data: the page is written from it, and its canonical JSON has the digest. No
 * date, machine, path or timing enters, so the same bytes and the same mode give the same report.
 */
import type { ClaimFamily } from "../published/claims_schema.ts";
import type { JudgedClaim } from "../claims/judge_claims.ts";
import type { NumberStanding, StandingCounts } from "./standing.ts";

/** Pinned files of one kind. */
export interface PinVerdict {
  /** Such as `pairs of TNO` or `weight files`. */
  readonly what: string;
  /** Files, or files that make a pair. */
  readonly total: number;
  /** Here, and the pinned bytes. */
  readonly right: number;
  readonly absent: number;
  /** Here and not the pinned bytes, each with what is wrong. */
  readonly wrong: readonly string[];
  /** How to get what is absent; null where nothing is. */
  readonly how: string | null;
}

/** A published result version and what came of computing it again. */
export interface VersionVerdict {
  readonly suite: string;
  readonly version: number;
  /** The quality digest that its header states and its records have; null where the file is damaged. */
  readonly quality: string | null;
  /** Quality digest of what was computed here; null unless every cell was. */
  readonly now: string | null;
  readonly cells: number;
  readonly recomputed: number;
  readonly drifted: number;
  readonly standing:
    | "same digest"
    | "sample agrees"
    | "drift"
    | "damaged"
    | "cannot be run here";
  /** What drifted and why, or what is missing. */
  readonly notes: readonly string[];
  readonly command: string;
}

/** What the values behind a number rest on. */
export interface Evidence {
  /** `recomputed`: every cell here. `recorded`: the records of a published version, of which some cells were computed here. */
  readonly kind: "recomputed" | "recorded";
  /** Such as `field 2`; null where all was computed here. */
  readonly version: string | null;
  readonly cells: number;
  /** Of these cells. */
  readonly recomputed: number;
  /** Cells of the same fuser and protocol in that version, on other pairs, that were computed here too. */
  readonly others: number;
}

/** A published number and what it is here. */
export interface JudgedNumber {
  readonly method: string;
  readonly fuser: string;
  readonly dataset: string;
  readonly subset: string;
  readonly metric: string;
  /** As printed. */
  readonly printed: string;
  readonly standing: NumberStanding;
  readonly ours: number | null;
  /** The way of saving under which it stands so. */
  readonly protocol: string;
  /** Under the authors' own way of saving; null where that was not computed. */
  readonly own: {
    readonly standing: NumberStanding;
    readonly ours: number | null;
    readonly protocol: string;
  } | null;
  readonly evidence: Evidence;
  /** Why it does not come out, as far as it is known; null where it does. */
  readonly cause: string | null;
}

/** Numbers of one method on one data set that have no verdict, and why. */
export interface Absence {
  readonly method: string;
  readonly dataset: string;
  readonly numbers: number;
  readonly cause: string;
  readonly how: string;
}

/** A published table and its numbers. */
export interface TableVerdict {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Means over pairs, or values of single pictures. */
  readonly kind: "means" | "pictures";
  readonly citation: string;
  readonly numbers: readonly JudgedNumber[];
  readonly absences: readonly Absence[];
  /** Of all its numbers, under the way of saving that explains most of each row. */
  readonly counts: StandingCounts;
  /** How many numbers that can be run come out under the authors' own way of saving; null where there is one way only. */
  readonly own: number | null;
  readonly notes: readonly string[];
  /** What shows it by itself. */
  readonly command: string;
}

/** The claims of a family, judged. */
export interface ClaimsVerdict
  extends Pick<ClaimFamily, "id" | "title" | "source" | "unit"> {
  readonly claims: readonly JudgedClaim[];
}

/** All of it. */
export interface VerdictReport {
  readonly schema: 1;
  readonly mode: "whole" | "quick";
  /** What was computed, in words: of a sample which pairs and why. */
  readonly scope: string;
  readonly pins: readonly PinVerdict[];
  readonly versions: readonly VersionVerdict[];
  readonly tables: readonly TableVerdict[];
  readonly claims: readonly ClaimsVerdict[];
  /** What went wrong on the way, a sentence each. */
  readonly failures: readonly string[];
}
