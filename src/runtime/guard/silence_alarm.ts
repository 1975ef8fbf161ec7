/** Rings once when nothing was heard for a time. */
export interface SilenceAlarm {
  /** Something was heard: the time starts anew, and is this long from now on. */
  restart(ms: number): void;
  /** Nothing is expected until the next restart. */
  pause(): void;
  /** Nothing is expected any more. */
  stop(): void;
}

/** The longest time a timer takes; a longer one would ring at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** An alarm that waits for its first `restart`. */
export function silenceAlarm(ring: (ms: number) => void): SilenceAlarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const pause = (): void => clearTimeout(timer);
  return {
    restart(ms): void {
      pause();
      if (over) return;
      timer = setTimeout(() => ring(ms), Math.min(ms, LONGEST_MS));
    },
    pause,
    stop(): void {
      over = true;
      pause();
    },
  };
}
