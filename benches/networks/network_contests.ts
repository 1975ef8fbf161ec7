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

const SIZES = [[640, 480], [192, 144]] as const;

/** Every backend, the referee first: ONNX Runtime's have columns of their own, ours have a row each. */
const PLACES: Readonly<Record<BackendId, { side: Side; name: string }>> = {
  wasm: { side: "wasm", name: "" },
  webgpu: { side: "webgpu", name: "" },
  wgsl: { side: "ours", name: "wgsl" },
  simd: { side: "ours", name: "simd" },
};

/** One network at both sizes on every backend. */
export function networkContests({ name, onnx }: NamedGraph): ContestPlan[] {
  return SIZES.map(([width, height]) => ({
    job: `${name} ${width}x${height}`,
    open: () => openContest(onnx, seededSources(width, height)),
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
): Promise<Contest> {
  const opened: Opened[] = [];
  const absences: Absence[] = [];
  for (const id of Object.keys(PLACES) as BackendId[]) {
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
