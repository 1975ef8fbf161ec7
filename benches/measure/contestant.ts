/** Who is measured against whom. */

/** A column of the table: ours, or whom it is compared with. */
export type Side =
  | "ours"
  | "webgpu"
  | "wasm"
  | "evaluator"
  | "opencv"
  | "released"
  | "torch"
  | "torch2"
  | "jax";

/** What people read at the head of each column. */
export const SIDE_TITLES: Readonly<Record<Side, string>> = {
  ours: "ours",
  webgpu: "ORT WebGPU",
  wasm: "ORT wasm",
  evaluator: "Python evaluator",
  opencv: "OpenCV",
  released: "released code",
  torch: "PyTorch",
  torch2: "PyTorch, 2 threads",
  jax: "jax-js",
};

/** One implementation of a job. */
export interface Contestant {
  readonly side: Side;
  /** Which of a side's implementations it is, such as `wgsl`; there is a row for each of ours. */
  readonly name: string;
  /** Does the job so many times, one after another, and gives the milliseconds of all of them together. */
  run(times: number): Promise<number>;
}

/** An implementation that is not here. */
export interface Absence {
  readonly side: Side;
  readonly name: string;
  readonly reason: string;
}

/** A job and its implementations, ready to run; disposing of it closes what was opened for it. */
export interface Contest extends AsyncDisposable {
  readonly contestants: readonly Contestant[];
  readonly absences: readonly Absence[];
  /** What is known of the results: how close the sides come to each other. */
  readonly notes: readonly string[];
}

/** A contest before anything is opened. */
export interface ContestPlan {
  /** What is done, such as `student 640x480`; `--filter` looks here. */
  readonly job: string;
  open(): Promise<Contest>;
}

/** A job as it was measured. */
export interface ContestResult {
  readonly job: string;
  readonly measured: readonly {
    readonly side: Side;
    readonly name: string;
    /** Milliseconds of doing the job once, one entry a sample, in the order taken. */
    readonly samples: readonly number[];
  }[];
  readonly absences: readonly Absence[];
  readonly notes: readonly string[];
}
