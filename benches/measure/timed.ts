/** The milliseconds of doing something so many times in this process. */
export async function timed(
  times: number,
  work: () => unknown,
): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return performance.now() - started;
}
