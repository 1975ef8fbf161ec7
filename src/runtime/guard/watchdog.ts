import { serially } from "./serially.ts";
import { within } from "./within.ts";

/** Work that may hang, one piece at a time. */
export interface Watchdog {
  /** Whether something hung; whatever it holds may never be free again. */
  readonly barked: boolean;
  /**
   * Does one piece of work after those before it.
   *
   * @throws {Error} `TimeoutError` if it hangs; every later piece is refused.
   */
  guard<T>(action: string, work: () => Promise<T>): Promise<T>;
}

/** A watchdog that calls work hung after `ms` milliseconds. */
export function watchdog(ms: number): Watchdog {
  const queue = serially();
  let barked = false;
  return {
    get barked(): boolean {
      return barked;
    },
    guard: (action, work) =>
      queue(async () => {
        if (barked) {
          throw new Error(
            `Cannot ${action}: an earlier run hung and still holds the device; start a new process`,
          );
        }
        try {
          return await within(ms, action, work);
        } catch (error) {
          barked ||= error instanceof Error && error.name === "TimeoutError";
          throw error;
        }
      }),
  };
}
