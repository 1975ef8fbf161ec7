/** An id for a model under a protocol on a backend: letters, digits and `-`. */
export function makerId(
  model: string,
  protocol: string,
  backend: string,
): string {
  return `m-${
    encodeURIComponent(`${model}.${protocol}.${backend}`).replaceAll("%", "-")
      .replace(/[^A-Za-z0-9_.-]/g, "-")
  }`;
}
