import type { Device } from "./device.ts";
import type { Frames } from "./frames.ts";
import type { PassTimer } from "./pass_timer.ts";

/** Milliseconds a pair, one number a submission. */
export interface PairTimes {
  /** Between the timestamps before and after the passes; null where the device has none, without those it got wrong. */
  readonly device: readonly number[] | null;
  /** From before the submission until the host hears that it is done. */
  readonly wall: readonly number[];
  /** Pairs in each submission. */
  readonly pairs: number;
}

/** One kernel over frames, so many passes in a submission, and what its submissions took. */
export class Submission {
  readonly #device: Device;
  readonly #frames: Frames;
  readonly #timer: PassTimer;
  readonly #encode: (pass: GPUComputePassEncoder) => void;
  readonly #onDevice: number[] = [];
  readonly #wall: number[] = [];
  #passes = 1;

  constructor(
    device: Device,
    frames: Frames,
    timer: PassTimer,
    encode: (pass: GPUComputePassEncoder) => void,
  ) {
    this.#device = device;
    this.#frames = frames;
    this.#timer = timer;
    this.#encode = encode;
  }

  /** Warms up and finds how many passes take about that long. */
  async calibrate(milliseconds: number): Promise<void> {
    for (let passes = 1; passes <= 4096; passes *= 4) {
      this.#passes = passes;
      const { wall } = await this.#run();
      if (wall < milliseconds / 4) continue;
      this.#passes = Math.max(1, Math.round(passes * milliseconds / wall));
      break;
    }
    await this.#run();
  }

  async measure(): Promise<void> {
    const { wall, device } = await this.#run();
    this.#wall.push(wall / this.#pairs);
    if (device !== null) this.#onDevice.push(device / this.#pairs);
  }

  times(): PairTimes {
    return {
      device: this.#onDevice.length === 0 ? null : this.#onDevice,
      wall: this.#wall,
      pairs: this.#pairs,
    };
  }

  get #pairs(): number {
    return this.#passes * this.#frames.count;
  }

  #run(): Promise<{ wall: number; device: number | null }> {
    const { gpu } = this.#device;
    return this.#device.attempt("time frames on this adapter", async () => {
      const commands = gpu.createCommandEncoder();
      const pass = commands.beginComputePass(this.#timer.descriptor);
      for (let at = 0; at < this.#passes; at++) this.#encode(pass);
      pass.end();
      this.#timer.resolve(commands);
      const finished = commands.finish();
      const started = performance.now();
      gpu.queue.submit([finished]);
      await gpu.queue.onSubmittedWorkDone();
      const wall = performance.now() - started;
      return { wall, device: await this.#timer.milliseconds() };
    });
  }
}
