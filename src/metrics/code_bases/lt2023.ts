/** A file of the MATLAB evaluation of Linfeng Tang since 2023, at the commit that the variants follow. */
export function lt2023Code(file: string): string {
  return `Linfeng-Tang/Evaluation-for-Image-Fusion Evaluation/${file} at 0e87153be77320e31ef2cabb5820518d2ac56bac`;
}
