/** What the page and its worker say to each other. */
import type { Bits16 } from "../../image/bits16.ts";
import type { ProfileId } from "../../metrics/profile.ts";
import type { MetricValue } from "../../results/record/metric_value.ts";
import type { Table } from "../../results/table/table.ts";
import type { Adapter } from "../../runtime/adapter.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Engine } from "../../runtime/engine.ts";
import type { PublishedComparison } from "./compare_published.ts";
import type { PublishedCell } from "./published_cell.ts";

/** What a file is, where its user said so; null of one that was dropped. */
export type Role = "ir" | "vi" | "fused" | null;

/** A file as its user gave it. */
export interface GivenFile {
  /** With the folders it came in, such as `ir/01.png`. */
  readonly path: string;
  readonly role: Role;
  readonly file: Blob;
}

/** How pictures are fused and scored. */
export interface Choice {
  /** The bytes of an ONNX file and its name; null for the network that the page holds. */
  readonly network:
    | { readonly name: string; readonly onnx: Uint8Array }
    | null;
  readonly protocol: string;
  readonly backend: BackendId | "auto";
  /** At least one; the first one's values come first. */
  readonly profiles: readonly ProfileId[];
  readonly bits16: Bits16 | null;
}

/** What the page asks of its worker. */
export type Request =
  | { readonly kind: "hello" }
  | {
    readonly kind: "run";
    readonly files: readonly GivenFile[];
    readonly choice: Choice;
  }
  | { readonly kind: "png"; readonly picture: ShownPicture }
  | {
    readonly kind: "compare";
    readonly files: readonly GivenFile[];
    readonly choice: Choice;
    readonly rows: readonly PublishedCell[];
    /** Whether the network shall run where the published picture was made. */
    readonly onReferee: boolean;
  };

/** A picture without what only its decoder knows. */
export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** What made a picture. */
export interface MadeBy {
  /** Such as `fusebench-student`; null of pictures that were given. */
  readonly model: string | null;
  readonly protocol: string | null;
  readonly backend: BackendId | null;
  readonly engine: Engine | null;
}

/** The values of a profile: one for each head of a column. */
export interface ProfileValues {
  readonly profile: ProfileId;
  readonly values: readonly {
    readonly head: string;
    readonly variant: string;
    readonly value: MetricValue;
  }[];
}

/** A table with the files it downloads as. */
export interface TableFiles {
  readonly name: string;
  readonly table: Table;
  readonly csv: string;
  readonly latex: string;
}

/** What the worker answers; `failed` ends any request. */
export type Reply =
  | { readonly kind: "ready"; readonly adapter: Adapter | null }
  | { readonly kind: "progress"; readonly text: string; readonly part: number }
  /** The network asks for ONNX Runtime, which is a script of its own. */
  | { readonly kind: "needs"; readonly engine: "wasm" | "webgpu" }
  | {
    readonly kind: "fused";
    readonly ir: ShownPicture;
    readonly vi: ShownPicture;
    readonly fused: ShownPicture;
    readonly by: MadeBy;
    readonly notes: readonly string[];
    /** Milliseconds of decoding and of fusing; the second is 0 of a picture that was given. */
    readonly took: { readonly decode: number; readonly fuse: number };
  }
  | {
    readonly kind: "values";
    readonly profiles: readonly ProfileValues[];
    /** Milliseconds of the metrics so far. */
    readonly took: number;
    readonly isLast: boolean;
  }
  | {
    readonly kind: "tables";
    readonly tables: readonly TableFiles[];
    readonly notes: readonly string[];
    readonly failed: readonly string[];
    readonly by: MadeBy;
    readonly took: number;
  }
  | { readonly kind: "png"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "compared"; readonly comparison: PublishedComparison }
  | { readonly kind: "failed"; readonly reason: string };
