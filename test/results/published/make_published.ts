/** A small published table to test with. */

import type { PublishedTable } from "../../../src/results/published/published_schema.ts";

/** Table `t` of one method A (our model `a`) on TNO (our `tno25`) with one number, EN 6.64; every part can be replaced. */
export function makePublished(parts: Partial<PublishedTable>): PublishedTable {
  return {
    id: "t",
    title: "A paper, Table 1",
    label: "A paper",
    citation: { text: "Somebody, somewhere, 2023" },
    read: [{ repo: "owner/name", commit: "0".repeat(40), path: "table.png" }],
    profile: "cdd",
    digits: 2,
    datasets: [{
      name: "TNO",
      subset: "tno25",
      pairs: 25,
      basis: "stated",
      evidence: "its readme",
    }],
    rows: [{ method: "A", fuser: "a", values: { TNO: { EN: "6.64" } } }],
    notes: [],
    ...parts,
  };
}
