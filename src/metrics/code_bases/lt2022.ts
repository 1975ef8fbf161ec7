/** A file of Linfeng Tang's evaluation, as of 2022, at the commit that the variants follow. */
export function lt2022Code(file: string): string {
  return `Linfeng-Tang/Evaluation-for-Image-Fusion Evaluation/${file} at 5d6c43a68850409e1ec67d56de1827113064a19a`;
}
