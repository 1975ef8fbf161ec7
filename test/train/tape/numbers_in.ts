/** The numbers of a text, as fixtures hold many of them: "0.5 -1 2e-3". */
export function numbersIn(text: string): number[] {
  return text.split(" ").map(Number);
}
