/** What MMDRFuse's ablation claims: its table on MSRS (Deng et al., ACM MM 2024), as printed. */

/** The metrics of that table, in its order. */
export const CLAIMED = ["SD", "VIF", "Qabf", "SSIM"] as const;

/** A metric of the paper's table. */
export type ClaimedMetric = typeof CLAIMED[number];

/** One row of it. */
export interface PrintedRow {
  /** What our recipe of it is called, without `ablation-`. */
  readonly recipe: string;
  readonly title: string;
  readonly printed: Readonly<Record<ClaimedMetric, number>>;
}

const row = (
  recipe: string,
  title: string,
  SD: number,
  VIF: number,
  Qabf: number,
  SSIM: number,
): PrintedRow => ({ recipe, title, printed: { SD, VIF, Qabf, SSIM } });

/** Everything; then without one part each. */
export const PRINTED_ROWS: readonly [PrintedRow, ...PrintedRow[]] = [
  row("full", "everything", 43.08, .90, .60, .97),
  row("no-intensity", "without intensity", 40.89, .85, .57, .96),
  row("no-gradient", "without gradient", 43.77, .86, .58, .92),
  row("no-perception", "without perception", 40.97, .75, .51, .84),
  row("no-refresh", "without dynamic refresh", 42.82, .74, .55, .84),
  row("no-distillation", "without distillation", 39.10, .86, .58, .96),
  row("plain-distillation", "with plain distillation", 36.14, .76, .53, .89),
];
