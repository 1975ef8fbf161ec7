/**
 * Gives up waiting after `ms` milliseconds.
 *
 * @throws {Error} "Cannot <action>: no answer within …", of name `TimeoutError`; the work itself cannot be stopped.
 */
export async function within<T>(
  ms: number,
  action: string,
  work: () => Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(
        `Cannot ${action}: no answer within ${ms / 1000} s`,
      );
      error.name = "TimeoutError";
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work(), expired]);
  } finally {
    clearTimeout(timer);
  }
}
