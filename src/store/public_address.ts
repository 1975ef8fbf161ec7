/**
 * A web address as it may be shown: without user, password and fragment, and with `?...` for a query, which may hold a
 * token.
 */
export function publicAddress(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search === "" ? "" : "?..."}`;
}
