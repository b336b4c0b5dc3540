/** Sentences of the page `project`, in Dutch. The English list has exactly this shape. */
export const nl = {
  lead: 'Bewaar je werk, geef het door en zie wie wat deed.',
}
