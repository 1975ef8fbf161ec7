/** A step of the student's training: ours beside PyTorch's, on one thread and on two, and jax-js's. */
import { converse } from "../python/converse.ts";
import { findPython } from "../python/find_python.ts";
import type {
  Absence,
  Contest,
  Contestant,
  ContestPlan,
  Side,
} from "../measure/contestant.ts";
import { timed } from "../measure/timed.ts";
import { base64Of } from "./base64_of.ts";
import { jaxStep } from "./jax_step.ts";
import { ourStep } from "./our_step.ts";
import { BATCH, batchSources, startParameters } from "./student_batch.ts";

/** The job; `python` is the interpreter to take, the usual ones unless told. */
export function stepContest(python: string | undefined): ContestPlan {
  const { count, side } = BATCH;
  return {
    job: `student step ${count} x ${side}x${side}`,
    open: () => openContest(python),
  };
}

type Runner = (times: number) => Promise<number>;

async function openContest(python: string | undefined): Promise<Contest> {
  await using opened = new AsyncDisposableStack();
  const losses: string[] = [];
  const contestants: Contestant[] = [];
  const absences: Absence[] = [];
  const enter = async (
    side: Side,
    open: () => Promise<{ run: Runner; loss: number }>,
  ): Promise<void> => {
    try {
      const { run, loss } = await open();
      contestants.push({ side, name: "", run });
      losses.push(`${side} ${loss.toFixed(6)}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      absences.push({ side, name: "", reason });
    }
  };
  await enter("ours", () => here(ourStep()));
  for (const [side, threads] of [["torch", 1], ["torch2", 2]] as const) {
    await enter(side, () => there(python, threads, opened));
  }
  await enter("jax", async () => await here(await jaxStep()));
  const rest = opened.move();
  return {
    contestants,
    absences,
    notes: [`loss of the first step: ${losses.join(", ")}`],
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

async function here(
  step: () => number | Promise<number>,
): Promise<{ run: Runner; loss: number }> {
  return { loss: await step(), run: (times) => timed(times, step) };
}

async function there(
  asked: string | undefined,
  threads: number,
  opened: AsyncDisposableStack,
): Promise<{ run: Runner; loss: number }> {
  const found = await findPython(asked, ["torch"]);
  if (found.path === null) throw new Error(found.reason);
  const server = opened.use(
    converse(found.path, "training_server.py", {
      OMP_NUM_THREADS: String(threads),
    }),
  );
  const sources = batchSources();
  const { missing } = await server.ask({
    threads,
    ...BATCH,
    ir: base64Of(sources.map(({ ir }) => ir)),
    vi: base64Of(sources.map(({ vi }) => vi)),
    parameters: startParameters().map((numbers) => base64Of([numbers])),
  }) as { readonly missing: string | null };
  if (missing !== null) throw new Error(missing);
  const ask = async (times: number) =>
    await server.ask({ times }) as { milliseconds: number; loss: number };
  return {
    loss: (await ask(1)).loss,
    run: async (times) => (await ask(times)).milliseconds,
  };
}
