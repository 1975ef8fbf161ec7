import { type Progress, startProgress } from "./progress.ts";

/** A progress bar for work in phases, one after another. */
export interface PhasedProgress {
  /** Moves the bar of a phase; the first call of another phase begins a new bar. */
  update(phase: string, done: number, total: number, note: string): void;
  /** Removes the bar, so that something may be said; the next update begins a new one. */
  end(): void;
}

/** Bars called `label: phase`; none with `quiet`. */
export function phasedProgress(label: string, quiet: boolean): PhasedProgress {
  let bar: Progress | null = null;
  let phase = "";
  const end = (): void => {
    bar?.end();
    bar = null;
    phase = "";
  };
  return {
    end,
    update(name, done, total, note): void {
      if (name !== phase) {
        end();
        phase = name;
        bar = startProgress(`${label}: ${name}`, quiet);
      }
      bar?.update(done, total, note);
    },
  };
}
