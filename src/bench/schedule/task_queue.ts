import type { Task } from "./plan_tasks.ts";

/** A task with what it takes beside time. */
export interface SizedTask extends Task {
  /** Estimated bytes of the worker that does it. */
  readonly bytes: number;
  /** Whether it waits for the GPU in between. */
  readonly gpu: boolean;
}

/** A task that a lane may start now. */
export interface Claim {
  readonly task: SizedTask;
  /** Whether it must be done by a new worker: a heap that grew never shrinks, and grows further where it is in pieces. */
  readonly fresh: boolean;
}

/** Lanes that prefer GPU tasks: one waits for the GPU while the other prepares, compares and scores. */
const GPU_LANES = 2;

/** A worker may grow by itself up to this many bytes. */
const SMALL_BYTES = 400e6;

interface Lane {
  bytes: number;
  /** What it is doing; null between two tasks. */
  task: SizedTask | null;
}

/**
 * Hands tasks to lanes, in order, so that what all workers are estimated to hold stays within a budget.
 *
 * A task that does not fit beside the others is passed over until it does; one that fits beside none runs alone. Some
 * lanes keep the GPU busy while the others do the rest.
 */
export class TaskQueue {
  #cpu: SizedTask[];
  #gpu: SizedTask[];
  #budget: number;
  #lanes = new Map<number, Lane>();
  #waiting: (() => void)[] = [];
  #most = 0;

  /** @param budget bytes all workers may hold together */
  constructor(tasks: readonly SizedTask[], budget: number) {
    this.#cpu = tasks.filter(({ gpu }) => !gpu);
    this.#gpu = tasks.filter(({ gpu }) => gpu);
    this.#budget = budget;
  }

  /** The most lanes that worked at a time. */
  get most(): number {
    return this.#most;
  }

  /**
   * The next task of a lane, which is done with the one before; null when none is left.
   *
   * @param beforeWaiting ends the lane's worker, because a lane that waits may hold nothing
   * @throws the reason of the signal once it fires
   */
  async take(
    lane: number,
    { signal, beforeWaiting }: {
      readonly signal: AbortSignal;
      beforeWaiting(): void;
    },
  ): Promise<Claim | null> {
    for (;;) {
      signal.throwIfAborted();
      const held = this.#lanes.get(lane)?.bytes ?? 0;
      this.#lanes.set(lane, { bytes: held, task: null });
      const task = this.#next(lane);
      if (task !== null) return this.#claim(lane, held, task);
      beforeWaiting();
      this.leave(lane);
      if (this.#cpu.length + this.#gpu.length === 0) return null;
      await this.#change(signal);
    }
  }

  /** Says that a lane's worker has ended and holds nothing any more. */
  leave(lane: number): void {
    const held = this.#lanes.get(lane)?.bytes ?? 0;
    this.#lanes.delete(lane);
    // Lanes that wait hold nothing: if one of them woke the others, they would wake each other for ever.
    if (held > 0) this.#wake();
  }

  #claim(lane: number, held: number, task: SizedTask): Claim {
    const grows = task.bytes > held && task.bytes > SMALL_BYTES;
    const makesRoom = this.#waiting.length > 0 &&
      this.#fits(this.#free(lane) - task.bytes) &&
      !this.#fits(this.#free(lane) - held);
    const fresh = held > 0 && (grows || makesRoom);
    this.#lanes.set(lane, {
      bytes: fresh ? task.bytes : Math.max(held, task.bytes),
      task,
    });
    const working = [...this.#lanes.values()].filter(({ task }) => task);
    this.#most = Math.max(this.#most, working.length);
    if (makesRoom) this.#wake();
    return { task, fresh };
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #others(lane: number): Lane[] {
    return [...this.#lanes].flatMap(([id, other]) => id === lane ? [] : other);
  }

  /** Bytes that a lane may hold beside what the others do. */
  #free(lane: number): number {
    return this.#others(lane).reduce(
      (free, { bytes }) => free - bytes,
      this.#budget,
    );
  }

  /** Whether some task fits into so many bytes. */
  #fits(free: number): boolean {
    return [this.#cpu, this.#gpu].some((queue) =>
      queue.some(({ bytes }) => bytes <= free)
    );
  }

  #next(lane: number): SizedTask | null {
    const others = this.#others(lane);
    const free = this.#free(lane);
    const onGpu = others.filter(({ task }) => task?.gpu).length;
    const queues = onGpu < GPU_LANES
      ? [this.#gpu, this.#cpu]
      : [this.#cpu, this.#gpu];
    for (const queue of queues) {
      const at = queue.findIndex(({ bytes }) => bytes <= free);
      if (at >= 0) return queue.splice(at, 1)[0]!;
    }
    // Between two tasks a lane holds its worker still; it will take a task or end it before anybody else is asked.
    const alone = others.every(({ bytes }) => bytes === 0);
    const queue = queues.find(({ length }) => length > 0);
    return alone ? queue?.shift() ?? null : null;
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.#waiting.push(wake);
      signal.addEventListener("abort", wake);
    });
  }
}
