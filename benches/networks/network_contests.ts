/** The network jobs: one fusion, pixels in memory to pixels in memory, session open and warm. */
import type { Backend, BackendId, Session } from "../../src/runtime/backend.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { seededSources } from "../../test/runtime/seeded_sources.ts";
import type {
  Absence,
  Contest,
  Contestant,
  ContestPlan,
  Side,
} from "../measure/contestant.ts";
import { largestDifference } from "../measure/largest_difference.ts";
import { timed } from "../measure/timed.ts";
import type { NamedGraph } from "./open_student.ts";

/** Sizes that a network is timed at, and on which backends. */
export interface NetworkSizes {
  readonly sizes: readonly (readonly [width: number, height: number])[];
  readonly backends: readonly BackendId[];
}

/** What the student is timed at: every backend at both sizes. */
const ALL: NetworkSizes = {
  sizes: [[640, 480], [192, 144]],
  backends: ["wasm", "webgpu", "wgsl", "simd"],
};

/** Every backend, the referee first: ONNX Runtime's have columns of their own, ours have a row each. */
const PLACES: Readonly<Record<BackendId, { side: Side; name: string }>> = {
  wasm: { side: "wasm", name: "" },
  webgpu: { side: "webgpu", name: "" },
  wgsl: { side: "ours", name: "wgsl" },
  simd: { side: "ours", name: "simd" },
};

/** One network at every size on every backend asked for. */
export function networkContests(
  { name, onnx }: NamedGraph,
  { sizes, backends }: NetworkSizes = ALL,
): ContestPlan[] {
  return sizes.map(([width, height]) => ({
    job: `${name} ${width}x${height}`,
    open: () => openContest(onnx, seededSources(width, height), backends),
  }));
}

interface Opened {
  readonly id: BackendId;
  readonly backend: Backend;
  readonly session: Session;
}

async function openContest(
  onnx: Uint8Array,
  sources: SourcePlanes,
  backends: readonly BackendId[],
): Promise<Contest> {
  const opened: Opened[] = [];
  const absences: Absence[] = [];
  for (const id of backends) {
    try {
      const backend = await openBackend(id);
      opened.push({ id, backend, session: await backend.open(onnx) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      absences.push({ ...PLACES[id], reason });
    }
  }
  return {
    contestants: opened.map(({ id, session }): Contestant => ({
      ...PLACES[id],
      run: (times) => timed(times, () => session.run(sources)),
    })),
    absences,
    notes: await compare(opened, sources),
    async [Symbol.asyncDispose](): Promise<void> {
      for (const { backend, session } of opened.toReversed()) {
        await session[Symbol.asyncDispose]();
        await backend[Symbol.asyncDispose]();
      }
    },
  };
}

async function compare(
  opened: readonly Opened[],
  sources: SourcePlanes,
): Promise<string[]> {
  const [referee, ...others] = opened;
  if (referee === undefined || others.length === 0) return [];
  const expected = await referee.session.run(sources);
  const found: string[] = [];
  for (const { id, session } of others) {
    const difference = largestDifference(
      (await session.run(sources)).data,
      expected.data,
    );
    found.push(`${id} ${difference.toExponential(1)}`);
  }
  const { width, height } = expected;
  return [
    `largest difference from ${referee.id} at ${width}x${height}: ${
      found.join(", ")
    }`,
  ];
}
