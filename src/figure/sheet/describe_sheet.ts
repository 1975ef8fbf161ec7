import type { GreyWindow } from "../pictures/grey_window.ts";
import type { SheetRow } from "./sheet.ts";

/** What a sheet shows, in sentences, a line a row. */
export function describeSheet(
  rows: readonly SheetRow[],
  windows: readonly GreyWindow[],
): string {
  return rows.map(({ label, tiles, crops }, at) => {
    const { low, high } = windows[at]!;
    const shown = tiles.map(({ label, absence, values }) =>
      [label, ...(absence === null ? [] : [absence]), ...values].join(" ")
    );
    const magnified = crops.length === 0
      ? ""
      : `; magnified (x,y,width,height): ${
        crops.map(({ x, y, width, height }) => `${x},${y},${width},${height}`)
          .join(" and ")
      }`;
    return `${label}: ${
      shown.join(", ")
    }. Grey levels ${low} to ${high} from black to white${magnified}.`;
  }).join("\n");
}
