/** Why a worker was given up that was silent for so many milliseconds, and what to do. */
export function tooLong(ms: number): string {
  return `no answer within ${ms / 1000} s; --time-limit SECONDS gives it more`;
}
