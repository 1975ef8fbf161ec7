// What LaTeX calls the signs that its plain fonts have, by code point.

/** Combining marks that follow a letter, as the accent commands that go before it. */
export const LATEX_ACCENTS: Readonly<Record<string, string>> = {
  "\u0300": "\\`",
  "\u0301": "\\'",
  "\u0302": "\\^",
  "\u0303": "\\~",
  "\u0304": "\\=",
  "\u0306": "\\u",
  "\u0307": "\\.",
  "\u0308": '\\"',
  "\u030a": "\\r",
  "\u030b": "\\H",
  "\u030c": "\\v",
  "\u0323": "\\d",
  "\u0327": "\\c",
  "\u0331": "\\b",
};

/** Signs and letters by themselves. */
export const LATEX_SIGNS: Readonly<Record<string, string>> = {
  // Markup, and what joins its neighbour into another sign.
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "$": "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  "_": "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\symbol{34}",
  "*": "{*}",
  "[": "{[}",
  "]": "{]}",
  "`": "{`}",
  "-": "-{}",
  "'": "'{}",
  ",": ",{}",
  // Letters.
  "ß": "\\ss{}",
  "æ": "\\ae{}",
  "Æ": "\\AE{}",
  "œ": "\\oe{}",
  "Œ": "\\OE{}",
  "ø": "\\o{}",
  "Ø": "\\O{}",
  "ł": "\\l{}",
  "Ł": "\\L{}",
  "ı": "\\i{}",
  "ȷ": "\\j{}",
  ...greek(),
  // Punctuation.
  "\u00a0": "~",
  "\u202f": "~",
  "–": "{--}",
  "—": "{---}",
  "‘": "{`}",
  "’": "{'}",
  "“": "{``}",
  "”": "{''}",
  "…": "\\dots{}",
  "¡": "{!`}",
  "¿": "{?`}",
  "§": "\\S{}",
  "¶": "\\P{}",
  "£": "\\pounds{}",
  "©": "\\copyright{}",
  "®": "\\textregistered{}",
  "™": "\\texttrademark{}",
  // Mathematics.
  "−": "$-$",
  "±": "$\\pm$",
  "×": "$\\times$",
  "÷": "$\\div$",
  "·": "$\\cdot$",
  "•": "$\\bullet$",
  "°": "$^{\\circ}$",
  "′": "$'$",
  "µ": "$\\mu$",
  ...raised("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "^"),
  ...raised("₀₁₂₃₄₅₆₇₈₉₊₋", "_"),
  "½": "$\\frac{1}{2}$",
  "↑": "$\\uparrow$",
  "↓": "$\\downarrow$",
  "→": "$\\rightarrow$",
  "←": "$\\leftarrow$",
  "≤": "$\\leq$",
  "≥": "$\\geq$",
  "≈": "$\\approx$",
  "≠": "$\\neq$",
  "∞": "$\\infty$",
  "∂": "$\\partial$",
  "∇": "$\\nabla$",
  "∑": "$\\sum$",
  "√": "$\\surd$",
  "∈": "$\\in$",
};

/** Digits, plus and minus, raised or lowered. */
function raised(signs: string, way: "^" | "_"): Record<string, string> {
  return Object.fromEntries(
    [...signs].map((sign, at) => [sign, `$${way}{${"0123456789+-"[at]}}$`]),
  );
}

/** Greek letters by their commands; where LaTeX has none, the Latin letter of the same shape. */
function greek(): Record<string, string> {
  const small =
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon phi chi psi omega";
  const large =
    "A B Gamma Delta E Z H Theta I K Lambda M N Xi O Pi P - Sigma T Upsilon Phi X Psi Omega";
  return Object.fromEntries(
    [
      ...small.split(" ").map((name, at) => [0x3b1 + at, name] as const),
      ...large.split(" ").map((name, at) => [0x391 + at, name] as const),
    ].filter(([, name]) => name !== "-").map(([code, name]) => [
      String.fromCodePoint(code),
      name.length === 1 ? `$\\mathrm{${name}}$` : `$\\${name}$`,
    ]),
  );
}
