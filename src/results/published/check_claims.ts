/** Whether the claims of a family are those that the printed numbers make. */
import type { ClaimedOrder, ClaimFamily } from "./claims_schema.ts";
import type { PublishedTable } from "./published_schema.ts";

/** The first fault of a family: a name that its table has not, or an order that is not printed; null where there is none. */
export function checkClaims(
  { claims }: ClaimFamily,
  tables: ReadonlyMap<string, PublishedTable>,
): string | null {
  for (const claim of claims) {
    const fault = claim.table === undefined
      ? checkOwn(claim)
      : checkPrinted(claim, claim.table, tables.get(claim.table));
    if (fault !== null) return fault;
  }
  return null;
}

function checkOwn({ higher, lower, on }: ClaimedOrder): string | null {
  if (typeof higher === "string" || typeof lower === "string") {
    return `without a table "${higher}" and "${lower}" are nobody's; give ids of fusers`;
  }
  return on === undefined
    ? "without a table it is on no data set; say on which subsets it is judged"
    : null;
}

function checkPrinted(
  { dataset, higher, lower, metrics }: ClaimedOrder,
  id: string,
  table: PublishedTable | undefined,
): string | null {
  if (table === undefined) return `there is no table "${id}"`;
  const printed = (side: ClaimedOrder["higher"], metric: string): string =>
    table.rows.find(({ method }) => method === side)
      ?.values[dataset ?? ""]?.[metric] ?? "nothing";
  for (const metric of metrics) {
    const [more, less] = [printed(higher, metric), printed(lower, metric)];
    if (!(Number(more) > Number(less))) {
      return `${id} prints ${more} for ${higher} and ${less} for ${lower} under ${metric} on ${dataset}, so the first is not higher`;
    }
  }
  return null;
}
