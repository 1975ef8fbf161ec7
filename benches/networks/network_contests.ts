/** The network jobs: one fusion, pixels in memory to pixels in memory, session open and warm. */
import type { Plane } from "../../src/image/plane.ts";
import type {
  Backend,
  BackendId,
  Session,
  SourcePlanes,
} from "../../src/runtime/backend.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { seededSources } from "../../test/runtime/seeded_sources.ts";
import type {
  Absence,
  Contest,
  Contestant,
  ContestPlan,
  Side,
} from "../measure/contestant.ts";
import { timed } from "../measure/timed.ts";
import type { NamedGraph } from "./open_student.ts";

const SIZES = [[640, 480], [192, 144]] as const;

/** Every backend there is, the referee first. */
const BACKENDS: readonly BackendId[] = ["wasm", "webgpu"];

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
  for (const id of BACKENDS) {
    try {
      const backend = await openBackend(id);
      opened.push({ id, backend, session: await backend.open(onnx) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      absences.push({ ...placeOf(id), reason });
    }
  }
  return {
    contestants: opened.map(({ id, session }): Contestant => ({
      ...placeOf(id),
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

/** ONNX Runtime's backends have columns of their own; the others are ours and have a row each. */
function placeOf(id: BackendId): { side: Side; name: string } {
  return id === "wasm" || id === "webgpu"
    ? { side: id, name: "" }
    : { side: "ours", name: id };
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
    const difference = largestDifference(await session.run(sources), expected);
    found.push(`${id} ${difference.toExponential(1)}`);
  }
  const { width, height } = expected;
  return [
    `largest difference from ${referee.id} at ${width}x${height}: ${
      found.join(", ")
    }`,
  ];
}

function largestDifference(a: Plane, b: Plane): number {
  if (a.data.length !== b.data.length) return NaN;
  return b.data.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - a.data[i]!)),
    0,
  );
}
